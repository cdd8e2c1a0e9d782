// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PanelList.h"

#include <QWidget>

namespace wongo::widgets {

/// A side panel that lists something of the session. It is brought up to date while it is in sight only, so that typing
/// never pays for a panel nobody sees.
class ListPanel : public QWidget {
    Q_OBJECT
public:
    ListPanel(const QSize& pictureSize, QWidget* parent);

protected:
    virtual QList<Card> cards() const = 0;
    virtual void retranslate() = 0; ///< the list's name and empty text
    virtual void open(int index) = 0; ///< Card::index

    PanelList* list() const { return m_list; }
    void addAbove(QWidget* widget); ///< over the list
    void addBelow(QWidget* widget); ///< under it
    void refresh(); ///< now, or when the panel comes into sight
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    PanelList* m_list;
};

} // namespace wongo::widgets
