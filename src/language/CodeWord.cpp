// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/CodeWord.h"

namespace wongo::language {

namespace {

bool isSyllable(QChar c)
{
    return c >= QChar(0xAC00) && c <= QChar(0xD7A3);
}

bool isOfCode(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
}

/// Where the signs of that kind before `end` begin.
template <typename Kind> qsizetype runBefore(QStringView text, qsizetype end, Kind isKind)
{
    while (end > 0 && isKind(text[end - 1])) {
        --end;
    }
    return end;
}

} // namespace

std::optional<CodeWord> codeWordBefore(QStringView text, qsizetype end)
{
    const qsizetype hangul = runBefore(text, end, isSyllable);
    const qsizetype code = runBefore(text, hangul, isOfCode);
    const qsizetype backslashes = runBefore(text, code, [](QChar c) { return c == u'\\'; });
    if (code == hangul || (code - backslashes) % 2 == 0) {
        return std::nullopt;
    }
    return CodeWord{code - 1, text.sliced(code, hangul - code), text.sliced(hangul, end - hangul)};
}

bool endsCode(QChar sign)
{
    return sign != u'-' && (sign.isSpace() || sign.isPunct() || sign.isSymbol());
}

} // namespace wongo::language
