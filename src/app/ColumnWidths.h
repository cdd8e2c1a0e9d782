// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSplitter;

namespace wongo::app {

class Settings;

/// How wide panel, sheet and preview are: what the person drags is remembered, and nothing else is. The panel keeps its
/// width whatever stands beside it; sheet and preview share the rest.
class ColumnWidths : public QObject {
    Q_OBJECT
public:
    /// `splitter` holds panel, sheet and perhaps the preview, and owns this. The settings must outlive it.
    ColumnWidths(QSplitter* splitter, Settings* settings);

    void apply(); ///< after a column has come or gone

private:
    void remember(int handle);

    QSplitter* m_splitter;
    Settings* m_settings;
};

} // namespace wongo::app
