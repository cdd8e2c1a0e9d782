// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Bilingual.h"

#include <QWidget>

class QSplitter;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ArticleForm;
class BodyEditor;
class ColumnHeader;
class FoldedStrip;
class PairGuide;
class SheetScroll;
class TermAids;

/// The sheet: fields above, the two bodies below, Korean left and English right on one grid. Either side can be folded.
class ArticleEditor : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the editor.
    explicit ArticleEditor(session::ArticleSession* session, QWidget* parent = nullptr);

    BodyEditor* body(model::Language language) const { return m_bodies[language]; }
    ArticleForm* form() const { return m_form; }
    PairGuide* pairs() const { return m_pairs; }
    void addName(); ///< TermAids::addName() of the body used last
    QSplitter* splitter() const { return m_splitter; }

    void setLanguageShown(model::Language language, bool shown); ///< the last one stays shown
    void setOneAtATime(bool one); ///< showing one language folds the other, whoever asks; the sides stay as they are
    bool isLanguageShown(model::Language language) const { return m_shown[language]; }
    void setFormHeight(int height); ///< as a person chose it once; 0 = as its rows need
    void setFocusedLanguage(model::Language language); ///< before the window has the focus, and could tell
    model::Language focusedLanguage() const; ///< that of the focus, or where it was last
    BodyEditor* focusedBody() const; ///< the one in sight that has the focus of the window, or null

    bool hasPlace(const QString& path) const; ///< a field or the body
    /// Leads to the place, if it has it.
    void showPlace(const QString& path, model::Language language, const markdown::Range& range);
    /// Selects what the place just shown was compared with, in the other body, if that is in sight.
    void markCounterpart(const QString& path, model::Language language, const markdown::Range& range);

Q_SIGNALS:
    void languagesShownChanged();
    void focusedLanguageChanged(wongo::model::Language language);
    void formHeightChosen(int height); ///< by dragging, in pixels
    void focusMoved(); ///< focusedBody() may be another

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildBodies();
    void applyShown();
    void fitForm();
    void noteFocus(QWidget* now);
    void retranslate();

    session::ArticleSession* m_session;
    QSplitter* m_splitter;
    SheetScroll* m_scroll;
    ArticleForm* m_form;
    QWidget* m_line = nullptr; ///< between the columns
    model::Bilingual<BodyEditor*> m_bodies;
    PairGuide* m_pairs = nullptr;
    model::Bilingual<TermAids*> m_terms;
    model::Bilingual<ColumnHeader*> m_headers;
    model::Bilingual<FoldedStrip*> m_folded;
    model::Bilingual<bool> m_shown{true, true};
    bool m_oneAtATime = false;
    model::Language m_focused;
    int m_heightByHand = 0; ///< of the form; 0 = as its rows need
};

} // namespace wongo::widgets
