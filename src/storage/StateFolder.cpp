// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/StateFolder.h"

#include "base/Files.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

/// A UUID as it is written into every new article is the name itself: a person who looks for it finds it.
QString folderName(const QString& articleId)
{
    static const QRegularExpression form(
        uR"(\Aurn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\z)"_s);
    const auto match = form.match(articleId);
    return match.hasMatch() ? match.captured(1) : u"id-"_s + base::sha256(articleId.toUtf8());
}

} // namespace

QString stateRoot()
{
    const QString home = qEnvironmentVariable("XDG_STATE_HOME");
    return (QDir::isAbsolutePath(home) ? home : QDir::homePath() + u"/.local/state"_s) + u"/wongo"_s;
}

QString stateFolder(const QString& articleId, const QString& root)
{
    return u"%1/articles/%2"_s.arg(root, folderName(articleId));
}

base::Result<QString> makeStateFolder(const QString& articleId, const QString& root)
{
    const QString folder = stateFolder(articleId, root);
    return base::makeDirectory(folder, base::Access::Private).map([&] { return folder; });
}

} // namespace wongo::storage
