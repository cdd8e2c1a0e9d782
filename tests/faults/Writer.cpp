// SPDX-License-Identifier: GPL-3.0-or-later
#include "Writer.h"

#include "Stories.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::ErrorCode;

namespace faults {

namespace {

constexpr int saves = 4;
constexpr int looks = 20; // at a folder in which an editor is in the middle of something

model::Article marked()
{
    model::Article article = story(1);
    article.body = {u"[O1ko]\n"_s, u"[O1en]\n"_s};
    article.meta.headline.ko = u"[O1head]"_s;
    article.meta.translation = {};
    article.meta.images.clear();
    return article;
}

/// The editor may have removed it, or have it half written.
bool comesAndGoes(ErrorCode code)
{
    return code == ErrorCode::FileNotFound || code == ErrorCode::BadJson || code == ErrorCode::WrongType
        || code == ErrorCode::MissingValue || code == ErrorCode::WrongFormat;
}

} // namespace

Files firstVersion()
{
    const model::Article article = marked();
    return {{u"ko.md"_s, article.body.ko.toUtf8()}, {u"en.md"_s, article.body.en.toUtf8()},
        {u"article.json"_s, storage::writeArticleJson(article.meta)}};
}

Writer::Writer(char name, const QString& root, const Ledger& ledger, Random random)
    : m_name(name)
    , m_folder(root)
    , m_ledger(ledger)
    , m_random(random)
{
}

QByteArray Writer::mark(const char* part)
{
    return QByteArray("[") + m_name + QByteArray::number(++m_number) + part + ']';
}

bool Writer::load()
{
    for (int i = 0; i < looks; ++i) {
        const auto loaded = storage::loadFolder(m_folder);
        if (loaded) {
            m_known = loaded->state;
            m_article = loaded->article;
            return true;
        }
        if (!comesAndGoes(loaded.error().code)) {
            m_ledger.failed("load: " + loaded.error().detail.toUtf8());
        }
    }
    return false;
}

void Writer::change()
{
    const unsigned what = m_random() % 7 + 1;
    if ((what & 1U) != 0) {
        m_article.body.ko = QString::fromLatin1(mark("ko")) + u'\n';
    }
    if ((what & 2U) != 0) {
        m_article.body.en = QString::fromLatin1(mark("en")) + u'\n';
    }
    if ((what & 4U) != 0) {
        m_article.meta.headline.ko = QString::fromLatin1(mark("head"));
    }
}

/// What was written is on disk now; what it replaced had been read. A part that was not changed is not written: it may
/// be what another one placed for a moment and took back.
void Writer::noteSaved(const storage::FolderState& before, bool whole) const
{
    const auto note = [&](const QString& old, const QString& now) {
        if (whole || old != now) {
            m_ledger.saved(now.toUtf8());
        }
        if (old != now) {
            m_ledger.replaced(old.toUtf8());
        }
    };
    note(before.content.body.ko, m_article.body.ko);
    note(before.content.body.en, m_article.body.en);
    note(before.content.meta.headline.ko, m_article.meta.headline.ko);
}

void Writer::saveOver()
{
    const auto saved = storage::saveOver(m_folder, m_article, m_known);
    if (!saved) {
        if (saved.error().code != ErrorCode::ChangedOutside) {
            m_ledger.failed("save over: " + saved.error().file.toUtf8() + ' ' + saved.error().detail.toUtf8());
        }
        m_ledger.refused();
        return;
    }
    noteSaved(m_known, true);
    m_known = saved->state;
}

void Writer::save()
{
    const auto saved = storage::saveFolder(m_folder, m_article, m_known);
    if (saved) {
        noteSaved(m_known, false);
        m_known = *saved;
        return;
    }
    if (saved.error().code != ErrorCode::ChangedOutside) {
        m_ledger.failed("save: " + saved.error().file.toUtf8() + ' ' + saved.error().detail.toUtf8());
    }
    m_ledger.refused();
    if (m_random() % 2 == 0) {
        saveOver();
    } else if (load()) {
        change();
    }
}

void Writer::work()
{
    if (!load()) {
        return;
    }
    for (int i = 0; i < saves; ++i) {
        change();
        save();
    }
}

} // namespace faults
