// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QListWidget;

namespace wongo::session {
class ArticleSession;
class TermFinder;
} // namespace wongo::session

namespace wongo::widgets {

class ComposingEdit;

/// A list of the desk's forms that go on from what was just typed: three letters of an English one, two syllables of a
/// Korean one. It never takes the focus and never changes what a key does but its own: Down and Up choose, Tab and
/// Return take what is chosen and nothing else, Escape hides it. While a syllable is being composed there is no list:
/// in Korean, where one nearly always is, show() asks for it.
class TermCompletion : public QObject {
    Q_OBJECT
public:
    /// Session and finder must outlive the editor, which is the parent. `isCodeAt` says where nothing is offered: in
    /// code of Markdown; null = nowhere.
    TermCompletion(session::ArticleSession* session, session::TermFinder* finder, ComposingEdit* editor,
        model::Language language, std::function<bool(int)> isCodeAt = {});
    ~TermCompletion() override;

    void setEnabled(bool enabled); ///< whether it comes by itself while typing; it does to begin with
    void show(); ///< asked for by the person: finishes a composition, and one letter is enough

    bool isShown() const;
    QStringList offered() const; ///< in their order; empty while it is hidden

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void offer(qsizetype shortest);
    void hide();
    void place(int start);
    void choose(int step);
    void take(const QString& form);
    bool takesKey(const QKeyEvent& key) const;
    bool press(const QKeyEvent& key);

    session::ArticleSession* m_session;
    session::TermFinder* m_finder;
    ComposingEdit* m_editor;
    model::Language m_language;
    std::function<bool(int)> m_isCodeAt;
    QPointer<QListWidget> m_list; ///< in the editor's window
    int m_start = -1; ///< where what was typed begins, in the document
    bool m_enabled = true;
};

} // namespace wongo::widgets
