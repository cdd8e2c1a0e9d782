// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/HtmlMarkdown.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

bool isWordBefore(const QString& text, qsizetype i)
{
    return i > 0 && text.at(i - 1).isLetterOrNumber();
}

bool isWordAfter(const QString& text, qsizetype i)
{
    return i + 1 < text.size() && text.at(i + 1).isLetterOrNumber();
}

/// True if the character could be read as markup inside a line.
bool needsEscape(const QString& text, qsizetype i)
{
    static const QRegularExpression entity(u"^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"_s);
    switch (text.at(i).unicode()) {
    case u'\\':
    case u'*':
    case u'`':
    case u'[':
    case u']':
    case u'<':
        return true;
    case u'_': // inside a word it is only an underscore
        return !(isWordBefore(text, i) && isWordAfter(text, i));
    case u'~':
        return (i > 0 && text.at(i - 1) == u'~') || (i + 1 < text.size() && text.at(i + 1) == u'~');
    case u'&':
        return entity.match(QStringView(text).mid(i, 40).toString()).hasMatch();
    default:
        return false;
    }
}

} // namespace

QString escapedMarkdown(const QString& text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (needsEscape(text, i)) {
            result += u'\\';
        }
        result += text.at(i);
    }
    return result;
}

QString codeFence(const QString& code, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    return QString(qMax(least, longest + 1), u'`');
}

} // namespace wongo::publish
