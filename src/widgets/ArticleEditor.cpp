// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ArticleEditor.h"

#include "session/ArticleSession.h"
#include "session/TermFinder.h"
#include "widgets/ArticleForm.h"
#include "widgets/BodyEditor.h"
#include "widgets/ColumnHeader.h"
#include "widgets/FieldEdit.h"
#include "widgets/FoldedStrip.h"
#include "widgets/MarkdownColours.h"
#include "widgets/MatchMarks.h"
#include "widgets/PairGuide.h"
#include "widgets/PairedScroll.h"
#include "widgets/Scale.h"
#include "widgets/SheetScroll.h"
#include "widgets/SpellingMarks.h"
#include "widgets/TermAids.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

ArticleEditor::ArticleEditor(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_scroll(new SheetScroll(m_splitter))
    , m_form(new ArticleForm(session, m_scroll->viewport()))
    , m_focused(session->metadata().sourceLanguage)
{
    build();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { noteFocus(now); });
    connect(m_form, &ArticleForm::detailsShownChanged, this, [this] {
        m_heightByHand = 0;
        fitForm();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this](int height) {
        m_heightByHand = height;
        Q_EMIT formHeightChosen(height);
    });
    // The form's own height follows its texts and the number of its rows.
    connect(session, &session::ArticleSession::metadataChanged, this, &ArticleEditor::fitForm, Qt::QueuedConnection);
    m_pairs = new PairGuide(session, this);
    applyShown();
    retranslate();
}

void ArticleEditor::build()
{
    setProperty("sheet", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* headers = new QHBoxLayout;
    headers->setSpacing(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* sheet = new QVBoxLayout;
    sheet->setSpacing(0);
    for (const Language language : model::allLanguages) {
        m_headers[language] = new ColumnHeader(m_session, language, this);
        headers->addWidget(m_headers[language], 1);
        m_folded[language] = new FoldedStrip(language == Language::Korean ? Qt::LeftEdge : Qt::RightEdge, this);
        connect(m_headers[language], &ColumnHeader::foldRequested, this,
            [this, language] { setLanguageShown(language, false); });
        connect(m_folded[language], &QAbstractButton::clicked, this,
            [this, language] { setLanguageShown(language, true); });
    }
    m_scroll->setWidget(m_form);
    m_scroll->setMinimumHeight(scaled(48));
    m_form->setAutoFillBackground(false);
    buildBodies();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    sheet->addLayout(headers);
    sheet->addWidget(m_splitter, 1);
    row->addWidget(m_folded.ko);
    row->addLayout(sheet, 1);
    row->addWidget(m_folded.en);
}

void ArticleEditor::buildBodies()
{
    auto* bodies = new QWidget(m_splitter);
    auto* row = new QHBoxLayout(bodies);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* terms = new session::TermFinder(m_session, this);
    for (const Language language : model::allLanguages) {
        m_bodies[language] = new BodyEditor(m_session, language, bodies);
        m_bodies[language]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Expanding);
        new MarkdownColours(m_session, m_bodies[language]);
        new MatchMarks(m_session, m_bodies[language]);
        new SpellingMarks(m_session, m_bodies[language]);
        m_terms[language] = new TermAids(m_session, terms, m_bodies[language]);
    }
    new PairedScroll(m_session, m_bodies, this);
    m_line = new QWidget(bodies);
    m_line->setFixedWidth(1);
    m_line->setProperty("hairline", true);
    m_line->setAttribute(Qt::WA_StyledBackground);
    row->addWidget(m_bodies.ko, 1);
    row->addWidget(m_line);
    row->addWidget(m_bodies.en, 1);
}

void ArticleEditor::addName()
{
    m_terms[focusedLanguage()]->addName();
}

void ArticleEditor::setLanguageShown(Language language, bool shown)
{
    if (!shown && !m_shown[model::other(language)]) {
        m_shown[model::other(language)] = true; // one side is always there
    }
    if (shown && m_oneAtATime) {
        m_shown[model::other(language)] = false;
    }
    m_shown[language] = shown;
    applyShown();
    Q_EMIT languagesShownChanged();
}

void ArticleEditor::setOneAtATime(bool one)
{
    m_oneAtATime = one;
}

void ArticleEditor::setFormHeight(int height)
{
    m_heightByHand = height;
    fitForm();
}

void ArticleEditor::setFocusedLanguage(Language language)
{
    if (language != m_focused) {
        m_focused = language;
        Q_EMIT focusedLanguageChanged(m_focused);
    }
}

Language ArticleEditor::focusedLanguage() const
{
    return m_shown[m_focused] ? m_focused : model::other(m_focused);
}

BodyEditor* ArticleEditor::focusedBody() const
{
    for (BodyEditor* body : {m_bodies.ko, m_bodies.en}) {
        if (body == window()->focusWidget() && body->isVisibleTo(window())) {
            return body;
        }
    }
    return nullptr;
}

bool ArticleEditor::hasPlace(const QString& path) const
{
    return path == "body"_L1 || m_form->place(path);
}

void ArticleEditor::showPlace(const QString& path, Language language, const markdown::Range& range)
{
    if (!hasPlace(path)) {
        return;
    }
    if (!m_shown[language]) {
        setLanguageShown(language, true);
    }
    if (path == "body"_L1) {
        m_bodies[language]->showRange(range);
        return;
    }
    QWidget* place = m_form->showPlace(path, language, range);
    fitForm();
    m_scroll->ensureWidgetVisible(place, 0, 16);
}

void ArticleEditor::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitForm();
    QMetaObject::invokeMethod(this, &ArticleEditor::fitForm, Qt::QueuedConnection); // once its texts have wrapped anew
}

void ArticleEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const QList<MarkdownColours*> colours = findChildren<MarkdownColours*>();
        for (MarkdownColours* each : colours) {
            each->recolour();
        }
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ArticleEditor::markCounterpart(const QString& path, Language language, const markdown::Range& range)
{
    if (path == "body"_L1 && m_shown[language] && range.end > range.start) {
        m_bodies[language]->markRange(range);
    }
}

void ArticleEditor::applyShown()
{
    const bool both = m_shown.ko && m_shown.en;
    for (const Language language : model::allLanguages) {
        m_headers[language]->setVisible(m_shown[language]);
        m_headers[language]->setFoldable(both);
        m_folded[language]->setVisible(!m_shown[language]);
        m_bodies[language]->setVisible(m_shown[language]);
        m_form->setLanguageVisible(language, m_shown[language]);
    }
    m_line->setVisible(both);
    fitForm();
}

void ArticleEditor::fitForm()
{
    const int needed = m_form->sizeHint().height();
    m_scroll->setMaximumHeight(needed);
    if (m_splitter->height() <= 0) {
        return;
    }
    const int most
        = m_heightByHand > 0 ? m_heightByHand : m_splitter->height() * (m_form->detailsShown() ? 65 : 55) / 100;
    const int height = std::min(needed, most);
    m_splitter->setSizes({height, m_splitter->height() - height});
}

void ArticleEditor::retranslate()
{
    for (const Language language : model::allLanguages) {
        m_folded[language]->setText(wording::languageName(language));
    }
    m_folded.ko->setToolTip(tr("Show the Korean side"));
    m_folded.en->setToolTip(tr("Show the English side"));
}

void ArticleEditor::noteFocus(QWidget* now)
{
    Q_EMIT focusMoved();
    if (!now || !isAncestorOf(now)) {
        return;
    }
    std::optional<Language> language;
    if (const auto* field = qobject_cast<const FieldEdit*>(now)) {
        language = field->language();
    } else if (const auto* body = qobject_cast<const BodyEditor*>(now)) {
        language = body->language();
    }
    if (language) {
        setFocusedLanguage(*language);
    }
}

} // namespace wongo::widgets
