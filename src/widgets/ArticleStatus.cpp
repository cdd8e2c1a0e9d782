// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ArticleStatus.h"

#include "language/Graphemes.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "session/RangeCounter.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/CountWords.h"
#include "widgets/CountsButton.h"
#include "widgets/PairedField.h"
#include "widgets/ProblemsPanel.h"
#include "wording/Wording.h"

#include <QApplication>

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;
using session::SaveState;

ArticleStatus::ArticleStatus(QWidget* parent)
    : QStatusBar(parent)
    , m_limitIcon(new QLabel(this))
    , m_limit(new QLabel(this))
    , m_savedIcon(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_offline(new QLabel(this))
{
    setSizeGripEnabled(false);
    addWidget(m_limitIcon);
    addWidget(m_limit);
    for (const Language language : model::allLanguages) {
        m_counts[language] = new CountsButton(this);
        addWidget(m_counts[language]);
        connect(m_counts[language], &QToolButton::clicked, this, &ArticleStatus::showTable);
    }
    connect(qApp, &QApplication::focusChanged, this, &ArticleStatus::refreshLimit);
    addPermanentWidget(m_savedIcon);
    addPermanentWidget(m_saved);
    addPermanentWidget(m_offline);
    setSession(nullptr);
}

ArticleStatus::~ArticleStatus()
{
    disconnect(qApp, nullptr, this, nullptr); // an open table gives the focus up while it is destroyed with this
}

void ArticleStatus::setSession(session::ArticleSession* session, ArticleEditor* editor)
{
    m_session = session;
    m_editor = editor;
    m_savedAt = {};
    m_selected.reset();
    if (session && editor) {
        for (const Language language : model::allLanguages) {
            connect(editor->body(language), &QPlainTextEdit::selectionChanged, this,
                [this, language] { countSelection(language); });
        }
        connect(session->rangeCounter(), &session::RangeCounter::counted, this,
            [this](Language language, const markdown::Range&, const language::Counts& counts) {
                takeSelection(language, counts);
            });
    }
    if (session) {
        connect(session, &session::ArticleSession::countsChanged, this, &ArticleStatus::refreshCounts);
        connect(session, &session::ArticleSession::metadataChanged, this, &ArticleStatus::refreshLimit);
        connect(session, &session::ArticleSession::saveStateChanged, this, &ArticleStatus::refreshSaved);
        connect(session, &session::ArticleSession::readOnlyChanged, this, &ArticleStatus::refreshSaved);
        connect(session->journal(), &session::Journal::safetyChanged, this, &ArticleStatus::refreshSaved);
        connect(session, &session::ArticleSession::saved, this, [this](const QTime& at) {
            m_savedAt = at;
            refreshSaved();
        });
        connect(session, &session::ArticleSession::saveFailed, this, [this](const base::Error& error) {
            m_error = error;
            refreshSaved();
        });
    }
    refreshCounts();
    refreshSaved();
}

void ArticleStatus::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refreshCounts();
        refreshSaved();
    }
}

void ArticleStatus::refreshCounts()
{
    if (!m_session) {
        for (const Language language : model::allLanguages) {
            m_counts[language]->hide();
        }
        return;
    }
    const model::Bilingual<language::Counts> counts{
        m_session->counts(Language::Korean), m_session->counts(Language::English)};
    for (const Language language : model::allLanguages) {
        // A side without a story is not counted, unless there is none at all.
        const bool story = counts[language].characters > 0 || counts[model::other(language)].characters == 0;
        m_counts[language]->setVisible(story);
        m_counts[language]->setLine(m_selected && m_selected->language == language
                ? selectionLine(language, m_selected->counts, counts[language], locale())
                : countsLine(language, counts[language], locale()));
        m_counts[language]->setToolTip(tr(
            "%1\nSheets: of manuscript paper, 200 cells each by its grid of 20 × 10, and characters ÷ 200. Click for "
            "all figures.")
                                           .arg(m_counts[language]->line()));
    }
    refreshLimit();
}

void ArticleStatus::countSelection(Language language)
{
    if (!m_editor) {
        return; // the one before is being closed
    }
    const QTextCursor cursor = m_editor->body(language)->textCursor();
    if (cursor.hasSelection()) {
        m_session->rangeCounter()->count(
            m_session->article().body[language], language, {cursor.selectionStart(), cursor.selectionEnd()});
    } else if (m_selected && m_selected->language == language) {
        m_selected.reset();
        refreshCounts();
    }
}

void ArticleStatus::takeSelection(Language language, const language::Counts& counts)
{
    if (m_editor && m_editor->body(language)->textCursor().hasSelection()) { // still
        m_selected = {language, counts};
        refreshCounts();
    }
}

QString ArticleStatus::bodyLimitText() const
{
    QStringList texts;
    for (const Language language : model::allLanguages) {
        const int limit = m_session->desk().fields.limitOf(u"body"_s, language);
        const qint64 over = limited(language, m_session->counts(language)) - limit;
        if (limit > 0 && over > 0) {
            texts.append(language == Language::Korean ? tr("Korean body: %1 over the desk’s limit of %2 characters")
                                                            .arg(locale().toString(over), locale().toString(limit))
                                                      : tr("English body: %1 over the desk’s limit of %2 words")
                                                            .arg(locale().toString(over), locale().toString(limit)));
        }
    }
    return texts.join(u" · "_s);
}

