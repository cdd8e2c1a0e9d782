// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of an open article: what is typed goes into it, it is made anew when it has grown, and it is read back.
#include "Operation.h"

#include "Child.h"
#include "Stories.h"
#include "base/Files.h"
#include "storage/JournalFile.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Result;

namespace faults {

namespace {

constexpr int keys = 3; ///< that are pressed while calls fail
constexpr qsizetype longText = 250 << 10; ///< just less than what makes a journal be made anew
constexpr qint64 limit = 4 << 20;
const QString key = u"가"_s;

QString storyIn(const QString& root)
{
    return root + u"/story"_s;
}

QString stateIn(const QString& root)
{
    return root + u"/state"_s;
}

storage::JournalEntry typed(qsizetype position, const QString& text)
{
    return storage::Edit{model::BodyEdit{model::Language::Korean, position, {}, text}, false, 0};
}

/// Types as a session does: each edit is written and synced, and after a failure the journal is made anew.
class Typist {
public:
    Result<> open(const QString& root, const QString& first)
    {
        auto opened = storage::openArticle(storyIn(root), stateIn(root));
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        if (!opened->writer) {
            return base::failure(base::ErrorCode::Internal, root);
        }
        m_writer = opened->writer;
        auto begun = m_writer->restart();
        if (begun && !first.isEmpty()) {
            begun = m_writer->append({typed(0, first)}).and_then([&] { return m_writer->sync(); });
        }
        return begun;
    }

    /// Goes on where a failure left off.
    Result<> type(const QString& text)
    {
        for (bool first = true; m_typed < keys || (first && m_failed); first = false) {
            auto safe = m_failed ? m_writer->restart() : Result<>();
            if (m_typed < keys && safe) {
                safe = m_writer->append({typed(0, text)}).and_then([&] { return m_writer->sync(); });
                ++m_typed; // it is in the history, wherever else it got to
            }
            if (!safe) {
                safe = m_writer->restart();
            }
            m_failed = !safe;
            if (!safe) {
                return safe;
            }
            noteProgress(m_typed);
        }
        return {};
    }

private:
    std::shared_ptr<storage::JournalWriter> m_writer;
    int m_typed = 0;
    bool m_failed = false;
};

/// How many keys are in the text; -1 if it is anything but those and what stood there before.
int keysIn(const QString& text, const QString& before)
{
    const qsizetype count = (text.size() - before.size()) / key.size();
    return text == key.repeated(count) + before ? int(count) : -1;
}

/// What the next start finds.
QString judgeNextStart(const QString& root, const Ending& ending, const QString& first)
{
    if (ending.how == Ending::How::Hung || ending.how == Ending::How::Broke) {
        return u"hung or crashed"_s;
    }
    if (ending.how == Ending::How::Failed && !ending.namesAFile) {
        return u"the error names no file: "_s + ending.remark;
    }
    const auto opened = storage::openArticle(storyIn(root), stateIn(root));
    if (!opened || opened->noJournal || opened->heldBy) {
        return u"cannot be opened"_s;
    }
    const model::Article& article = opened->recovered ? opened->recovered->article() : opened->loaded.article;
    const int found = keysIn(article.body.ko, first + story(1).body.ko);
    if (found < ending.progress || found > keys) {
        return u"%1 keys were told as safe, %2 are there"_s.arg(ending.progress).arg(found);
    }
    if (ending.how == Ending::How::Succeeded && found != keys) {
        return u"said it succeeded, but %1 keys are there"_s.arg(found);
    }
    model::Article as = story(1);
    as.body.ko = article.body.ko;
    return article == as ? QString() : u"something else changed"_s;
}

Operation typing(const QString& name, const QString& first)
{
    const auto typist = std::make_shared<Typist>(); // each child has its own
    Operation op;
    op.name = name;
    op.before = storyFiles(1);
    op.prepare = [=](const QString& root) { return typist->open(root, first); };
    op.run = [=](const QString&) { return typist->type(key); };
    op.judge = [=](const QString& root, const Ending& ending) { return judgeNextStart(root, ending, first); };
    return op;
}

/// A journal of somebody who was killed after the last key. The journal's name has the folder's path in it.
Files afterKill(const QString& root)
{
    putFiles(root, storyFiles(1));
    runInChild(
        [](const QString& at) {
            Typist typist;
            return typist.open(at, {}).and_then([&] { return typist.type(key); });
        },
        root);
    return filesBelow(root);
}

/// Opening brings everything back, or says that it could not look.
Operation recovering(const QString& root)
{
    Operation op;
    op.name = u"journal-recover"_s;
    op.before = afterKill(root);
    op.run = [](const QString& at) -> Result<> {
        const auto opened = storage::openArticle(storyIn(at), stateIn(at));
        if (!opened || opened->noJournal) {
            return tl::unexpected(opened ? *opened->noJournal : opened.error());
        }
        const bool isBack = opened->recovered && keysIn(opened->recovered->article().body.ko, story(1).body.ko) == keys;
        if (!isBack) {
            qFatal("opened without what was typed, and without a word");
        }
        return opened->writer->restart();
    };
    op.judge = [](const QString& at, const Ending& ending) {
        Ending allTyped = ending;
        allTyped.progress = keys;
        return judgeNextStart(at, allTyped, {});
    };
    return op;
}

/// Somebody else has written the article since: what was typed is kept aside, and the article is opened as it is.
Operation recoveringStray(const QString& root)
{
    Operation op = recovering(root);
    op.name = u"journal-stray"_s;
    op.before.insert(u"story/ko.md"_s, "theirs\n");
    op.run = [](const QString& at) -> Result<> {
        const auto opened = storage::openArticle(storyIn(at), stateIn(at));
        if (!opened || opened->noJournal) {
            return tl::unexpected(opened ? *opened->noJournal : opened.error());
        }
        if (!opened->stray) {
            qFatal("opened without what was typed, and without a word");
        }
        return opened->writer->restart();
    };
    op.judge = [](const QString& at, const Ending& ending) -> QString {
        if (ending.how == Ending::How::Hung || ending.how == Ending::How::Broke) {
            return u"hung or crashed"_s;
        }
        if (filesBelow(at).value(u"story/ko.md"_s) != "theirs\n") {
            return u"their text is gone"_s;
        }
        const auto opened = storage::openArticle(storyIn(at), stateIn(at));
        if (!opened || opened->noJournal) {
            return u"cannot be opened"_s;
        }
        for (const QString& path : storage::strayJournals(story(1).meta.id, stateIn(at))) {
            const auto journal = base::readFile(path, limit).and_then([&](const QByteArray& bytes) {
                return storage::parseJournal(bytes, path);
            });
            if (journal && keysIn(journal->history.article().body.ko, story(1).body.ko) == keys) {
                return {};
            }
        }
        return u"what was typed is nowhere"_s;
    };
    return op;
}

} // namespace

QList<Operation> journalOperations(const QString& root)
{
    return {typing(u"journal-type"_s, {}), typing(u"journal-compact"_s, QString(longText / key.toUtf8().size(), u'나')),
        recovering(root), recoveringStray(root)};
}

} // namespace faults
