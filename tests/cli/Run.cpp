// SPDX-License-Identifier: GPL-3.0-or-later
#include "Run.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace wongo::cli {

QString program()
{
    return QStringLiteral(WONGO_CLI_PROGRAM);
}

QProcessEnvironment environment(const QStringList& variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s, u"LANGUAGE"_s}) {
        environment.remove(name);
    }
    for (const QString& variable : variables) {
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    }
    return environment;
}

Outcome run(const QStringList& arguments, const QString& folder, const QStringList& variables, const QByteArray& input)
{
    QProcess process;
    process.setProcessEnvironment(environment(variables));
    process.setWorkingDirectory(folder);
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError() + process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void put(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

void putArticle(const QString& folder, const QString& slug, const QByteArray& koreanBody)
{
    const QByteArray hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Md5).toHex();
    const QByteArray uuid = hash.first(8) + '-' + hash.sliced(8, 4) + "-4000-8000-" + hash.sliced(20);
    put(folder + u"/article.json"_s,
        "{\"format\": \"wongo-article\", \"version\": 1, \"id\": \"urn:uuid:" + uuid + "\", \"slug\": \""
            + slug.toUtf8()
            + "\", \"sourceLanguage\": \"ko\", \"headline\": {\"ko\": \"제목\"},"
              " \"bylines\": [{\"role\": \"author\", \"name\": {\"ko\": \"홍길동\"}}],"
              " \"published\": \"2024-01-24T09:10:00+09:00\"}");
    put(folder + u"/ko.md"_s, koreanBody);
}

QMap<QString, QByteArray> tree(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
        }
    }
    return files;
}

void copyTree(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    const auto files = tree(from);
    for (auto file = files.begin(); file != files.end(); ++file) {
        put(to + u'/' + file.key(), file.value());
    }
}

} // namespace wongo::cli
