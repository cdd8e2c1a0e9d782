// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/VersionsArea.h"

#include "app/ActionTable.h"
#include "app/PreviewPane.h"
#include "session/ArticleSession.h"
#include "session/Versions.h"
#include "widgets/NoticeBar.h"
#include "widgets/SideRail.h"
#include "widgets/VersionsPanel.h"
#include "wording/Wording.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wongo::app {

using session::Versions;

VersionsArea::VersionsArea(session::ArticleSession* session, ActionTable* actions, widgets::SideRail* rail,
    PreviewPane* preview, widgets::NoticeBar* notices)
    : QObject(rail)
    , m_actions(actions)
    , m_preview(preview)
    , m_notices(notices)
    , m_versions(session->versions())
    , m_panel(new widgets::VersionsPanel(m_versions, preview != nullptr, rail->panels()))
{
    rail->addPanel(actions->action(ActionId::Versions), m_panel);
    connect(m_panel, &widgets::VersionsPanel::previewRequested, this, &VersionsArea::showPages);
    connect(
        m_versions, &Versions::pagesMade, this, [this](const QString& name, const model::Bilingual<QByteArray>& pages) {
            if (name == m_wanted) {
                m_preview->setOther(pages);
            }
        });
    tellOutcomes();
}

void VersionsArea::tellOutcomes()
{
    const auto complain = [this](const base::Error& error) {
        m_notices->show({u"versions"_s, checks::Severity::Warning, [error] { return wording::errorText(error); }, {}});
    };
    connect(m_versions, &Versions::pagesFailed, this, complain);
    connect(m_versions, &Versions::keepFailed, this, [this](const base::Error& error) {
        m_notices->show({u"versions"_s, checks::Severity::Warning,
            [error] {
                return tr("The article is as it was, but no version of it could be kept. %1")
                    .arg(wording::errorText(error));
            },
            {}});
    });
    connect(m_versions, &Versions::kept, this, [this] { m_notices->withdraw(u"versions"_s); });
    connect(m_versions, &Versions::restored, this, [this](const QString& name) {
        m_notices->show({u"restored"_s, checks::Severity::Note,
            [moment = momentOf(name)] {
                return tr(
                    "The article is again as it was on %1. What stood there is among the versions, and undo brings "
                    "it back.")
                    .arg(moment);
            },
            {}});
    });
}

void VersionsArea::showPages(const QString& name)
{
    m_wanted = name;
    if (name.isEmpty()) {
        m_preview->setOther(std::nullopt);
        m_notices->withdraw(u"version"_s);
        return;
    }
    m_versions->makePages(name);
    revealPreview();
    m_notices->show({u"version"_s, checks::Severity::Note,
        [moment = momentOf(name)] { return tr("The preview shows the version of %1.").arg(moment); },
        {{[] { return tr("Show the text as it is now"); }, [this] { m_panel->leavePreview(); }}}});
}

void VersionsArea::revealPreview()
{
    if (m_preview->isVisible()) {
        return;
    }
    const QPointer<QWidget> focus = QApplication::focusWidget();
    m_actions->action(ActionId::Write)->trigger();
    if (focus) {
        focus->setFocus(Qt::OtherFocusReason); // it was the panel's
    }
}

QString VersionsArea::momentOf(const QString& name) const
{
    for (const storage::VersionEntry& version : m_versions->list()) {
        if (version.name == name) {
            return QLocale().toString(version.when.toLocalTime(), QLocale::ShortFormat);
        }
    }
    return {};
}

} // namespace wongo::app
