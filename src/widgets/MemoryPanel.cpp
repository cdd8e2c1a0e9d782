// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/MemoryPanel.h"

#include "widgets/FindEdit.h"
#include "widgets/Icons.h"
#include "widgets/MemoryList.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using model::Language;

constexpr qsizetype mostShown = 50; // nobody reads on: a longer query finds less

/// A syllable that has only begun: ㅎ. What is found for it is nothing.
bool hasOnlyBegun(const QString& query)
{
    return !query.isEmpty() && query.back() >= QChar(0x3131) && query.back() <= QChar(0x318E);
}

MarkedText withPlaces(const QString& text, const QList<memory::Range>& places)
{
    MarkedText side{text, {}};
    for (const memory::Range& place : places) {
        side.marks.append(
            {static_cast<int>(place.start), static_cast<int>(place.end - place.start), TextMark::Kind::Found});
    }
    return side;
}

} // namespace

MemoryPanel::MemoryPanel(QWidget* parent)
    : QWidget(parent)
    , m_search(new FindEdit(this))
    , m_menu(new QToolButton(this))
    , m_list(new MemoryList(this))
    , m_insert(new QAction(m_list))
    , m_import(new QAction(this))
    , m_export(new QAction(this))
{
    build();
    buildMenu();
    setFocusProxy(m_search);
    connect(m_search, &FindEdit::writtenChanged, this, &MemoryPanel::look);
    connect(m_search, &FindEdit::returned, m_list, [this] {
        if (m_list->chosen()) {
            m_list->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_list, &MemoryList::taken, this, &MemoryPanel::takeChosen);
    connect(m_insert, &QAction::triggered, this, &MemoryPanel::takeChosen);
    connect(m_list, &MemoryList::chosenChanged, this, [this] { m_insert->setEnabled(m_list->chosen()); });
    retranslate();
}

void MemoryPanel::build()
{
    m_insert->setShortcuts({QKeySequence(u"Ctrl+Return"_s), QKeySequence(u"Ctrl+Enter"_s)});
    m_insert->setShortcutContext(Qt::WidgetShortcut);
    m_insert->setEnabled(false);
    m_list->addAction(m_insert);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 4, 12, 4);
    top->setSpacing(4);
    m_search->setClearButtonEnabled(true);
    top->addWidget(m_search, 1);
    top->addWidget(m_menu);

    auto* button = new QToolButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setDefaultAction(m_insert);
    button->setFocusPolicy(Qt::TabFocus);
    button->setProperty("quiet", true);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 4, 12, 4);
    bottom->addWidget(button);
    bottom->addStretch(1);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(bottom);
}

