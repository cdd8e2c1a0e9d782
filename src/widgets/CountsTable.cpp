// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CountsTable.h"

#include "session/ArticleSession.h"
#include "widgets/CountWords.h"
#include "wording/Wording.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

CountsTable::CountsTable(
    const session::ArticleSession& session, const std::optional<SelectedCounts>& selected, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_grid(new QGridLayout(this))
{
    setProperty("popup", true);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Counts"));
    m_grid->setContentsMargins(16, 12, 16, 12);
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(4);
    const QStringList names{tr("Characters with spaces"), tr("Characters without spaces"), tr("Words"),
        tr("Manuscript sheets by the grid of 20 × 10"), tr("Manuscript sheets by characters ÷ 200"), tr("Reading time"),
        tr("Bytes in EUC-KR"), tr("Limit of the desk")};
    for (int row = 0; row < names.size(); ++row) {
        auto* name = new QLabel(names[row], this);
        name->setProperty("quiet", true);
        m_grid->addWidget(name, row + 1, 0);
    }
    const model::Bilingual<int> limits = session.desk().fields.maximumLength.value(u"body"_s);
    for (const Language language : model::allLanguages) {
        addColumn(wording::languageName(language), language, session.counts(language), limits[language]);
    }
    if (selected) {
        addColumn(tr("Selected"), selected->language, selected->counts, 0);
    }
    auto* rule = new QLabel(
        tr("Without markup, captions and fields. Reading time: Korean 500 characters a minute, English 238 words."),
        this);
    rule->setProperty("quiet", true);
    rule->setWordWrap(true);
    m_grid->addWidget(rule, static_cast<int>(names.size()) + 1, 0, 1, m_columns);
}

void CountsTable::addColumn(const QString& title, Language language, const language::Counts& counts, int limit)
{
    const QLocale format = locale();
    const QString limitText = limit <= 0 ? u"–"_s
        : language == Language::Korean   ? tr("%1 characters").arg(format.toString(limit))
                                         : tr("%1 words").arg(format.toString(limit));
    const QStringList figures{title, format.toString(counts.charactersWithSpaces), format.toString(counts.characters),
        format.toString(counts.words), format.toString(counts.sheets(), 'f', 1), sheetsByCharacters(counts, format),
        readingTime(language, counts), format.toString(counts.euckrBytes), limitText};
    for (int row = 0; row < figures.size(); ++row) {
        auto* figure = new QLabel(figures[row], this);
        figure->setAlignment(Qt::AlignRight);
        figure->setProperty("title", row == 0);
        m_grid->addWidget(figure, row, m_columns);
    }
    ++m_columns;
}

} // namespace wongo::widgets
