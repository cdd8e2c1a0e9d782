// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QPlainTextEdit>
#include <QStringList>
#include <QTextBlock>
#include <QTextLayout>

namespace wongo::support {

/// Shows `text` as being composed, as an input method does while a syllable is typed.
inline void compose(QObject* widget, const QString& text)
{
    QInputMethodEvent event(text, {});
    QCoreApplication::sendEvent(widget, &event);
}

/// Commits `text` and ends the composition.
inline void commit(QObject* widget, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(widget, &event);
}

/// What is being composed at the caret.
inline QString composed(const QPlainTextEdit* edit)
{
    return edit->textCursor().block().layout()->preeditAreaText();
}

inline bool isSyllable(QChar c)
{
    return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
}

/// What a two-set keyboard shows while that syllable is typed: ㅎ, 하, 한.
inline QStringList strokes(QChar syllable)
{
    static const QString leads = QStringLiteral("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ");
    constexpr int vowels = 21;
    constexpr int tails = 28;
    const int index = syllable.unicode() - 0xAC00;
    const int tail = index % tails;
    QStringList shown{leads.at(index / (vowels * tails)), QChar(syllable.unicode() - tail)};
    if (tail > 0) {
        shown.append(syllable);
    }
    return shown;
}

/// Composes and commits one syllable. False if the text was touched, or the composition disturbed, before the commit.
inline bool typeSyllable(QPlainTextEdit* edit, QChar syllable)
{
    QString before;
    const QStringList stages = strokes(syllable);
    for (const QString& stage : stages) {
        compose(edit, stage);
        if (stage == stages.first()) {
            before = edit->toPlainText(); // what was selected gives way to the first stroke
        }
        if (edit->toPlainText() != before || composed(edit) != stage) {
            return false;
        }
    }
    commit(edit, syllable);
    return composed(edit).isEmpty();
}

} // namespace wongo::support
