// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace wongo::markdown {

/// Text as it is handed to cmark: UTF-8 with marks, and the way back from its bytes to the text's UTF-16 units.
///
/// A mark is one character that cmark takes for punctuation (U+10A58, a sign of the extinct Kharoshthi script). It is
/// put where a rule of ours wants cmark to read the text in another way (KoreanRules.h, Bounds.h), and taken out of all
/// that cmark returns. The same character in the text itself is doubled, so that nothing is lost.
/// Line ends become "\n", U+0000 and lone surrogates U+FFFD; a "\n" is added where the last line has none.
class Prepared {
public:
    /// `marks` are ascending offsets in `text`. `definitions` are put before the text, on lines of their own.
    Prepared(QStringView text, const std::vector<qsizetype>& marks, QStringView definitions = {});

    std::string_view bytes() const { return m_bytes; }

    /// UTF-16 offset in the text of the character that stands at `byte`; also for byte == bytes().size().
    qsizetype unitAt(size_t byte) const { return m_units[byte]; }

    int firstLine() const { return m_firstLine; } ///< number of the text's first line as cmark counts, from 1
    int lastLine() const { return static_cast<int>(m_lines.size()) - 1; } ///< number of its last line
    size_t lineStart(int line) const; ///< byte where a line starts; lines out of bounds are brought in
    std::string_view line(int line) const; ///< without its "\n"

private:
    void append(QStringView text, const std::vector<qsizetype>& marks);
    void appendCodePoint(char32_t codePoint, qsizetype unit);

    std::string m_bytes;
    std::vector<int> m_units; ///< one for each byte and one more
    std::vector<size_t> m_lines; ///< index 0 is unused; one more than there are lines
    int m_firstLine = 1;
};

/// Text that cmark returned, with the marks taken out.
QString withoutMarks(std::string_view utf8);

/// Bytes of the mark.
inline constexpr std::string_view markBytes = "\xF0\x90\xA9\x98";

} // namespace wongo::markdown
