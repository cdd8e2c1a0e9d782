// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

#include <QWidget>

class QAction;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class FieldEdit;
class PairedField;

/// Caption, description and credit of one photo in both languages, and the way by keys through those of all photos: Tab
/// goes from the last text of a photo to the first of the next one, Shift+Tab back; Ctrl+Page Down and Ctrl+Page Up go
/// to the same text of the next and previous photo.
class PhotoTexts : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it. The keys for the next and previous photo work in all of `area`.
    PhotoTexts(session::ArticleSession* session, QWidget* area);

    void setPhoto(const QString& imageId); ///< one of the article
    void setNeighbours(bool previous, bool next); ///< whether there are such photos
    /// Focuses the text of "images/ID/caption" and the like, the caption for any other path.
    void show(const QString& path, model::Language language, const markdown::Range& range);
    using QWidget::show;
    PairedField* field(const QString& path) const;
    bool isWrittenIn() const; ///< one of the texts has the focus
    QAction* previous() const { return m_previous; }
    QAction* next() const { return m_next; }

Q_SIGNALS:
    void stepRequested(int by); ///< to the next (1) or previous (-1) photo: setPhoto() follows at once

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent* event) override;

private:
    QList<FieldEdit*> edits() const; ///< in the order of the keys
    int focused() const; ///< of edits(); -1 = none
    void step(int by);
    void retranslate();

    PairedField* m_caption;
    PairedField* m_alt;
    PairedField* m_credit;
    QAction* m_previous;
    QAction* m_next;
};

} // namespace wongo::widgets
