// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WordFile.h"

#include "base/Files.h"
#include "model/Article.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = 4 * 1024 * 1024;

base::Result<QString> readOrEmpty(const QString& file)
{
    auto text = base::readText(file, maximumBytes);
    if (!text && text.error().code == base::ErrorCode::FileNotFound) {
        return QString();
    }
    return text;
}

QStringList wordsIn(const QString& text)
{
    QStringList words;
    for (const QString& line : model::normalized(text).split(u'\n')) {
        const QString word = line.simplified();
        if (!word.isEmpty() && !word.startsWith(u'#')) {
            words.append(word);
        }
    }
    return words;
}

} // namespace

QString ownWordsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/wongo/words.txt"_s;
}

base::Result<QStringList> readWords(const QString& file)
{
    return readOrEmpty(file).map(&wordsIn);
}

base::Result<> addWord(const QString& file, const QString& word)
{
    const auto before = readOrEmpty(file);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const QString added = model::normalized(word).simplified();
    if (added.isEmpty() || wordsIn(*before).contains(added)) {
        return {};
    }
    const bool open = !before->isEmpty() && !before->endsWith(u'\n');
    const QString after = *before + (open ? u"\n"_s : QString()) + added + u'\n';
    return base::makeDirectory(QFileInfo(file).path()).and_then([&] { return base::writeFile(file, after.toUtf8()); });
}

} // namespace wongo::storage
