// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ArticlePlace.h"
#include "app/PreviewPane.h"
#include "checks/Finding.h"

#include <QWidget>

class QSplitter;

namespace wongo::session {
class ArticleSession;
struct OpeningNews;
} // namespace wongo::session
namespace wongo::widgets {
class ArticleEditor;
class FoldedStrip;
class NoticeBar;
class ProblemsPanel;
class OutlinePanel;
class PhotoPanel;
class SideRail;
} // namespace wongo::widgets

namespace wongo::app {

class ActionTable;
class ColumnWidths;
class Jumps;
class PhotoAreas;
class ReadOnlyMode;
class RecoveryNotices;
class Settings;

/// One open article: rail and panels, the sheet, the preview, and the notices above them. Connects them with the
/// session.
class Workspace : public QWidget {
    Q_OBJECT
public:
    /// All must outlive it. `previewRefusal` says why there can be no preview; empty = there is one.
    Workspace(session::ArticleSession* session, ActionTable* actions, Settings* settings, const QString& previewRefusal,
        QWidget* parent = nullptr);
    ~Workspace() override;

    void arrange(Arrangement arrangement);
    Arrangement arrangement() const { return m_arrangement; }
    ArticlePlace place() const; ///< to come back to
    void goBackTo(const ArticlePlace& place); ///< arranges as it was; the scrolling follows once it is laid out
    widgets::ArticleEditor* editor() const { return m_editor; }
    widgets::PhotoPanel* photos() const;
    PhotoAreas* photoAreas() const { return m_photos; }
    widgets::NoticeBar* notices() const { return m_notices; }
    PreviewPane* preview() const { return m_preview; } ///< null where none can be

    /// Opens what hides the place and gives it the focus; nothing if there is no such place.
    void showPlace(const QString& path, std::optional<model::Language> language, const markdown::Range& range);
    void showProblems();
    Jumps* jumps() const { return m_jumps; }
    void tell(const session::OpeningNews& news); ///< what was found on opening
    ReadOnlyMode* readOnlyMode() const { return m_readOnly; }

Q_SIGNALS:
    void previewPainted(); ///< or there is none to wait for

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildPreview();
    void connectActions();
    void connectSession();
    void setPreviewShown(bool shown);
    void chooseReviewPages();
    void followLanguages();
    void showStep(const QString& path, model::Language language, int position);
    void revealEditor();
    void stepProblem(int by); ///< around the ends
    void showProblem(int index);
    void showFinding(const checks::Finding& finding); ///< both sides of it
    void retranslate();

    session::ArticleSession* m_session;
    ActionTable* m_actions;
    Settings* m_settings;
    QString m_previewRefusal;
    Arrangement m_arrangement = Arrangement::Write;
    widgets::NoticeBar* m_notices;
    // Each is made where it stays: a widget that moves is looked up in the style sheet again, with all it holds.
    QSplitter* m_splitter;
    QWidget* m_sheet; ///< scrolls the splitter where the window is too small for it
    widgets::SideRail* m_rail;
    widgets::OutlinePanel* m_outline;
    widgets::ProblemsPanel* m_problems;
    widgets::ArticleEditor* m_editor;
    Jumps* m_jumps;
    PreviewPane* m_preview = nullptr;
    std::optional<PreviewPane::Mode> m_modeBeforeReview;
    widgets::FoldedStrip* m_previewStrip;
    PhotoAreas* m_photos;
    ColumnWidths* m_columns;
    RecoveryNotices* m_recovery;
    ReadOnlyMode* m_readOnly;
    int m_problem = -1; ///< shown last by key
};

} // namespace wongo::app