QString ArticleStatus::fieldLimitText(bool& over) const
{
    const auto* edit = qobject_cast<const FieldEdit*>(QApplication::focusWidget());
    const auto* field = PairedField::of(edit);
    if (!field || !edit->language()) {
        return {};
    }
    const Language language = *edit->language();
    const int limit = m_session->desk().fields.limitOf(field->path(), language);
    const model::Text* text = model::textAt(m_session->metadata(), field->path());
    if (limit <= 0 || !text) {
        return {};
    }
    const auto length = static_cast<qint64>(language::graphemes((*text)[language]).size());
    const QString name = wording::placeName(field->path());
    over = length > limit;
    return over ? tr("%1: %2 over the desk’s limit of %3 characters")
                      .arg(name, locale().toString(length - limit), locale().toString(limit))
                : tr("%1: %2 of %3 characters").arg(name, locale().toString(length), locale().toString(limit));
}

void ArticleStatus::refreshLimit()
{
    bool over = false;
    const QString field = m_session ? fieldLimitText(over) : QString();
    const QString body = m_session && field.isEmpty() ? bodyLimitText() : QString();
    over = over || !body.isEmpty();
    m_limit->setText(field + body);
    m_limit->setVisible(!m_limit->text().isEmpty());
    if (over) { // else every key would paint it
        m_limitIcon->setPixmap(severityIcon(checks::Severity::Warning).pixmap(16, 16));
    }
    m_limitIcon->setVisible(over);
    if (m_limit->property("warning").toBool() != over) {
        m_limit->setProperty("warning", over);
        m_limit->style()->unpolish(m_limit);
        m_limit->style()->polish(m_limit);
    }
}

void ArticleStatus::showTable()
{
    if (!m_session) {
        return;
    }
    auto* table = new CountsTable(*m_session, m_selected, this);
    table->adjustSize();
    table->resize(table->width(), table->heightForWidth(table->width())); // the sentence below wraps
    const QPoint corner = mapToGlobal(QPoint(8, -table->height() - 4));
    table->move(corner);
    table->show();
    table->setFocus(Qt::PopupFocusReason);
}

void ArticleStatus::refreshSaved()
{
    m_offline->setText(tr("Offline"));
    m_offline->setToolTip(tr("Wongo never goes to the network: nothing you write leaves this computer."));
    m_saved->setVisible(m_session != nullptr);
    if (!m_session) {
        m_savedIcon->hide();
        return;
    }
    const SavedLine line = savedLine();
    m_saved->setText(line.text);
    m_saved->setToolTip(line.explanation);
    m_savedIcon->setVisible(line.severity.has_value());
    if (line.severity) {
        m_savedIcon->setPixmap(severityIcon(*line.severity).pixmap(16, 16));
    }
}

ArticleStatus::SavedLine ArticleStatus::savedLine() const
{
    using checks::Severity;
    if (m_session->isReadOnly()) {
        return {tr("Only for reading"), tr("Another window writes this article."), {}};
    }
    if (m_session->saveState() == SaveState::Failed) {
        const QString why = wording::errorText(m_error);
        if (!session::isTriedAgain(m_error.code)) {
            return {tr("Not saved"), why, Severity::Error};
        }
        return {m_error.code == base::ErrorCode::DiskFull ? tr("Not saved: the disk is full")
                                                          : tr("Not saved: the disk refused"),
            tr("%1\nIt is tried again every few seconds.").arg(why), Severity::Error};
    }
    const session::Journal* journal = m_session->journal();
    switch (journal->safety()) {
    case session::Safety::Failed:
        return {journal->problem().code == base::ErrorCode::DiskFull ? tr("Not safe on disk: the disk is full")
                                                                     : tr("Not safe on disk"),
            tr("What you type now would be lost if the computer failed before you save. %1")
                .arg(wording::errorText(journal->problem())),
            Severity::Error};
    case session::Safety::VeryLate:
        return {tr("Not safe on disk: the disk does not answer"),
            tr("The disk has not taken what you typed for more than ten seconds."), Severity::Error};
    case session::Safety::Late:
        return {tr("The disk is slow"), tr("The disk has not taken what you typed for more than two seconds."),
            Severity::Warning};
    case session::Safety::Safe:
    case session::Safety::Off:
        break;
    }
    if (m_session->saveState() == SaveState::Saving) {
        return {tr("Saving…"), {}, {}};
    }
    if (m_session->saveState() == SaveState::Saved) {
        return {m_savedAt.isValid() ? tr("Saved at %1").arg(m_savedAt.toString(u"HH:mm"_s)) : tr("Saved"), {}, {}};
    }
    return {tr("Not saved yet"),
        journal->isOn() ? tr("What you type is kept on this computer all the time: a crash takes nothing away.")
                        : QString(),
        {}};
}

} // namespace wongo::widgets
