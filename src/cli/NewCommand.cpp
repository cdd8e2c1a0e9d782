// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "storage/ArticleFolder.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

QString slugFor(const NewOptions& options)
{
    const QString folderName = QDir(QDir(options.folder).absolutePath()).dirName();
    return model::newSlug({folderName, options.headlineEn}, QDateTime::currentDateTime());
}

} // namespace

ExitCode runNew(const NewOptions& options, Console& console)
{
    model::Article article = model::newArticle(options.source, slugFor(options));
    article.meta.headline.ko = model::normalized(options.headlineKo);
    article.meta.headline.en = model::normalized(options.headlineEn);
    const auto made = storage::createFolder(options.folder, article);
    if (!made) {
        return console.complain(made.error());
    }
    console.remark(QCoreApplication::translate("Cli", "New article: %1").arg(made->folder));
    return ExitCode::Done;
}

ExitCode notYet(const QString& what, Console& console)
{
    console.complain(QCoreApplication::translate("Cli", "Not yet: this version of Wongo cannot do “%1”.").arg(what));
    return ExitCode::WrongUse;
}

} // namespace wongo::cli
