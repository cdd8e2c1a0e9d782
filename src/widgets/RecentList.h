// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PanelList.h"

namespace wongo::widgets {

/// The list of recent articles on the start page, fit for a form made with Designer.
class RecentList : public PanelList {
    Q_OBJECT
public:
    explicit RecentList(QWidget* parent = nullptr)
        : PanelList({22, 22}, parent)
    {
    }
};

} // namespace wongo::widgets
