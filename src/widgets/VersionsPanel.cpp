// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/VersionsPanel.h"

#include "session/Versions.h"
#include "widgets/ComparisonView.h"
#include "widgets/ComposingEdit.h"
#include "widgets/VersionWords.h"
#include "wording/Wording.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;
using storage::VersionEntry;

namespace {

/// Korean, English, the fields; made where they come in the order of the keys.
QButtonGroup* makeSides(QWidget* area, QObject* parent)
{
    auto* sides = new QButtonGroup(parent);
    for (int side = 0; side < 3; ++side) {
        auto* button = new QToolButton(area);
        button->setCheckable(true);
        sides->addButton(button, side);
    }
    return sides;
}

} // namespace

VersionsPanel::VersionsPanel(session::Versions* versions, bool canPreview, QWidget* parent)
    : QWidget(parent)
    , m_versions(versions)
    , m_list(new PanelList({0, 0}, this))
    , m_area(new QWidget(this))
    , m_sides(makeSides(m_area, this))
    , m_changes(new QToolButton(m_area))
    , m_view(new ComparisonView(m_area))
    , m_restore(new QToolButton(m_area))
    , m_preview(new QToolButton(m_area))
{
    build();
    m_preview->setVisible(canPreview);
    connectVersions();
    retranslate();
}

void VersionsPanel::build()
{
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(buildChosen());
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    m_list->setMinimumHeight(120);
    m_area->setMinimumHeight(160);
    m_area->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
}

QWidget* VersionsPanel::buildChosen()
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 12, 4);
    top->setSpacing(2);
    const auto add = [](QHBoxLayout* row, QToolButton* button) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        row->addWidget(button);
    };
    for (const Side side : {Side::Korean, Side::English, Side::Fields}) {
        add(top, static_cast<QToolButton*>(m_sides->button(static_cast<int>(side))));
    }
    m_sides->button(0)->setChecked(true);
    top->addStretch(1);
    m_changes->setCheckable(true);
    m_changes->setChecked(true);
    add(top, m_changes);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 4, 12, 4);
    bottom->setSpacing(4);
    for (QToolButton* button : {m_restore, m_preview}) {
        button->setProperty("quiet", true);
        add(bottom, button);
    }
    m_preview->setCheckable(true);
    bottom->addStretch(1);
    auto* column = new QVBoxLayout(m_area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    column->addLayout(bottom);
    connect(m_sides, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on) {
            showChosen();
        }
    });
    connect(m_changes, &QToolButton::toggled, this, &VersionsPanel::showChosen);
    connect(m_restore, &QToolButton::clicked, this, &VersionsPanel::restore);
    connect(m_preview, &QToolButton::toggled, this, &VersionsPanel::tellPreview);
    return m_area;
}

void VersionsPanel::connectVersions()
{
    connect(m_list, &PanelList::chosenChanged, this, &VersionsPanel::takeChosen);
    connect(m_list, &PanelList::opened, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_versions, &session::Versions::changed, this, &VersionsPanel::refresh);
    connect(m_versions, &session::Versions::compared, this,
        [this](const QString& name, const model::Article& version, const session::Comparison& comparison) {
            if (name == m_chosen) {
                m_shown = Shown{version, comparison};
                showChosen();
            }
        });
    connect(m_versions, &session::Versions::unreadable, this, [this](const QString& name, const base::Error& error) {
        if (name == m_chosen) {
            showUnreadable(error);
        }
    });
}

void VersionsPanel::refresh()
{
    if (!isVisible()) {
        return; // showEvent() does
    }
    const QList<VersionEntry>& list = m_versions->list();
    const auto place = std::find_if(
        list.begin(), list.end(), [this](const VersionEntry& version) { return version.name == m_chosen; });
    m_refreshing = true;
    m_list->setCards(cards());
    m_list->choose(place == list.end() ? -1 : static_cast<int>(place - list.begin()));
    m_refreshing = false;
    if (place == list.end() && !m_chosen.isEmpty()) {
        choose({}); // it was thinned out
    }
    const bool readable = !m_chosen.isEmpty() && !m_versions->isUnreadable(m_chosen);
    m_restore->setEnabled(readable && m_versions->canRestore() && m_chosen != m_versions->current());
    m_preview->setEnabled(readable);
}

void VersionsPanel::takeChosen()
{
    const QList<VersionEntry>& list = m_versions->list();
    const int index = m_list->chosen();
    if (!m_refreshing) {
        choose(index >= 0 && index < list.size() ? list[index].name : QString());
    }
}

void VersionsPanel::choose(const QString& name)
{
    if (name == m_chosen) {
        return;
    }
    m_chosen = name;
    m_shown.reset();
    m_view->setMessage({}); // and to its top
    m_area->setVisible(!name.isEmpty());
    keepInSight(); // the list becomes lower with the first one that is chosen
    m_versions->compare(name);
    refresh();
    if (m_preview->isChecked()) {
        if (name.isEmpty()) {
            m_preview->setChecked(false);
        } else {
            tellPreview();
        }
    }
}

