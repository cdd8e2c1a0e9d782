// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/Finding.h"
#include "model/Bilingual.h"
#include "widgets/CountsTable.h"

#include <QStatusBar>
#include <QTime>

class QLabel;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class ArticleEditor;
class CountsButton;

/// Counts of both bodies and of what is selected, what goes beyond a limit of the desk, and in words where the article
/// stands towards the disk.
class ArticleStatus : public QStatusBar {
    Q_OBJECT
public:
    explicit ArticleStatus(QWidget* parent = nullptr);
    ~ArticleStatus() override;

    /// Null = none; both must outlive their being shown. The editor tells what is selected and which field is written.
    void setSession(session::ArticleSession* session, ArticleEditor* editor = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refreshCounts();
    void refreshLimit(); ///< of the field that is written in, else of the bodies
    void countSelection(model::Language language);
    void takeSelection(model::Language language, const language::Counts& counts);
    QString bodyLimitText() const;
    QString fieldLimitText(bool& over) const;
    void showTable();
    void refreshSaved();
    struct SavedLine {
        QString text;
        QString explanation;
        std::optional<checks::Severity> severity; ///< nothing to worry about without one
    };
    SavedLine savedLine() const;

    session::ArticleSession* m_session = nullptr;
    ArticleEditor* m_editor = nullptr;
    model::Bilingual<CountsButton*> m_counts;
    QLabel* m_limitIcon;
    QLabel* m_limit;
    std::optional<SelectedCounts> m_selected;
    QLabel* m_savedIcon;
    QLabel* m_saved;
    QLabel* m_offline;
    QTime m_savedAt;
    base::Error m_error;
};

} // namespace wongo::widgets
