// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Bilingual.h"
#include "widgets/FieldEdit.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class FormCell;

/// One field of the article in both languages, on one baseline; the two sides grow together. Shows what the session
/// holds and hands every edit to it; typing flows into one undo step until the focus leaves.
class PairedField : public QWidget {
    Q_OBJECT
public:
    /// Columns: Korean and English side by side on the grid of the sheet. Stacked: one below the other, for panels.
    enum class Shape { Columns, Stacked };

    /// The session must outlive the field.
    PairedField(session::ArticleSession* session, const QString& path, Shape shape, QWidget* parent = nullptr);

    /// The field that a widget belongs to, or null.
    static const PairedField* of(const QWidget* widget);
    const QString& path() const { return m_path; }
    void setPath(const QString& path); ///< shows another field
    void setLabel(const QString& label, const QString& spoken = {}); ///< as FormCell::setLabel
    void setLanguageVisible(model::Language language, bool visible);
    void setTrailing(QToolButton* button); ///< at the end of the row, whichever column that is; Columns only
    void setTextFont(const QFont& font);
    const QToolButton* mark(model::Language language) const { return m_marks[language]; } ///< of the pair's state
    FieldEdit* edit(model::Language language) const { return m_edits[language]; }
    void show(model::Language language, const markdown::Range& range); ///< focus there, the range selected
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildColumns();
    void buildStack();
    void placeTrailing();
    void refresh();
    void refreshMissing(); ///< a side is missing where the other has a text, or where the checks ask for it
    bool isAskedFor(model::Language language) const;
    void refreshMarks(); ///< how far the pair has come
    void level();
    void retranslate();

    session::ArticleSession* m_session;
    QString m_path;
    Shape m_shape;
    QString m_label;
    QString m_spoken;
    QLabel* m_caption = nullptr; ///< Stacked
    model::Bilingual<FieldEdit*> m_edits;
    model::Bilingual<QAction*> m_leaveEmpty;
    model::Bilingual<FormCell*> m_cells; ///< Columns
    model::Bilingual<QToolButton*> m_marks;
    QToolButton* m_trailing = nullptr;
};

} // namespace wongo::widgets
