// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Workspace.h"

#include "app/ActionTable.h"
#include "app/CheckSheetAction.h"
#include "app/ColumnWidths.h"
#include "app/Jumps.h"
#include "app/MemoryArea.h"
#include "app/OutsideArea.h"
#include "app/PhotoAreas.h"
#include "app/ReadOnlyMode.h"
#include "app/RecoveryNotices.h"
#include "app/SaveNotices.h"
#include "app/Settings.h"
#include "app/SpellingNotices.h"
#include "app/TextNotices.h"
#include "app/VersionsArea.h"
#include "app/WritingActions.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "session/Spelling.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/FoldedStrip.h"
#include "widgets/IntakeBar.h"
#include "widgets/NoticeBar.h"
#include "widgets/OutlinePanel.h"
#include "widgets/PhotoPanel.h"
#include "widgets/ProblemsPanel.h"
#include "widgets/Reach.h"
#include "widgets/Scale.h"
#include "widgets/SideRail.h"
#include "wording/Wording.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::app {

using model::Language;

namespace {

constexpr int smallestSheet = 436;
constexpr int smallestPair = 680; // of both sides together: their buttons can be read
constexpr std::pair<ActionId, Arrangement> arrangements[]
    = {{ActionId::Write, Arrangement::Write}, {ActionId::Pair, Arrangement::Pair},
        {ActionId::Review, Arrangement::Review}, {ActionId::ManagePhotos, Arrangement::Photos}};
const QString formHeightKey = u"formHeight"_s;

} // namespace

