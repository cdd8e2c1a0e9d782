// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "publish/Export.h"

#include <QDialog>
#include <QPointer>

#include <memory>
#include <optional>

namespace wongo::session {
class ArticleSession;
class ExportJob;
} // namespace wongo::session

namespace wongo::widgets {

namespace Ui {
class ExportDialog;
}

/// Format, languages and place; then progress with a way to stop; then what was written. Closing it stops a running
/// export.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// The session must outlive the dialog. `directory` is where the last export went.
    ExportDialog(session::ArticleSession* session, const QString& directory, QWidget* parent = nullptr);
    ~ExportDialog() override;

    void done(int result) override;

Q_SIGNALS:
    void problemsRequested(); ///< the person wants to see what blocks the export
    void directoryChosen(const QString& directory);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Stage { Asking, Running, Finished };

    void connectButtons();
    QList<model::Language> wantedLanguages() const;
    void start();
    void showStage(Stage stage);
    void refreshGate();
    void browse();
    void showReport();
    void retranslate();

    session::ArticleSession* m_session;
    std::unique_ptr<Ui::ExportDialog> m_ui;
    QPointer<session::ExportJob> m_job;
    Stage m_stage = Stage::Asking;
    std::optional<publish::ExportReport> m_report;
    std::optional<base::Error> m_error;
};

} // namespace wongo::widgets
