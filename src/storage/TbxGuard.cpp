// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/TbxGuard.h"

#include "base/Files.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage {

namespace {

constexpr qsizetype longestTag = qsizetype{16} * 1024; // bytes; attributes of a tag are compared with one another

base::Result<QByteArray> asUtf8(QByteArray bytes, const QString& file)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        const QString text = decoder(bytes);
        return decoder.hasError()
            ? base::Result<QByteArray>(base::failure(base::ErrorCode::BadEncoding, file, u"1:1"_s))
            : text.toUtf8();
    }
    if (const auto text = base::decodeText(bytes, file); !text) {
        return tl::unexpected(text.error());
    }
    return bytes;
}

/// The encoding is known by now, whatever the first line says.
void plainFirstLine(QByteArray& bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
    }
    const qsizetype end = bytes.startsWith("<?xml ") ? bytes.indexOf("?>") : -1;
    if (end >= 0) {
        const QByteArray breaks(bytes.first(end).count('\n'), '\n');
        bytes.replace(0, end + 2, "<?xml version=\"1.0\"?>" + breaks);
    }
}

/// Where the document type that begins there declares something itself; -1 if it does not.
qsizetype declarationsIn(const QByteArray& bytes, qsizetype start)
{
    char quote = '\0';
    for (qsizetype at = start; at < bytes.size(); ++at) {
        const char c = bytes.at(at);
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[') {
            return at;
        } else if (c == '>') {
            return -1;
        }
    }
    return -1;
}

qsizetype firstDeclaration(const QByteArray& bytes)
{
    constexpr QByteArrayView name = "<!DOCTYPE";
    for (qsizetype at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + name.size())) {
        if (const qsizetype found = declarationsIn(bytes, at); found >= 0) {
            return found;
        }
    }
    return -1;
}

qsizetype firstLongTag(const QByteArray& bytes)
{
    for (qsizetype at = bytes.indexOf('<'); at >= 0; at = bytes.indexOf('<', at + 1)) {
        const qsizetype end = bytes.indexOf('>', at);
        if (end < 0 || end - at > longestTag) {
            return bytes.size() - at > longestTag ? at : -1; // a short rest is for the parser to refuse
        }
        at = end;
    }
    return -1;
}

} // namespace

base::Result<QByteArray> asPlainXml(QByteArray bytes, const QString& file)
{
    return asUtf8(std::move(bytes), file).and_then([&](QByteArray plain) -> base::Result<QByteArray> {
        plainFirstLine(plain);
        const auto refused = [&](qsizetype at, const QString& remark) {
            const qsizetype line = 1 + std::count(plain.cbegin(), plain.cbegin() + at, '\n');
            return base::failure(base::ErrorCode::BadTable, file, QString::number(line), remark);
        };
        if (const qsizetype at = firstDeclaration(plain); at >= 0) {
            return refused(at, u"declarations in the file"_s);
        }
        if (const qsizetype at = firstLongTag(plain); at >= 0) {
            return refused(at, u"tag too long"_s);
        }
        return plain;
    });
}

} // namespace wongo::storage