Workspace::Workspace(session::ArticleSession* session, ActionTable* actions, Settings* settings,
    const QString& previewRefusal, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_settings(settings)
    , m_previewRefusal(previewRefusal)
    , m_notices(new widgets::NoticeBar(this))
    , m_splitter(new QSplitter(this))
    , m_sheet(widgets::scrolledWhereTooLarge(m_splitter, this))
    , m_rail(new widgets::SideRail(m_splitter, this))
    , m_outline(new widgets::OutlinePanel(session, m_rail->panels()))
    , m_problems(new widgets::ProblemsPanel(session, m_rail->panels()))
    , m_editor(new widgets::ArticleEditor(session, m_splitter))
    , m_jumps(new Jumps(session, actions, m_editor, this))
    , m_previewStrip(new widgets::FoldedStrip(Qt::RightEdge, this))
    , m_photos(new PhotoAreas(session, actions, settings, m_rail, m_splitter))
    , m_columns(new ColumnWidths(m_splitter, settings))
    , m_recovery(new RecoveryNotices(session, m_notices, this))
    , m_readOnly(new ReadOnlyMode(session, actions, this))
{
    build();
    buildPreview();
    connectActions();
    connectSession();
    retranslate();
    // Before it is shown: the focus goes to the first field that can be seen, and what has the focus decides what stays
    // in sight.
    m_editor->setLanguageShown(model::other(session->metadata().sourceLanguage), false);
}

Workspace::~Workspace() = default;

void Workspace::build()
{
    m_rail->addPanel(m_actions->action(ActionId::Outline), m_outline);
    m_rail->addPanel(m_actions->action(ActionId::Photos), m_photos->panel());
    m_rail->addPanel(m_actions->action(ActionId::Problems), m_problems);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_notices);
    middle->addWidget(new widgets::IntakeBar(m_session, this));
    middle->addWidget(m_jumps);
    middle->addWidget(m_sheet, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    row->addWidget(m_previewStrip);
    connect(m_rail, &widgets::SideRail::openChanged, m_columns, &ColumnWidths::apply);
    connect(m_previewStrip, &QAbstractButton::clicked, this, [this] { arrange(Arrangement::Write); });
    m_editor->setFormHeight(m_settings->number(formHeightKey, 0));
    connect(m_editor, &widgets::ArticleEditor::formHeightChosen, this,
        [this](int height) { m_settings->setNumber(formHeightKey, height); });
    connect(m_editor, &widgets::ArticleEditor::languagesShownChanged, this, &Workspace::followLanguages);
    connect(m_editor, &widgets::ArticleEditor::focusedLanguageChanged, this, &Workspace::followLanguages);
}

void Workspace::connectActions()
{
    new WritingActions(m_actions, m_editor, m_settings);
    const auto step = [this](ActionId id, void (session::ArticleSession::*command)()) {
        connect(m_actions->action(id), &QAction::triggered, m_session, command);
    };
    step(ActionId::Undo, &session::ArticleSession::undo);
    step(ActionId::Redo, &session::ArticleSession::redo);
    step(ActionId::Save, &session::ArticleSession::save);
    for (const auto& [id, arrangement] : arrangements) {
        connect(m_actions->action(id), &QAction::triggered, this, [this, to = arrangement] { arrange(to); });
    }
    connect(m_actions->action(ActionId::NextProblem), &QAction::triggered, this, [this] { stepProblem(1); });
    connect(m_actions->action(ActionId::PreviousProblem), &QAction::triggered, this, [this] { stepProblem(-1); });
    connect(m_jumps, &Jumps::placeRequested, this, &Workspace::showPlace);
    connect(m_jumps, &Jumps::problemRequested, this, &Workspace::showProblem);
    connect(m_actions->action(ActionId::SwitchPane), &QAction::triggered, this, [this] {
        const Language next = model::other(m_editor->focusedLanguage());
        m_editor->setLanguageShown(next, true);
        m_editor->body(next)->setFocus(Qt::ShortcutFocusReason);
    });
}

void Workspace::connectSession()
{
    connect(m_session, &session::ArticleSession::stepShown, this, &Workspace::showStep);
    connect(m_session, &session::ArticleSession::pageFailed, this, [this](const base::Error& error) {
        m_notices->show({u"page"_s, checks::Severity::Warning, [error] { return wording::errorText(error); }, {}});
    });
    session::Journal* journal = m_session->journal();
    connect(journal, &session::Journal::writing, this, [this, journal] { journal->setPlace(bytesOf(place())); });
    for (const Language language : model::allLanguages) {
        connect(
            m_editor->body(language), &QPlainTextEdit::cursorPositionChanged, journal, &session::Journal::placeMoved);
    }
    auto* outside = new OutsideArea(m_session, new SaveNotices(m_session, m_notices, this), m_notices, this);
    connect(m_recovery, &RecoveryNotices::compareRequested, outside, &OutsideArea::compareRecovered);
    new TextNotices(m_session, m_editor, m_notices);
    new MemoryArea(m_session, m_actions, m_rail, m_editor, m_notices);
    new VersionsArea(m_session, m_actions, m_rail, m_preview, m_notices);
    new CheckSheetAction(m_actions->action(ActionId::CheckSheet), m_session, m_notices, m_preview != nullptr, this);
    new SpellingNotices(m_session->spelling()->dictionaries(), m_notices, m_settings, this);
    connect(m_photos, &PhotoAreas::insertRequested, this, [this](const QString& id, Language language) {
        revealEditor(); // nothing is written where nobody looks
        m_editor->setLanguageShown(language, true);
        m_editor->body(language)->insertPhoto(id);
    });
    connect(m_problems, &widgets::ProblemsPanel::placeRequested, this, &Workspace::showFinding);
    connect(m_outline, &widgets::OutlinePanel::positionRequested, this, [this](Language language, int position) {
        showPlace(u"body"_s, language, {position, position});
    });
    const auto badge = [this] { m_rail->setBadge(m_actions->action(ActionId::Problems), m_problems->blockingCount()); };
    connect(m_session, &session::ArticleSession::findingsChanged, this, badge);
    badge();
}

void Workspace::arrange(Arrangement arrangement)
{
    m_arrangement = arrangement;
    chooseReviewPages();
    const Language language = m_editor->focusedLanguage();
    m_editor->setOneAtATime(arrangement == Arrangement::Write);
    if (arrangement == Arrangement::Write) {
        m_editor->setLanguageShown(language, true);
    } else if (arrangement == Arrangement::Pair) {
        m_editor->setLanguageShown(Language::Korean, true);
        m_editor->setLanguageShown(Language::English, true);
    }
    const bool photos = arrangement == Arrangement::Photos;
    m_editor->setVisible(!photos && (arrangement != Arrangement::Review || !m_preview));
    setPreviewShown(arrangement != Arrangement::Pair && !photos);
    m_photos->setManaged(photos);
    if (arrangement == Arrangement::Review) {
        m_rail->open(m_problems);
    }
    for (const auto& [id, each] : arrangements) {
        m_actions->action(id)->setChecked(each == arrangement);
    }
    m_columns->apply();
    if (arrangement == Arrangement::Review) {
        m_problems->setFocus(Qt::OtherFocusReason);
    } else if (photos) {
        m_photos->focusManager();
    } else {
        m_editor->body(language)->setFocus(Qt::OtherFocusReason);
    }
}

widgets::PhotoPanel* Workspace::photos() const
{
    return m_photos->panel();
}

ArticlePlace Workspace::place() const
{
    ArticlePlace place;
    place.arrangement = m_arrangement;
    place.language = m_editor->focusedLanguage();
    for (const Language language : model::allLanguages) {
        const widgets::BodyEditor* body = m_editor->body(language);
        place.shown[language] = m_editor->isLanguageShown(language);
        place.caret[language] = body->textCursor().position();
        place.top[language] = body->topPosition();
    }
    return place;
}

void Workspace::goBackTo(const ArticlePlace& place)
{
    for (const Language language : model::allLanguages) {
        m_editor->body(language)->showCaret(place.caret[language]);
    }
    m_editor->setFocusedLanguage(place.language); // arranging keeps to the side in use
    m_editor->setLanguageShown(place.language, true);
    arrange(place.arrangement);
    if (place.arrangement == Arrangement::Pair) {
        for (const Language language : model::allLanguages) {
            m_editor->setLanguageShown(language, place.shown[language]);
        }
    }
    // Lines on the screen are known only when the panes have their width.
    QMetaObject::invokeMethod(
        this,
        [this, place] {
            for (const Language language : {model::other(place.language), place.language}) { // the last one leads
                m_editor->body(language)->scrollToPosition(place.top[language]);
            }
        },
        Qt::QueuedConnection);
}

void Workspace::followLanguages()
{
    const bool pair = m_editor->isLanguageShown(Language::Korean) && m_editor->isLanguageShown(Language::English);
    m_editor->setMinimumWidth(widgets::scaled(pair ? smallestPair : smallestSheet));
    if (!m_preview || m_preview->isHidden() || m_preview->mode() == PreviewPane::Mode::Both) {
        return;
    }
    m_preview->setMode(
        m_editor->focusedLanguage() == Language::Korean ? PreviewPane::Mode::Korean : PreviewPane::Mode::English);
}

void Workspace::showPlace(const QString& path, std::optional<Language> language, const markdown::Range& range)
{
    if (!m_photos->showPlace(path, language.value_or(m_editor->focusedLanguage()), range) && m_editor->hasPlace(path)) {
        revealEditor();
        m_editor->showPlace(path, language.value_or(m_editor->focusedLanguage()), range);
    }
}

void Workspace::showStep(const QString& path, Language language, int position)
{
    if (path == "noCounterpart"_L1 || path == "translation"_L1) {
        return; // it is seen where it was said: at the field, the column or the list
    }
    if (path == "dismissed"_L1) {
        m_rail->open(m_problems);
    } else if (path == "body"_L1) {
        revealEditor();
        m_editor->setLanguageShown(language, true);
        m_editor->body(language)->showCaret(position);
    } else {
        // What has no side of its own (a date, a list, a new photo) stands in whichever column is shown.
        const bool hasSides = model::textAt(m_session->metadata(), path) != nullptr;
        showPlace(path, hasSides ? std::optional(language) : std::nullopt, {position, position});
    }
}

void Workspace::revealEditor()
{
    if (m_editor->isHidden()) {
        arrange(Arrangement::Write);
    }
}

void Workspace::stepProblem(int by)
{
    const int count = static_cast<int>(m_session->findings().size());
    if (count > 0) {
        const int last = std::min(m_problem, count - 1);
        showProblem(by > 0 ? (last + 1) % count : (last <= 0 ? count : last) - 1);
    }
}

void Workspace::showProblem(int index)
{
    m_problem = index;
    showFinding(m_session->findings().value(index));
}

void Workspace::showFinding(const checks::Finding& finding)
{
    showPlace(finding.path, finding.language, finding.range);
    if (const auto& other = finding.counterpart) {
        m_editor->markCounterpart(finding.path, other->language, other->range);
    }
}

void Workspace::tell(const session::OpeningNews& news)
{
    m_recovery->tell(news);
}

void Workspace::showProblems()
{
    m_rail->open(m_problems);
    m_problems->setFocus();
}

void Workspace::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void Workspace::retranslate()
{
    m_previewStrip->setText(tr("Preview"));
    m_previewStrip->setToolTip(tr("Show the preview"));
}

} // namespace wongo::app
