// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/MemoryArea.h"

#include "app/ActionTable.h"
#include "session/ArticleSession.h"
#include "session/MemoryDesk.h"
#include "session/PairDesk.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/MemoryPanel.h"
#include "widgets/NoticeBar.h"
#include "widgets/PairGuide.h"
#include "widgets/SideRail.h"
#include "wording/Wording.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::app {

using model::Language;

MemoryArea::MemoryArea(session::ArticleSession* session, ActionTable* actions, widgets::SideRail* rail,
    widgets::ArticleEditor* editor, widgets::NoticeBar* notices)
    : QObject(rail)
    , m_session(session)
    , m_editor(editor)
    , m_notices(notices)
    , m_desk(new session::MemoryDesk(memory::standardFile(), this))
    , m_panel(new widgets::MemoryPanel(rail->panels()))
{
    rail->addPanel(actions->action(ActionId::Memory), m_panel);
    connectPanel();
    tellOutcomes();
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path == "translation"_L1) {
            keepConfirmed();
        }
    });
    if (!session->metadata().translation.confirmed.isEmpty()) {
        keepConfirmed();
    }
}

void MemoryArea::connectPanel()
{
    connect(m_panel, &widgets::MemoryPanel::blockRequested, this, &MemoryArea::lookUpAnew);
    connect(m_desk, &session::MemoryDesk::changed, this, &MemoryArea::lookUpAnew);
    connect(m_editor->pairs(), &widgets::PairGuide::currentChanged, this, &MemoryArea::lookUp);
    connect(m_session, &session::ArticleSession::treeChanged, this, &MemoryArea::lookUp);
    for (const Language language : model::allLanguages) {
        connect(m_editor->body(language), &QPlainTextEdit::cursorPositionChanged, this, &MemoryArea::lookUp);
    }
    connect(m_desk, &session::MemoryDesk::matched, m_panel, &widgets::MemoryPanel::setMatches);
    connect(m_panel, &widgets::MemoryPanel::searchRequested, m_desk,
        [this](const QString& query) { m_desk->search(query); });
    connect(m_desk, &session::MemoryDesk::found, m_panel, &widgets::MemoryPanel::setHits);
    connect(m_panel, &widgets::MemoryPanel::importRequested, m_desk, &session::MemoryDesk::importTmx);
    connect(m_panel, &widgets::MemoryPanel::exportRequested, m_desk, &session::MemoryDesk::exportTmx);
    connect(m_panel, &widgets::MemoryPanel::insertRequested, this, [this](const QString& text, Language language) {
        m_editor->setLanguageShown(language, true);
        widgets::BodyEditor* body = m_editor->body(language);
        body->finishComposition();
        body->textCursor().insertText(text); // one undo step
        body->setFocus(Qt::OtherFocusReason);
    });
}

void MemoryArea::tellOutcomes()
{
    const auto tell = [this](checks::Severity severity, const std::function<QString()>& text) {
        m_notices->show({u"memory"_s, severity, text, {}});
    };
    connect(m_desk, &session::MemoryDesk::imported, this, [tell](const QString& file, int added, int skipped) {
        tell(checks::Severity::Note, [file, added, skipped] {
            return tr("%1: new pairs: %2, left out: %3").arg(QFileInfo(file).fileName()).arg(added).arg(skipped);
        });
    });
    connect(m_desk, &session::MemoryDesk::exported, this, [tell](const QString& file, int units) {
        tell(checks::Severity::Note,
            [file, units] { return tr("%1: pairs written: %2").arg(QFileInfo(file).fileName()).arg(units); });
    });
    const auto complain = [tell](const base::Error& error) {
        tell(checks::Severity::Warning, [error] { return wording::errorText(error); });
    };
    connect(m_desk, &session::MemoryDesk::failed, this, complain);
    connect(m_desk, &session::MemoryDesk::unusable, this, complain);
}

void MemoryArea::keepConfirmed()
{
    const model::Metadata& meta = m_session->metadata();
    QList<memory::Unit> units;
    for (const model::ConfirmedPair& pair : meta.translation.confirmed) {
        memory::Unit unit;
        unit.ko = pair.text.ko;
        unit.en = pair.text.en;
        unit.origin = meta.slug;
        unit.when = pair.when;
        units.append(unit);
    }
    m_desk->replaceArticle(meta.id, units);
}

void MemoryArea::lookUpAnew()
{
    m_asked.clear();
    lookUp();
}

void MemoryArea::lookUp()
{
    if (!m_panel->isVisible()) {
        return;
    }
    const Language source = m_session->metadata().sourceLanguage;
    const session::PairDesk* pairs = m_session->pairs();
    const int current = m_editor->pairs()->current();
    model::Text text;
    if (current >= 0) {
        text = pairs->textOf(current);
    } else if (pairs->look().body.isEmpty()) { // the other body is empty yet
        const auto tree = m_session->tree(source);
        const int block = markdown::blockAt(*tree, m_editor->body(source)->textCursor().position());
        if (block >= 0) {
            const markdown::PlacedBlock& placed = tree->blocks[static_cast<size_t>(block)];
            text[source] = m_session->article().body[source].mid(placed.start, placed.block->length);
        }
    }
    const Language language = text[source].isEmpty() ? model::other(source) : source;
    if (text[language] == m_asked) {
        return;
    }
    m_asked = text[language];
    m_panel->setMatches(text[language], language, {});
    m_desk->matchFor(text[language], language, m_session->metadata().id);
}

} // namespace wongo::app
