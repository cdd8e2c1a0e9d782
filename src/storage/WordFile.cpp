// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/WordFile.h"

#include "base/Files.h"
#include "base/SharedFile.h"
#include "model/Article.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qint64 maximumBytes = 4 * 1024 * 1024;

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
    auto text = base::readText(file, maximumBytes);
    if (!text && text.error().code == base::ErrorCode::FileNotFound) {
        return QStringList();
    }
    return text.map(&wordsIn);
}

base::Result<> addWord(const QString& file, const QString& word)
{
    const QString added = model::normalized(word).simplified();
    return base::changeFile(file, maximumBytes, [&](const QByteArray& before) -> base::Result<QByteArray> {
        return base::decodeText(before, file).map([&](const QString& text) {
            if (added.isEmpty() || wordsIn(text).contains(added)) {
                return before;
            }
            const bool open = !text.isEmpty() && !text.endsWith(u'\n');
            return (text + (open ? u"\n"_s : QString()) + added + u'\n').toUtf8();
        });
    });
}

} // namespace wongo::storage
