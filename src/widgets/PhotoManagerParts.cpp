// SPDX-License-Identifier: GPL-3.0-or-later
// How the photo manager is put together, and its words.

#include "session/ArticleSession.h"
#include "widgets/CropEditor.h"
#include "widgets/Icons.h"
#include "widgets/LeavingView.h"
#include "widgets/LooseFiles.h"
#include "widgets/MoveActions.h"
#include "widgets/PhotoFilter.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoManager.h"
#include "widgets/PhotoTexts.h"
#include "widgets/PhotoView.h"
#include "widgets/PublishedView.h"
#include "widgets/Scale.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int listWidth = 316; // two tiles
constexpr int textsWidth = 320;
constexpr double zoomStep = 1.25;

/// A button for each, behind `before` in the order of Tab.
void addButtons(const QList<QAction*>& actions, QBoxLayout* row, QWidget* before)
{
    for (QAction* action : actions) {
        auto* button = new QToolButton(before->parentWidget());
        button->setDefaultAction(action);
        row->addWidget(button);
        QWidget::setTabOrder(before, button);
        before = button;
    }
}

} // namespace

PhotoManager::PhotoManager(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_photos(new PhotoModel(session, this))
    , m_shown(new PhotoFilter(m_photos, this))
    , m_add(new QPushButton(this))
    , m_addFolder(new QToolButton(this))
    , m_tiles(new QToolButton(this))
    , m_filter(new QComboBox(this))
    , m_list(new PhotoList(this))
    , m_empty(new QLabel(this))
    , m_loose(new LooseFiles(session, this))
    , m_tabs(new QTabWidget(this))
    , m_view(new PhotoView(session, this))
    , m_zoom(new QLabel(this))
    , m_crops(new CropEditor(session, this))
    , m_published(new PublishedView(session, this))
    , m_leaving(new LeavingView(session, this))
    , m_name(new QLineEdit(this))
    , m_facts(new QLabel(this))
    , m_lead(new QToolButton(this))
    , m_texts(new PhotoTexts(session, this))
    , m_insertKorean(new QPushButton(this))
    , m_insertEnglish(new QPushButton(this))
{
    m_filter->setObjectName(u"filter"_s);
    m_view->setObjectName(u"picture"_s);
    setAcceptDrops(true);
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    m_list->setModel(m_shown);
    buildActions();
    auto* splitter = new QSplitter(this);
    splitter->addWidget(buildList());
    splitter->addWidget(buildPicture());
    splitter->addWidget(buildTexts());
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setStretchFactor(2, 0);
    splitter->setSizes({scaled(listWidth), 4 * scaled(listWidth), scaled(textsWidth)});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    connectSession();
    setTiles(true);
    retranslate();
    refresh();
}

PhotoManager::~PhotoManager() = default;

void PhotoManager::buildActions()
{
    m_moves = new MoveActions(m_list);
    m_replace = new QAction(icon(u"document-replace"_s), QString(), m_list);
    m_remove = new QAction(icon(u"edit-delete"_s), QString(), m_list);
    m_remove->setShortcut(QKeySequence(Qt::Key_Delete));
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addActions({m_replace, m_remove});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto zoom = [this](const char* name, const QKeySequence& key, const std::function<void()>& run) {
        auto* action = new QAction(icon(QString::fromLatin1(name)), QString(), m_view);
        action->setShortcut(key); // to be read; the picture hears its keys itself
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, m_view, run);
        m_zooms.append(action);
    };
    zoom("zoom-in", QKeySequence(Qt::Key_Plus), [this] { m_view->zoomBy(zoomStep); });
    zoom("zoom-out", QKeySequence(Qt::Key_Minus), [this] { m_view->zoomBy(1 / zoomStep); });
    zoom("zoom-fit-best", QKeySequence(Qt::Key_0), [this] { m_view->fit(); });
    zoom("zoom-original", QKeySequence(Qt::Key_1), [this] { m_view->setZoom(1); });
}

QWidget* PhotoManager::buildList()
{
    auto* area = new QWidget(this);
    m_add->setIcon(icon(u"list-add"_s));
    m_addFolder->setIcon(icon(u"folder-new"_s));
    m_tiles->setCheckable(true);
    m_tiles->setIcon(icon(u"view-grid"_s));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("quiet", true);
    m_empty->setMargin(16);
    auto* first = new QHBoxLayout;
    first->setContentsMargins(16, 8, 16, 0);
    first->addWidget(m_add);
    first->addWidget(m_addFolder);
    first->addStretch();
    first->addWidget(m_tiles);
    auto* second = new QHBoxLayout;
    second->setContentsMargins(16, 0, 16, 0);
    second->addWidget(m_filter, 1);
    addButtons({m_moves->up(), m_moves->down()}, second, m_list);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_loose);
    return area;
}

