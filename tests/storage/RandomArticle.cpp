// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomArticle.h"

using namespace Qt::StringLiterals;
using namespace wongo;

namespace {

class Maker {
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    int number(int below) { return m_random.bounded(below); }
    bool maybe() { return number(2) == 0; }

    QString string()
    {
        static const QStringList pieces{u"북한"_s, u" "_s, u"\n"_s, u"\n\n"_s, u"\""_s, u"\\"_s, u"/"_s, u"“따옴표”"_s,
            u"ⓒ"_s, u"👩\u200D👧"_s, u"𠮷"_s, u"\t"_s, u"{\"a\": 1}"_s, u"null"_s, u"<b>"_s, u"&amp;"_s, u"**bold**은"_s,
            u"é"_s, u"\u2028"_s, u"\uFEFF"_s, u"\u0001"_s, u"1~2월"_s, u"ko"_s};
        QString text;
        for (int i = number(8); i > 0; --i) {
            text += pieces.at(number(int(pieces.size())));
        }
        return model::normalized(text); // NFC: pieces may meet in a composition
    }

    model::Text text() { return {maybe() ? string() : QString(), maybe() ? string() : QString()}; }

    QString word(const QString& prefix) { return prefix + QString::number(m_counter++); }

    QDateTime date()
    {
        if (maybe()) {
            return {};
        }
        const int offset = (number(26) - 12) * 3600 + number(2) * 1800;
        const QTime time(number(24), number(60), number(60), maybe() ? 0 : number(1000));
        return {QDate(1990 + number(80), 1 + number(12), 1 + number(28)), time, Qt::OffsetFromUTC, offset};
    }

    model::UnknownKeys unknown()
    {
        static const QList<QByteArray> values{
            "null", "true", "[]", "{}", "[1,2.5,-3]", "\"\\u0000\"", "{\"a\":{\"b\":[null]}}", "18446744073709551615"};
        model::UnknownKeys keys;
        for (int i = number(3); i > 0; --i) {
            keys.append({word(u"x-키 \""_s), values.at(number(int(values.size())))});
        }
        return keys;
    }

    template <typename Make> auto list(Make make)
    {
        QList<decltype(make())> values;
        for (int i = number(4); i > 0; --i) {
            values.append(make());
        }
        return values;
    }

    model::ImageAsset image()
    {
        model::ImageAsset image;
        image.id = word(u"image-"_s);
        image.file = u"images/사진 %1.jpg"_s.arg(number(100));
        image.sha256 = string();
        image.width = number(10'000);
        image.height = number(10'000);
        image.caption = text();
        image.alt = text();
        image.credit = text();
        image.creator = string();
        image.copyrightNotice = string();
        image.usageTerms = string();
        if (maybe()) {
            image.focalPoint = model::FocalPoint{m_random.generateDouble(), m_random.generateDouble()};
        }
        for (const QString& ratio : {u"16:9"_s, u"4:3"_s, u"1:1"_s}) {
            if (maybe()) {
                const double x = m_random.generateDouble() / 2;
                const double y = m_random.generateDouble() / 2;
                image.crops.insert(ratio, {x, y, 1 - x - m_random.generateDouble() / 4, 0.5});
            }
        }
        image.unknown = unknown();
        return image;
    }

    model::Metadata metadata()
    {
        const auto language = [&] { return maybe() ? model::Language::Korean : model::Language::English; };
        model::Metadata meta;
        meta.id = word(u"urn:x:"_s);
        meta.slug = word(u"slug-"_s);
        meta.sourceLanguage = language();
        meta.kicker = text();
        meta.headline = text();
        meta.decks = list([&] { return model::ListedText(text(), unknown()); });
        meta.summary = text();
        meta.bylines = list([&] {
            return model::Byline{string(), text(), text(), string(), string(), string(), unknown()};
        });
        meta.dateline = text();
        meta.section = string();
        meta.keywords = list([&] { return model::ListedText(text(), unknown()); });
        meta.subjects = list([&] { return model::Subject{text(), string(), unknown()}; });
        meta.published = date();
        meta.updated = date();
        meta.embargo = date();
        meta.urgency = number(10);
        meta.leadImage = string();
        meta.images = list([&] { return image(); });
        meta.corrections = list([&] { return model::Correction{date(), text(), unknown()}; });
        meta.notes = string();
        meta.noCounterpart = list([&] {
            return model::NoCounterpart{word(u"decks/"_s), language(), string(), unknown()};
        });
        meta.dismissed = list([&] { return model::Dismissal{word(u"kind"_s), word(u"hash"_s), string(), unknown()}; });
        meta.unknown = unknown();
        return meta;
    }

private:
    QRandomGenerator m_random;
    int m_counter = 0;
};

} // namespace

model::Article randomArticle(quint32 seed)
{
    Maker make(seed);
    model::Article article{make.metadata(), make.text()};
    for (const model::Language language : model::allLanguages) {
        QString& body = article.body[language];
        while (body.startsWith(u'\uFEFF')) {
            body.remove(0, 1); // in a file this is a byte order mark, which is no text
        }
    }
    return article;
}
