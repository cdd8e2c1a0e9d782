// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace wongo::language {

/// A sentence in its text, UTF-16, without the space around it.
struct Sentence {
    qsizetype start = 0;
    qsizetype end = 0;
};

/// The sentences of a text in either language: what ends in . ? ! or … before a space, or in a line feed. Not cut
/// within double quotation marks, behind abbreviations (Dec., U.S., Rep.) and single letters. Linear; any thread.
QList<Sentence> sentencesIn(QStringView text);

} // namespace wongo::language
