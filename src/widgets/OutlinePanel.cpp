// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/OutlinePanel.h"

#include "session/ArticleSession.h"
#include "widgets/PanelList.h"
#include "wording/Wording.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int languageRole = Qt::UserRole;
constexpr int positionRole = Qt::UserRole + 1;

} // namespace

OutlinePanel::OutlinePanel(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new PanelList({0, 0}, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    setFocusProxy(m_list);
    connect(m_list, &PanelList::opened, this, [this](const QListWidgetItem* item) {
        if (item->data(positionRole).isValid()) {
            Q_EMIT positionRequested(static_cast<model::Language>(item->data(languageRole).toInt()), item->data(positionRole).toInt());
        }
    });
    connect(session, &session::ArticleSession::treeChanged, this, &OutlinePanel::refresh);
    refresh();
}

void OutlinePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void OutlinePanel::refresh()
{
    const int row = m_list->currentRow();
    m_list->clear();
    m_list->setAccessibleName(tr("Outline"));
    m_list->setEmptyText(tr("No subheads yet. Begin a line with ## to make one."));
    addHeadings(model::Language::Korean);
    addHeadings(model::Language::English);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void OutlinePanel::addHeadings(model::Language language)
{
    bool first = true;
    for (const markdown::PlacedBlock& placed : m_session->tree(language)->blocks) {
        const markdown::Node& node = placed.block->node;
        if (node.kind != markdown::Kind::Heading) {
            continue;
        }
        if (first) {
            m_list->addHeading(wording::languageName(language));
            first = false;
        }
        const QString indent(2 * std::max(0, node.level - 2), QChar::Nbsp);
        QListWidgetItem* item = m_list->addCard({}, indent + markdown::plainText(node), {});
        item->setData(languageRole, static_cast<int>(language));
        item->setData(positionRole, static_cast<int>(placed.start));
    }
}

} // namespace wongo::widgets
