// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace wongo::support {

struct SpecExample {
    int number = 0;
    QString section;
    QString markdown;
    QString html;
};

/// The examples of the CommonMark specification, from the npm package commonmark-spec in WONGO_TEST_NODE_MODULES (or
/// tests/tools/node_modules): its text may not be part of this project (CC BY-SA). Empty where it is not installed;
/// then QSKIP(specMissing).
QList<SpecExample> specExamples();

inline constexpr const char* specMissing = "skipped: no commonmark-spec; run npm ci in tests/tools";

} // namespace wongo::support
