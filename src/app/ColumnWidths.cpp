// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ColumnWidths.h"

#include "app/Settings.h"
#include "widgets/Scale.h"

#include <QSplitter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::app {
namespace {

enum Column { Panel, Sheet, Preview };

constexpr int firstPanelWidth = 320;
constexpr int whole = 10'000; // sheet and preview together; more than either is wide at least
constexpr int firstShare = 5'200; // of the sheet
constexpr int smallestShare = 1'000;

constexpr auto panelKey = "panelWidth"_L1;
constexpr auto shareKey = "sheetShare"_L1;

} // namespace

ColumnWidths::ColumnWidths(QSplitter* splitter, Settings* settings)
    : QObject(splitter)
    , m_splitter(splitter)
    , m_settings(settings)
{
    connect(splitter, &QSplitter::splitterMoved, this, [this](int, int handle) { remember(handle); });
}

void ColumnWidths::apply()
{
    const int share = std::clamp(m_settings->number(shareKey, firstShare), smallestShare, whole - smallestShare);
    const int panel = m_settings->number(panelKey, widgets::scaled(firstPanelWidth));
    int room = m_splitter->width() - (m_splitter->widget(Panel)->isHidden() ? 0 : panel) + m_splitter->handleWidth();
    for (int i = 0; i < m_splitter->count(); ++i) {
        room -= m_splitter->widget(i)->isHidden() ? 0 : m_splitter->handleWidth(); // between two that are shown
    }
    // Before it has a width: columns that stretch take these as shares of what the panel leaves.
    room = room > 0 ? room : whole;
    const int sheet = qRound(static_cast<double>(room) * share / whole);
    QList<int> sizes{panel, sheet, room - sheet};
    sizes.resize(m_splitter->count());
    m_splitter->refresh(); // what a column asks for at least may have changed just now
    m_splitter->setSizes(sizes);
}

void ColumnWidths::remember(int handle)
{
    const QList<int> sizes = m_splitter->sizes(); // 0 for what is hidden
    if (handle == Sheet || sizes[Sheet] == 0) {
        m_settings->setNumber(panelKey, sizes[Panel]);
    } else {
        m_settings->setNumber(shareKey, whole * sizes[Sheet] / (sizes[Sheet] + sizes[Preview]));
    }
}

} // namespace wongo::app
