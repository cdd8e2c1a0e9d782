// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PairedField.h"

#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "session/Journal.h"
#include "session/PairDesk.h"
#include "widgets/CodeWords.h"
#include "widgets/Decisions.h"
#include "widgets/FormCell.h"
#include "widgets/PairCard.h"
#include "widgets/PairWords.h"
#include "widgets/Scale.h"
#include "widgets/SpellingMarks.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

namespace {

constexpr int markIcon = 16;

} // namespace

PairedField::PairedField(session::ArticleSession* session, const QString& path, Shape shape, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_path(path)
    , m_shape(shape)
{
    for (const Language language : model::allLanguages) {
        auto* edit = new FieldEdit(this);
        m_edits[language] = edit;
        edit->setLanguage(language);
        edit->setProperty("ownName", true);
        connect(edit, &FieldEdit::edited, this,
            [this, language](const QString& text) { m_session->setText(m_path, language, model::normalized(text)); });
        new SpellingMarks(session, edit, [this] { return m_path; });
        new CodeWords(session, edit, language);
        auto* mark = new QToolButton(this);
        m_marks[language] = mark;
        mark->setProperty("mark", true);
        mark->setFocusPolicy(Qt::NoFocus); // the card has a key
        mark->setIconSize({scaled(markIcon), scaled(markIcon)});
        connect(mark, &QToolButton::clicked, this, [this, mark] {
            (new PairCard(m_session, m_path, this))->popUp(mark->mapToGlobal(QPoint(0, mark->height())));
        });
        m_leaveEmpty[language] = makeLeaveEmptyAction(edit);
        m_leaveEmpty[language]->setCheckable(true);
        connect(m_leaveEmpty[language], &QAction::triggered, this,
            [this, language](bool onPurpose) { leaveEmpty(m_session, m_path, language, onPurpose); });
        connect(edit, &FieldEdit::neededHeightChanged, this, &PairedField::level);
        connect(edit, &ComposingEdit::focusLeft, m_session, &session::ArticleSession::endTyping);
        connect(edit, &ComposingEdit::composing, this, [this, language](int position, const QString& text) {
            m_session->journal()->setComposing(m_path, language, position, text);
        });
        connect(edit, &ComposingEdit::undoRequested, m_session, &session::ArticleSession::undo);
        connect(edit, &ComposingEdit::redoRequested, m_session, &session::ArticleSession::redo);
    }
    shape == Shape::Columns ? buildColumns() : buildStack();
    connect(session, &session::ArticleSession::metadataChanged, this, &PairedField::refresh);
    connect(session, &session::ArticleSession::findingsChanged, this, &PairedField::refreshMissing);
    connect(session->pairs(), &session::PairDesk::pairsChanged, this, &PairedField::refreshMarks);
    retranslate();
    refresh();
    level();
}

const PairedField* PairedField::of(const QWidget* widget)
{
    while (widget && !qobject_cast<const PairedField*>(widget)) {
        widget = widget->parentWidget();
    }
    return static_cast<const PairedField*>(widget);
}

void PairedField::setPath(const QString& path)
{
    if (path == m_path) {
        return;
    }
    for (const Language language : model::allLanguages) {
        m_edits[language]->finishComposition();
    }
    m_session->endTyping();
    m_path = path;
    refresh();
}

void PairedField::setLabel(const QString& label, const QString& spoken)
{
    m_label = label;
    m_spoken = spoken.isEmpty() ? label : spoken;
    retranslate();
}

void PairedField::setLanguageVisible(Language language, bool visible)
{
    if (m_cells[language]) {
        m_cells[language]->setVisible(visible);
        placeTrailing();
        level();
    }
}

void PairedField::setTrailing(QToolButton* button)
{
    m_trailing = button;
    placeTrailing();
}

void PairedField::placeTrailing()
{
    if (!m_trailing) {
        return;
    }
    const Language last = m_cells.en->isHidden() ? Language::Korean : Language::English;
    m_cells[model::other(last)]->setTrailing(nullptr);
    m_cells[last]->setTrailing(m_trailing);
    m_trailing->show(); // a widget is hidden by moving it
}

void PairedField::setTextFont(const QFont& font)
{
    m_edits.ko->setFont(font);
    m_edits.en->setFont(font);
}

void PairedField::show(Language language, const markdown::Range& range)
{
    m_edits[language]->showRange(range);
}

void PairedField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void PairedField::buildColumns()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1); // the line between the columns below
    for (const Language language : model::allLanguages) {
        m_cells[language] = new FormCell(m_edits[language], this);
        m_cells[language]->setMark(m_marks[language]);
        row->addWidget(m_cells[language], 1);
    }
}