VersionsPanel::Side VersionsPanel::side() const
{
    return static_cast<Side>(m_sides->checkedId());
}

void VersionsPanel::showChosen()
{
    if (!m_shown) {
        return;
    }
    const bool folded = m_changes->isChecked();
    const Side now = side();
    const QList<ComparisonView::Section> sections = now == Side::Fields
        ? (folded ? changedFields(m_shown->comparison) : allFields(m_shown->version))
        : bodyOf(m_shown->comparison, now == Side::Korean ? Language::Korean : Language::English, folded);
    if (!sections.isEmpty()) {
        m_view->setSections(sections, folded);
    } else if (!folded) {
        m_view->setMessage(tr("There was nothing here in this version."));
    } else if (now == Side::Fields) {
        m_view->setMessage(tr("All fields are as they are now."));
    } else {
        m_view->setMessage(
            now == Side::Korean ? tr("The Korean body is as it is now.") : tr("The English body is as it is now."));
    }
}

void VersionsPanel::showUnreadable(const base::Error& error)
{
    m_shown.reset();
    m_view->setMessage(wording::errorText(error));
    refresh();
}

void VersionsPanel::restore()
{
    finishComposition();
    if (m_restore->hasFocus()) {
        m_list->setFocus(Qt::OtherFocusReason); // the button is about to be disabled
    }
    m_versions->restore(m_chosen);
}

void VersionsPanel::tellPreview()
{
    Q_EMIT previewRequested(m_preview->isChecked() ? m_chosen : QString());
}

void VersionsPanel::leavePreview()
{
    m_preview->setChecked(false);
}

QList<Card> VersionsPanel::cards() const
{
    const QList<VersionEntry>& list = m_versions->list();
    const QString current = m_versions->current();
    QList<Card> cards;
    QDate last;
    for (int i = 0; i < list.size(); ++i) {
        const QDateTime when = list[i].when.toLocalTime();
        if (when.date() != last) {
            last = when.date();
            cards.append({dayOf(last, QDate::currentDate()), {}, {}, -1});
        }
        QStringList title{locale().toString(when.time(), QLocale::ShortFormat), causeOf(list[i].cause)};
        if (list[i].name == current) {
            title.append(tr("the text now"));
        }
        cards.append({title.join(u" · "_s), detailOf(list[i]), {}, i});
    }
    return cards;
}

QString VersionsPanel::detailOf(const VersionEntry& version) const
{
    if (m_versions->isUnreadable(version.name)) {
        return tr("It cannot be read.");
    }
    if (version.name == m_versions->list().last().name) {
        return tr("The first one that is kept");
    }
    const auto changes = m_versions->changes(version.name);
    return changes ? summaryText(*changes) : QString();
}

void VersionsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void VersionsPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_versions->follow(true);
    refresh();
}

void VersionsPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        m_versions->follow(false);
        leavePreview(); // nobody would know why the page is not the text
    }
}

/// By hand: with a proxy inside it Tab would never leave the panel.
void VersionsPanel::focusInEvent(QFocusEvent* event)
{
    m_list->setFocus(event->reason());
}

void VersionsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    keepInSight();
}

/// The chosen one, once the list has its new height.
void VersionsPanel::keepInSight()
{
    QMetaObject::invokeMethod(
        m_list,
        [list = m_list] {
            if (list->currentItem()) {
                list->scrollToItem(list->currentItem());
            }
        },
        Qt::QueuedConnection);
}

void VersionsPanel::retranslate()
{
    m_list->setAccessibleName(tr("Versions"));
    m_list->setEmptyText(
        tr("No version yet. One is kept each time the article is saved, and what another program wrote "
           "into its folder is kept as well. The last ones stay, of older ones one an hour and one a "
           "day."));
    m_sides->button(0)->setText(wording::languageName(Language::Korean));
    m_sides->button(1)->setText(wording::languageName(Language::English));
    m_sides->button(2)->setText(tr("Fields"));
    m_changes->setText(tr("Changes"));
    m_changes->setToolTip(tr("Only what differs from the text as it is now; off: the whole text of this version"));
    m_view->setAccessibleName(tr("This version and the text as it is now"));
    m_restore->setText(tr("Restore"));
    m_restore->setToolTip(
        tr("The whole article becomes this version; what stands there now is kept as a version first"));
    m_preview->setText(tr("Show in the preview"));
    m_preview->setToolTip(tr("The page of this version in place of the page of the text as it is now"));
    for (QToolButton* button : {m_changes, m_restore, m_preview}) {
        button->setAccessibleDescription(button->toolTip());
    }
    showChosen();
    refresh();
}

} // namespace wongo::widgets
