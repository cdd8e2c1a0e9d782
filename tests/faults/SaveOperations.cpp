// SPDX-License-Identifier: GPL-3.0-or-later
// Saving, in all its forms, and the lists of own words and names.
#include "Operation.h"

#include "Stories.h"
#include "base/Files.h"
#include "storage/ArticleFolder.h"
#include "storage/GlossaryFile.h"
#include "storage/WordFile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Result;

namespace faults {

namespace {

QString storyIn(const QString& root)
{
    return root + u"/story"_s;
}

template <typename Value> Result<> done(const Result<Value>& result)
{
    return result ? Result<>() : tl::unexpected(result.error());
}

bool holds(const QString& folder, const model::Article& article)
{
    const auto loaded = storage::loadFolder(folder);
    return loaded && loaded->article == article;
}

Result<> loadStory(const QString& root)
{
    return done(storage::loadFolder(storyIn(root)));
}

/// What is no article yet may become one.
Result<> loadWhereThereIsOne(const QString& folder)
{
    return QFileInfo::exists(folder + u"/article.json"_s) ? done(storage::loadFolder(folder)) : Result<>();
}

/// The state that a session has: it read the folder when it was as before.
storage::FolderState knownState(const Files& before, const QString& root)
{
    putFiles(root, before);
    return storage::loadFolder(storyIn(root))->state;
}

Operation save(const QString& root)
{
    Operation op;
    op.name = u"save"_s;
    op.before = storyFiles(1);
    op.order = savingOrder();
    const auto known = knownState(op.before, root);
    op.run = [known](const QString& at) { return done(storage::saveFolder(storyIn(at), story(2), known)); };
    op.again = [](const QString& at) {
        return storage::loadFolder(storyIn(at)).and_then([&](const storage::LoadedArticle& loaded) {
            return done(storage::saveFolder(loaded.folder, story(2), loaded.state));
        });
    };
    op.load = loadStory;
    op.isDone = [](const QString& at) { return holds(storyIn(at), story(2)); };
    return op;
}

/// Another program has written both bodies since: they are kept beside.
Operation saveOver(const QString& root)
{
    Operation op = save(root);
    op.name = u"save-over"_s;
    const auto known = knownState(op.before, root);
    op.before.insert(u"story/ko.md"_s, "theirs\n");
    op.before.insert(u"story/en.md"_s, "theirs as well\n");
    op.order = {u"story/ko.outside-1.md"_s, u"story/ko.md"_s, u"story/en.outside-1.md"_s, u"story/en.md"_s,
        u"story/translation.json"_s, u"story/article.json"_s};
    op.run = [known](const QString& at) { return done(storage::saveOver(storyIn(at), story(2), known)); };
    op.again = op.run;
    return op;
}

/// What another program has written is never replaced unasked.
Operation saveOfChanged(const QString& root)
{
    Operation op = save(root);
    op.name = u"save-refused"_s;
    op.before.insert(u"story/en.md"_s, "theirs\n");
    op.alwaysRefused = true;
    return op;
}

Operation create()
{
    Operation op;
    op.name = u"create"_s;
    op.refusesTwice = true;
    op.before = {{u"beside.txt"_s, "beside"}};
    op.order = savingOrder();
    op.run = [](const QString& at) { return done(storage::createFolder(storyIn(at), story(1))); };
    op.again = [run = op.run](const QString& at) {
        if (QFileInfo::exists(storyIn(at) + u"/article.json"_s)) {
            return loadStory(at);
        }
        // A folder that has a part of an article in it is nobody's to write into.
        const auto refused = run(at);
        if (!refused && refused.error().code == base::ErrorCode::FileExists) {
            return base::removeTree(storyIn(at)).and_then([&] { return run(at); });
        }
        return refused;
    };
    op.load = [](const QString& at) { return loadWhereThereIsOne(storyIn(at)); };
    op.isDone = [](const QString& at) { return holds(storyIn(at), story(1)); };
    return op;
}

Operation copyBeside()
{
    Operation op;
    op.name = u"copy-beside"_s;
    op.refusesTwice = true;
    op.before = storyFiles(1);
    op.before.insert(u"story/images/street.jpg"_s, photoBytes());
    op.before.insert(u"story/review.json"_s, "{}");
    op.order = {u"story-2/images/street.jpg"_s, u"story-2/review.json"_s, u"story-2/ko.md"_s, u"story-2/en.md"_s,
        u"story-2/translation.json"_s, u"story-2/article.json"_s};
    op.run = [files = op.before](const QString& at) {
        return storage::copyBeside(storyIn(at), story(2)).and_then([&](const storage::FolderCopy& copy) {
            // What was told to be missing the person adds again; what is missing and was not told is found.
            Result<> added;
            for (const QString& file : copy.left) {
                const QString target = copy.loaded.folder + u'/' + file;
                added = added.and_then([&] { return base::makeDirectory(QFileInfo(target).path()); }).and_then([&] {
                    return base::writeFile(target, files.value(u"story/"_s + file));
                });
            }
            return added;
        });
    };
    op.again = [run = op.run](const QString& at) {
        if (holds(at + u"/story-2"_s, story(2))) {
            return Result<>();
        }
        // What is left of the first try is no article; the next has the next name.
        return base::removeTree(at + u"/story-2"_s).and_then([&] { return run(at); });
    };
    op.load = [](const QString& at) {
        return loadStory(at).and_then([&] { return loadWhereThereIsOne(at + u"/story-2"_s); });
    };
    op.isDone = [](const QString& at) { return holds(at + u"/story-2"_s, story(2)); };
    return op;
}

Operation ownWord()
{
    Operation op;
    op.name = u"own-word"_s;
    op.before = {{u"config/words.txt"_s, "first\n"}};
    op.run = [](const QString& at) { return storage::addWord(at + u"/config/words.txt"_s, u"단어"_s); };
    op.again = op.run;
    op.load = [](const QString& at) { return done(storage::readWords(at + u"/config/words.txt"_s)); };
    op.isDone = [](const QString& at) {
        return storage::readWords(at + u"/config/words.txt"_s) == QStringList{u"first"_s, u"단어"_s};
    };
    return op;
}

Operation ownName()
{
    const model::Term name{u"오태림"_s, {u"Oh Tae-rim"_s}, model::Term::Kind::Name, {}, {}, {}};
    Operation op;
    op.name = u"own-name"_s; // the first one: folder and file are made
    op.before = {{u"beside.txt"_s, "beside"}};
    op.run = [name](const QString& at) { return storage::addOwnName(at + u"/config/wongo/names.csv"_s, name); };
    op.again = op.run;
    op.load = [](const QString& at) { return done(storage::readOwnNames(at + u"/config/wongo/names.csv"_s)); };
    op.isDone = [name](const QString& at) {
        return storage::readOwnNames(at + u"/config/wongo/names.csv"_s) == model::Glossary{name};
    };
    return op;
}

} // namespace

QList<Operation> saveOperations(const QString& root)
{
    return {save(root), withoutExchange(save(root)), saveOver(root), withoutExchange(saveOver(root)),
        saveOfChanged(root), create(), copyBeside(), ownWord(), ownName()};
}

} // namespace faults