void PairedField::buildStack()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_caption = new QLabel(this);
    m_caption->setProperty("title", true);
    m_caption->setWordWrap(true);
    grid->addWidget(m_caption, 0, 0, 1, 2);
    int line = 1;
    for (const Language language : model::allLanguages) {
        auto* tag = new QLabel(model::code(language).toUpper(), this);
        tag->setProperty("quiet", true);
        tag->setContentsMargins(0, 7, 0, 0);
        grid->addWidget(tag, line, 0, Qt::AlignTop);
        grid->addWidget(m_edits[language], line, 1, Qt::AlignTop);
        grid->addWidget(m_marks[language], line++, 2, Qt::AlignTop);
    }
    grid->setColumnStretch(1, 1);
}

void PairedField::refresh()
{
    const model::Text* found = model::textAt(m_session->metadata(), m_path);
    for (const Language language : model::allLanguages) {
        m_edits[language]->setText(found ? (*found)[language] : QString());
        m_edits[language]->setEnabled(found != nullptr);
    }
    refreshMissing();
    refreshMarks();
}

void PairedField::refreshMarks()
{
    const checks::FieldLook* look = m_session->pairs()->field(m_path);
    const model::Text now = m_session->pairs()->textOf(m_path);
    // What is missing shows at the side that is: a mark is for two texts.
    const bool shown = look && !now.ko.isEmpty() && !now.en.isEmpty();
    for (QToolButton* mark : {m_marks.ko, m_marks.en}) {
        mark->setVisible(shown);
        if (shown) {
            const QString title = pairTitle(look->state);
            mark->setIcon(pairIcon(look->state));
            mark->setAccessibleName(title);
            mark->setToolTip(title + u": "_s + pairHint(look->state));
        }
    }
}

void PairedField::refreshMissing()
{
    const model::Text* found = model::textAt(m_session->metadata(), m_path);
    for (const Language language : model::allLanguages) {
        FieldEdit* edit = m_edits[language];
        const bool empty = found && (*found)[language].isEmpty();
        const bool onPurpose = m_session->metadata().hasNoCounterpart(m_path, language);
        const bool missing
            = empty && !onPurpose && (!(*found)[model::other(language)].isEmpty() || isAskedFor(language));
        edit->setMissing(missing);
        edit->setPlaceholderText(onPurpose     ? tr("Left empty on purpose")
                : !missing                     ? QString()
                : language == Language::Korean ? tr("Not in Korean yet")
                                               : tr("Not in English yet"));
        QAction* leave = m_leaveEmpty[language];
        leave->setText(tr("Leave empty on purpose"));
        leave->setChecked(onPurpose);
        leave->setEnabled(empty || onPurpose);
        const QString key = leave->shortcut().toString(QKeySequence::NativeText);
        edit->setToolTip(missing ? tr("Leave empty on purpose: %1").arg(key) : QString());
    }
}

bool PairedField::isAskedFor(Language language) const
{
    const QList<checks::Finding>& findings = m_session->findings();
    return std::any_of(findings.cbegin(), findings.cend(),
        [&](const checks::Finding& finding) { return finding.path == m_path && finding.language == language; });
}

void PairedField::level()
{
    if (m_shape == Shape::Stacked) {
        for (const Language language : model::allLanguages) {
            m_edits[language]->setFixedHeight(m_edits[language]->neededHeight());
        }
        return;
    }
    int height = 0;
    for (const Language language : model::allLanguages) {
        if (!m_cells[language]->isHidden()) {
            height = std::max(height, m_edits[language]->neededHeight());
        }
    }
    for (const Language language : model::allLanguages) {
        m_edits[language]->setFixedHeight(height);
    }
}

void PairedField::retranslate()
{
    m_edits.ko->setAccessibleName(tr("%1, Korean").arg(m_spoken));
    m_edits.en->setAccessibleName(tr("%1, English").arg(m_spoken));
    if (m_caption) {
        m_caption->setText(m_label);
        return;
    }
    m_cells.ko->setLabel(m_label);
    m_cells.en->setLabel(m_label);
}

} // namespace wongo::widgets
