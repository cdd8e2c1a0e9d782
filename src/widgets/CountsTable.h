// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/Counts.h"
#include "model/Language.h"

#include <QFrame>

#include <optional>

class QGridLayout;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// What is selected in a body, counted.
struct SelectedCounts {
    model::Language language = model::Language::Korean;
    language::Counts counts;
};

/// All figures of both bodies and of what is selected, with the names of their rules. Pops up, and goes by Esc or a
/// click elsewhere.
class CountsTable : public QFrame {
    Q_OBJECT
public:
    CountsTable(const session::ArticleSession& session, const std::optional<SelectedCounts>& selected,
        QWidget* parent = nullptr);

private:
    void addColumn(const QString& title, model::Language language, const language::Counts& counts, int limit);

    QGridLayout* m_grid;
    int m_columns = 1;
};

} // namespace wongo::widgets
