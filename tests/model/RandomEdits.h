// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Blocks.h"
#include "model/Entries.h"

#include <QRandomGenerator>

namespace wongo::support {

/// Changes articles as people do: the same for the same seed. Whatever it writes is a text that nobody else writes.
class RandomEdits {
public:
    RandomEdits(quint32 seed, QString name)
        : m_random(seed)
        , m_name(std::move(name))
    {
    }

    int number(int below) { return m_random.bounded(below); }
    bool maybe() { return number(2) == 0; }

    QString sentence()
    {
        static const QStringList words{QStringLiteral("부산"), QStringLiteral("시장은"), QStringLiteral("harbour"),
            QStringLiteral("1만 2000명"), QStringLiteral("**굵게**"), QStringLiteral("어제"), QStringLiteral("the")};
        QString text = m_name + QString::number(m_counter++);
        for (int i = 3 + number(12); i > 0; --i) {
            text += u' ' + words.at(number(int(words.size())));
        }
        return text;
    }

    QString body(int blocks)
    {
        QString text;
        for (int i = 0; i < blocks; ++i) {
            text += (i ? QStringLiteral("\n\n") : QString()) + sentence();
        }
        return text + (maybe() ? QStringLiteral("\n") : QString());
    }

    model::Article article()
    {
        model::Article article = model::newArticle(model::Language::Korean, QStringLiteral("story"));
        article.body = {body(number(12)), body(number(6))};
        article.meta.headline = {sentence(), sentence()};
        article.meta.decks = {{sentence(), sentence()}, {sentence(), QString()}};
        article.meta.keywords = {{sentence(), {}}};
        article.meta.notes = sentence();
        for (int i = number(4); i > 0; --i) {
            addPhoto(article);
        }
        return article;
    }

    void edit(model::Article& article, int times)
    {
        for (; times > 0; --times) {
            number(3) > 0 ? editBody(article.body[maybe() ? model::Language::Korean : model::Language::English])
                          : editField(article);
        }
    }

    void editBody(QString& body)
    {
        model::Blocks blocks = model::blocksOf(body);
        QList<model::Block>& list = blocks.list;
        const int at = list.isEmpty() ? 0 : number(int(list.size()));
        const int what = list.isEmpty() ? 0 : number(7);
        if (what == 0) {
            list.insert(at + (list.isEmpty() ? 0 : number(2)), model::Block{sentence(), {}});
        } else if (what == 1) {
            list[at].text += u' ' + sentence();
        } else if (what == 2) {
            list[at].text = sentence();
        } else if (what == 3) {
            list.removeAt(at);
        } else if (what == 4) {
            list.move(at, number(int(list.size())));
        } else if (what == 5) { // split
            const int cut = number(int(list[at].text.size()));
            list.insert(at + 1, model::Block{m_name + QString::number(m_counter++) + list[at].text.mid(cut), {}});
            list[at].text = list[at].text.first(cut).trimmed().isEmpty() ? sentence() : list[at].text.first(cut);
        } else {
            list[at].gap = QStringLiteral("\n\n\n");
        }
        if (!list.isEmpty()) {
            list.first().gap.clear(); // else blank lines would come in front
        }
        body = model::bodyOf(blocks);
    }

    void editField(model::Article& article)
    {
        model::Metadata& meta = article.meta;
        switch (number(10)) {
        case 0:
            meta.headline.ko = sentence();
            break;
        case 1:
            meta.headline.en = sentence();
            break;
        case 2:
            model::appendEntry(meta, QStringLiteral("decks"), {});
            meta.decks.last().ko = sentence();
            break;
        case 3:
            if (!meta.decks.isEmpty()) {
                meta.decks[number(int(meta.decks.size()))].en = sentence();
            }
            break;
        case 4:
            meta.notes = sentence();
            break;
        case 5:
            meta.urgency = number(10);
            break;
        case 6:
            addPhoto(article);
            break;
        case 7:
            if (!meta.images.isEmpty()) {
                meta.images[number(int(meta.images.size()))].caption.ko = sentence();
            }
            break;
        case 8:
            if (meta.images.size() > 1) {
                meta.images.move(number(int(meta.images.size())), number(int(meta.images.size())));
            }
            break;
        default:
            if (!meta.images.isEmpty()) {
                meta.images.removeAt(number(int(meta.images.size())));
            }
        }
    }

private:
    void addPhoto(model::Article& article)
    {
        model::ImageAsset image;
        image.id = m_name.toLower() + QString::number(m_counter++);
        image.file = QStringLiteral("images/") + image.id + QStringLiteral(".jpg");
        image.caption.ko = sentence();
        article.meta.images.insert(number(int(article.meta.images.size()) + 1), image);
    }

    QRandomGenerator m_random;
    QString m_name;
    int m_counter = 0;
};

} // namespace wongo::support
