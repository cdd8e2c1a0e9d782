// SPDX-License-Identifier: GPL-3.0-or-later
// Packages that leave, and come back.
#include "Operation.h"

#include "Child.h"
#include "Stories.h"
#include "publish/Example.h"
#include "publish/Export.h"
#include "publish/Package.h"
#include "storage/ArticleFolder.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Result;
using publish::Format;

namespace faults {

namespace {

template <typename Value> Result<> done(const Result<Value>& result)
{
    return result ? Result<>() : tl::unexpected(result.error());
}

struct Form {
    Format format;
    bool zip;

    QString packageName() const { return u"story-"_s + publish::formatName(format) + (zip ? u".zip"_s : QString()); }
    QString operationName() const { return publish::formatName(format) + (zip ? u"-zip"_s : u"-folder"_s); }
};

/// Text and one small photo in one small rendition.
publish::ExportRequest request(const QString& root, int version, const Form& form)
{
    static const auto site = render::loadTemplate({});
    publish::ExportRequest request;
    request.folder = root + u"/story"_s;
    request.article = story(version);
    request.desk = example::desk();
    request.desk.photos.widths = {48};
    request.desk.photos.formats = {u"jpeg"_s};
    request.site = *site;
    request.format = form.format;
    request.zip = form.zip;
    request.languages = {model::Language::Korean, model::Language::English};
    request.outDirectory = root + u"/out"_s;
    return request;
}

Act exporting(int version, const Form& form)
{
    return [=](const QString& root) { return done(publish::exportArticle(request(root, version, form))); };
}

/// What an export of that version leaves below out/, without the article itself.
Files exported(int version, const Form& form, const QString& root)
{
    putFiles(root, {{u"story/images/street.jpg"_s, photoBytes()}});
    runInChild(exporting(version, form), root); // decoding has threads, which the parent must not have
    Files files = filesBelow(root);
    files.remove(u"story/images/street.jpg"_s);
    return files;
}

/// A new package.
Operation exportOf(const Form& form)
{
    Operation op;
    op.name = u"export-"_s + form.operationName();
    op.before = {{u"story/images/street.jpg"_s, photoBytes()}};
    op.run = exporting(2, form);
    op.again = op.run;
    const auto package = [form](const QString& root) { return root + u"/out/"_s + form.packageName(); };
    op.load = [package](const QString& root) {
        return QFileInfo::exists(package(root)) ? done(publish::verifyPackage(package(root))) : Result<>();
    };
    op.isDone = [package](const QString& root) { return publish::verifyPackage(package(root)).has_value(); };
    op.leavesNothing = true;
    return op;
}

/// In place of an older one.
Operation exportOver(const Form& form, const QString& root)
{
    Operation op = exportOf(form);
    op.name = u"export-again-"_s + form.operationName();
    op.before.insert(exported(1, form, root));
    return op;
}

/// A folder in which somebody has put a file of their own is not replaced.
Operation exportOverStranger(const QString& root)
{
    const Form form{Format::Html, false};
    Operation op = exportOver(form, root);
    op.name = u"export-refused"_s;
    op.before.insert(u"out/story-html/ko/mine.txt"_s, "mine");
    op.load = [](const QString&) { return Result<>(); };
    op.alwaysRefused = true;
    return op;
}

Operation importOf(const Form& form, const QString& root)
{
    Operation op;
    op.name = u"import-"_s + form.operationName();
    op.refusesTwice = true;
    op.before = exported(2, form, root);
    const QString package = u"/out/"_s + form.packageName();
    op.run = [package](const QString& at) { return done(publish::importPackage(at + package, at + u"/in/story"_s)); };
    op.again = [run = op.run](const QString& at) {
        return QFileInfo::exists(at + u"/in/story"_s) ? done(storage::loadFolder(at + u"/in/story"_s)) : run(at);
    };
    op.load = [](const QString& at) {
        return QFileInfo::exists(at + u"/in/story"_s) ? done(storage::loadFolder(at + u"/in/story"_s)) : Result<>();
    };
    op.isDone = [](const QString& at) {
        const auto loaded = storage::loadFolder(at + u"/in/story"_s);
        return loaded && loaded->article.body == story(2).body
            && loaded->article.meta.headline == story(2).meta.headline;
    };
    return op;
}

} // namespace

QList<Operation> packageOperations(const QString& root)
{
    const Form htmlFolder{Format::Html, false};
    const Form htmlZip{Format::Html, true};
    const Form jsonFolder{Format::Json, false};
    const Form jsonZip{Format::Json, true};
    return {exportOf(htmlFolder), exportOf(htmlZip), exportOf(jsonFolder), exportOf(jsonZip),
        exportOver(htmlFolder, root), exportOver(jsonZip, root), withoutExchange(exportOver(htmlFolder, root)),
        withoutExchange(exportOver(jsonZip, root)), exportOverStranger(root), importOf(jsonFolder, root),
        importOf(htmlZip, root)};
}

} // namespace faults