QWidget* PhotoManager::buildPicture()
{
    auto* picture = new QWidget(this);
    auto* row = new QHBoxLayout;
    addButtons({m_texts->previous(), m_texts->next()}, row, m_view);
    row->addStretch();
    row->addWidget(m_zoom);
    addButtons(m_zooms, row, row->itemAt(1)->widget());
    m_zoom->setProperty("quiet", true);
    auto* column = new QVBoxLayout(picture);
    column->addWidget(m_view, 1);
    column->addLayout(row);
    m_tabs->addTab(picture, QString());
    const auto addTab = [this](QWidget* widget) {
        auto* page = new QWidget(this);
        auto* inside = new QVBoxLayout(page);
        inside->addWidget(widget);
        m_tabs->addTab(page, QString());
    };
    addTab(m_crops);
    addTab(m_published);
    addTab(m_leaving);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    return m_tabs;
}

QWidget* PhotoManager::buildTexts()
{
    auto* area = new QWidget(this);
    m_lead->setCheckable(true);
    m_lead->setIcon(icon(u"star"_s));
    m_facts->setWordWrap(true);
    m_facts->setProperty("quiet", true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_lead);
    addButtons({m_replace, m_remove}, row, m_lead);
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(16, 8, 16, 16);
    column->setSpacing(12);
    column->addLayout(row);
    column->addWidget(m_facts);
    column->addWidget(m_texts);
    column->addWidget(m_insertKorean);
    column->addWidget(m_insertEnglish);
    column->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(area);
    m_scroll->setMinimumWidth(scaled(240));
    return m_scroll;
}

void PhotoManager::retranslate()
{
    m_list->setAccessibleName(tr("Photos"));
    m_add->setText(tr("Add photos…"));
    m_add->setToolTip(tr("Choose photos, drop them here, or paste them"));
    m_addFolder->setToolTip(tr("Take in all photos of a folder, by name; not those of folders in it"));
    m_addFolder->setAccessibleName(tr("Add a folder…"));
    const int filter = std::max(0, m_filter->currentIndex());
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_filter->clear();
    m_filter->addItems({tr("All photos"), tr("Incomplete"), tr("Not used"), tr("To be looked at")});
    m_filter->setCurrentIndex(filter);
    m_filter->setMinimumWidth(0);
    m_filter->setMinimumWidth(m_filter->sizeHint().width()); // its words can be read
    m_filter->setAccessibleName(tr("Which photos are shown"));
    m_filter->setToolTip(m_filter->accessibleName());
    m_tiles->setToolTip(tr("Show the photos as tiles"));
    m_tiles->setAccessibleName(m_tiles->toolTip());
    const QStringList tabs{tr("Photo"), tr("Crops"), tr("As published"), tr("What leaves")};
    for (int i = 0; i < tabs.size(); ++i) {
        m_tabs->setTabText(i, tabs[i]);
    }
    const QStringList zooms{tr("Zoom in"), tr("Zoom out"), tr("Fit in"), tr("Own pixels (100 %)")};
    for (int i = 0; i < zooms.size(); ++i) {
        m_zooms[i]->setText(zooms[i]);
        m_zooms[i]->setToolTip(u"%1 (%2)"_s.arg(zooms[i], m_zooms[i]->shortcut().toString(QKeySequence::NativeText)));
    }
    m_view->setAccessibleName(tr("The photo"));
    m_name->setAccessibleName(tr("Name of the file"));
    m_name->setToolTip(tr("Another name for the file in the article's folder; both bodies follow"));
    m_lead->setToolTip(tr("Lead photo: stands above the story"));
    m_lead->setAccessibleName(m_lead->toolTip());
    m_replace->setText(tr("Replace…"));
    m_replace->setToolTip(tr("Replace the photo by another file; its texts stay"));
    m_remove->setText(tr("Take out"));
    m_remove->setToolTip(tr("Take the photo out of the article (the file stays in its folder)"));
    m_insertKorean->setText(tr("Insert into the Korean body"));
    m_insertEnglish->setText(tr("Insert into the English body"));
    showZoom();
}

} // namespace wongo::widgets
