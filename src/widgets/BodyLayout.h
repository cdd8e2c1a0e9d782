// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace wongo::widgets {

/// Lays out what has changed, and no more. Qt adds the old length of a change to its new one, so that a key in a
/// coloured paragraph would lay out the next ones and paint the whole window anew.
class BodyLayout : public QPlainTextDocumentLayout {
    Q_OBJECT
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

protected:
    void documentChanged(int from, int removed, int added) override;
};

} // namespace wongo::widgets
