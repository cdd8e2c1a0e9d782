// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PanelList.h"

namespace wongo::widgets {

/// The list of the photo panel: cards with a picture, fit for a form made with Designer.
class PhotoList : public PanelList {
    Q_OBJECT
public:
    explicit PhotoList(QWidget* parent = nullptr)
        : PanelList({72, 54}, parent)
    {
    }
};

} // namespace wongo::widgets
