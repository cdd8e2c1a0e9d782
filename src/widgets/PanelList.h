// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace wongo::widgets {

/// The list of a side panel: cards (CardDelegate), one click or Return opens an entry, and a sentence where there is none.
class PanelList : public QListWidget {
    Q_OBJECT
public:
    explicit PanelList(const QSize& pictureSize, QWidget* parent = nullptr);

    void setEmptyText(const QString& text); ///< shown while the list has no entry
    QListWidgetItem* addHeading(const QString& text);
    QListWidgetItem* addCard(const QIcon& picture, const QString& title, const QString& detail);

Q_SIGNALS:
    void opened(QListWidgetItem* item);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_emptyText;
};

} // namespace wongo::widgets