void MemoryPanel::buildMenu()
{
    auto* menu = new QMenu(m_menu);
    menu->addActions({m_import, m_export});
    m_menu->setMenu(menu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_menu->setIcon(icon(u"overflow-menu"_s));
    connect(m_import, &QAction::triggered, this, [this] { chooseFile(false); });
    connect(m_export, &QAction::triggered, this, [this] { chooseFile(true); });
}

void MemoryPanel::chooseFile(bool saving)
{
    auto* dialog = new QFileDialog(this, saving ? tr("Export the memory as TMX") : tr("Import a TMX file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Translation memories (*.tmx)"));
    dialog->setDefaultSuffix(u"tmx"_s);
    dialog->setAcceptMode(saving ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(saving ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        saving ? &MemoryPanel::exportRequested : &MemoryPanel::importRequested);
    dialog->open();
}

QString MemoryPanel::query() const
{
    return m_search->written().trimmed();
}

void MemoryPanel::setMatches(const QString& text, Language language, const QList<memory::Match>& matches)
{
    m_text = text;
    m_language = language;
    m_matches = matches;
    m_answered = true;
    showEntries();
}

void MemoryPanel::setHits(const QString& query, const QList<memory::Hit>& hits)
{
    if (query == this->query()) {
        m_found = query;
        m_hits = hits.first(std::min(hits.size(), mostShown));
        showEntries();
    }
}

void MemoryPanel::look()
{
    const QString now = query();
    if (now.isEmpty()) {
        m_found.clear();
        m_hits.clear();
        showEntries();
        Q_EMIT blockRequested();
        return;
    }
    m_list->setEmptyText(emptyText());
    if (!hasOnlyBegun(now)) {
        Q_EMIT searchRequested(now);
    }
}

void MemoryPanel::showEntries()
{
    QList<MemoryEntry> entries;
    if (query().isEmpty()) {
        for (const memory::Match& match : std::as_const(m_matches)) {
            entries.append(entryOf(match));
        }
    } else {
        for (const memory::Hit& hit : std::as_const(m_hits)) {
            entries.append(entryOf(hit));
        }
    }
    m_list->setEntries(entries);
    m_list->setEmptyText(emptyText());
}

MemoryEntry MemoryPanel::entryOf(const memory::Match& match) const
{
    MemoryEntry entry;
    entry.heading = headingOf(match.unit, tr("%1%", "how alike two texts are").arg(locale().toString(match.score)));
    entry.source = withChanges(match.unit.text(m_language), m_text, match.changes);
    entry.wanted = match.unit.text(model::other(m_language));
    entry.target = {entry.wanted, {}};
    entry.accessible = QStringList{entry.heading, match.unit.text(m_language), entry.wanted}.join(u". "_s);
    return entry;
}

MemoryEntry MemoryPanel::entryOf(const memory::Hit& hit) const
{
    const Language other = model::other(m_language);
    MemoryEntry entry;
    entry.heading = headingOf(hit.unit, {});
    entry.source = withPlaces(hit.unit.text(m_language), hit.places[m_language]);
    entry.target = withPlaces(hit.unit.text(other), hit.places[other]);
    entry.wanted = hit.unit.text(other);
    entry.accessible = QStringList{hit.unit.text(m_language), entry.wanted, entry.heading}.join(u". "_s);
    return entry;
}

QString MemoryPanel::headingOf(const memory::Unit& unit, const QString& first) const
{
    QStringList parts{first, unit.origin};
    if (unit.when.isValid()) {
        parts.append(locale().toString(unit.when.toLocalTime().date(), QLocale::ShortFormat));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void MemoryPanel::takeChosen()
{
    if (const MemoryEntry* entry = m_list->chosen()) {
        Q_EMIT insertRequested(entry->wanted, model::other(m_language));
    }
}

QString MemoryPanel::emptyText() const
{
    const QString now = query();
    if (!now.isEmpty()) {
        return now == m_found ? tr("No remembered pair holds “%1”.").arg(now) : QString();
    }
    if (!m_answered) {
        return {};
    }
    return m_text.trimmed().isEmpty()
        ? tr("Put the caret into a paragraph: translations of paragraphs like it come up here. The line above searches "
             "all of them, in both languages.")
        : tr("Nothing like this paragraph has been translated yet. Every pair of paragraphs you confirm is remembered, "
             "of this article and of the others. A TMX file from another program comes in by the menu above.");
}

void MemoryPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void MemoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (query().isEmpty()) {
        Q_EMIT blockRequested();
    }
}

void MemoryPanel::retranslate()
{
    const QString search = tr("Search the translations");
    m_search->setPlaceholderText(search);
    m_search->setAccessibleName(search);
    m_menu->setToolTip(tr("Import and export"));
    m_menu->setAccessibleName(m_menu->toolTip());
    m_list->setAccessibleName(tr("Translations"));
    m_insert->setText(tr("Insert the translation"));
    m_insert->setToolTip(tr("Put this text into the other language’s paragraph (Ctrl+Return)"));
    m_import->setText(tr("Import a TMX file…"));
    m_export->setText(tr("Export the memory as TMX…"));
    showEntries();
}

} // namespace wongo::widgets
