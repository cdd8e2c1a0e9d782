// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/MarkedText.h"

#include <QListWidget>

namespace wongo::widgets {

/// One remembered pair as it is shown: a heading, and below it the two texts.
struct MemoryEntry {
    QString heading; ///< how alike, from where, from when
    MarkedText source;
    MarkedText target;
    QString accessible; ///< the whole in words
    QString wanted; ///< what is put in for it
    bool operator==(const MemoryEntry&) const = default;
};

/// The pairs in the memory's panel: Return or a double click takes one, and a sentence stands where there is none.
class MemoryList : public QListWidget {
    Q_OBJECT
public:
    explicit MemoryList(QWidget* parent = nullptr);

    void setEntries(
        const QList<MemoryEntry>& entries); ///< nothing happens if they are those shown; the first is chosen
    const QList<MemoryEntry>& entries() const { return m_entries; }
    void setEmptyText(const QString& text);
    const QString& emptyText() const { return m_emptyText; }
    const MemoryEntry* chosen() const; ///< null if there is none

Q_SIGNALS:
    void chosenChanged();
    void taken(); ///< the chosen one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<MemoryEntry> m_entries;
    QString m_emptyText;
};

} // namespace wongo::widgets
