// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QListWidget>

namespace wongo::widgets {

/// One entry of a side panel's list.
struct Card {
    QString title;
    QString detail;
    QIcon picture;
    int index = -1; ///< by which the panel knows the entry; none for a heading over the entries below it

    bool isHeading() const { return index < 0; }
    /// Pictures follow from the rest.
    bool operator==(const Card& other) const
    {
        return title == other.title && detail == other.detail && index == other.index;
    }
};

/// The list of a side panel: one click or Return opens an entry, and a sentence stands where there is none.
class PanelList : public QListWidget {
    Q_OBJECT
public:
    explicit PanelList(const QSize& pictureSize, QWidget* parent = nullptr);

    void setEmptyText(const QString& text); ///< shown while the list has no entry
    const QString& emptyText() const { return m_emptyText; }
    void setCards(const QList<Card>& cards); ///< costs a comparison if they are the ones shown; the current row stays
    int chosen() const; ///< Card::index of the current entry, -1 if there is none
    void choose(int index); ///< the entry with that Card::index; none if there is no such

Q_SIGNALS:
    void chosenChanged();
    void opened(int index); ///< Card::index

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void fill();
    void putEntries();
    void open(const QListWidgetItem* item);

    QString m_emptyText;
    QList<Card> m_cards;
};

} // namespace wongo::widgets
