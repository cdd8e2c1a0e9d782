// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/PastedStyle.h"

namespace wongo::publish {

/// A paragraph while it is read: stretches of text, each with its format. What neighbours share becomes one element,
/// however many the program had made of it.
class PastedRuns {
public:
    void addText(const QString& text, const TextFormat& format);
    void addBreak();
    /// White space at least, if there is text before: where a cell holds several paragraphs.
    void addSpace() { addText(QStringLiteral(" "), {}); }
    void dropStrong(); ///< what is bold as a whole needs no marks

    /// The paragraphs, each as inline nodes (a, del, strong, em, code, br, text); two line breaks in a row part them.
    /// White space is collapsed, none is left at the ends. The runs are gone then.
    std::vector<std::vector<HtmlNode>> takeParagraphs();
    /// All of it as one paragraph, breaks as spaces.
    std::vector<HtmlNode> takeLine();

private:
    struct Run {
        QString text; ///< empty = a line break
        TextFormat format;
    };

    static void collapse(std::vector<Run>& runs);
    static std::vector<HtmlNode> nested(const Run* begin, const Run* end, int level);

    std::vector<Run> m_runs;
};

/// Text as it is put into an article: NFC, plain spaces for those that do not break, nothing that has no width.
QString pastedText(const QString& text);

} // namespace wongo::publish
