// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/Markup.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace wongo::render {

namespace {

/// Code points that the HTML standard forbids in a document, as far as one UTF-16 unit tells them.
bool isForbidden(QChar c)
{
    const char16_t unit = c.unicode();
    const bool control = (unit < 0x20 && unit != u'\n' && unit != u'\t') || (unit >= 0x7f && unit <= 0x9f);
    return control || unit >= 0xfffe || (unit >= 0xfdd0 && unit <= 0xfdef);
}

bool isLoneSurrogate(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate()) {
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    }
    return text[i].isLowSurrogate() && (i == 0 || !text[i - 1].isHighSurrogate());
}

bool isHangul(QChar c)
{
    return c.script() == QChar::Script_Hangul;
}

/// End of the run of Hangul at `start`; single spaces between Hangul words belong to it.
qsizetype hangulEnd(const QString& text, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < text.size()
        && (isHangul(text[end]) || (text[end] == u' ' && end + 1 < text.size() && isHangul(text[end + 1])))) {
        ++end;
    }
    return end;
}

} // namespace

QString escaped(QStringView text)
{
    QString result;
    result.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        switch (c.unicode()) {
        case u'&':
            result += "&amp;"_L1;
            break;
        case u'<':
            result += "&lt;"_L1;
            break;
        case u'>':
            result += "&gt;"_L1;
            break;
        case u'"':
            result += "&quot;"_L1;
            break;
        default:
            result += isForbidden(c) || isLoneSurrogate(text, i) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return result;
}

QString marked(const QString& text, model::Language language)
{
    if (language == model::Language::Korean) {
        return escaped(text);
    }
    QString html;
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHangul(text[i])) {
            const qsizetype end = hangulEnd(text, i);
            html += escaped(QStringView(text).mid(done, i - done)) + "<span lang=\"ko\">"_L1
                + escaped(QStringView(text).mid(i, end - i)) + "</span>"_L1;
            done = end;
            i = end - 1;
        }
    }
    return html + escaped(QStringView(text).mid(done));
}

QString attribute(QLatin1StringView name, QStringView value)
{
    return u' ' + name + "=\""_L1 + escaped(value) + u'"';
}

QString encodedAddress(const QString& url)
{
    return QUrl(url, QUrl::TolerantMode).toString(QUrl::FullyEncoded);
}

} // namespace wongo::render
