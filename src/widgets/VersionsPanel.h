// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "session/Comparison.h"
#include "storage/Versions.h"
#include "widgets/PanelList.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QToolButton;

namespace wongo::session {
class Versions;
}

namespace wongo::widgets {

class ComparisonView;

/// The versions of the article by day, with why each was kept and what changed in it. The chosen one is compared with
/// the text as it is now, in either language or in the fields, and can be restored or shown as a page.
class VersionsPanel : public QWidget {
    Q_OBJECT
public:
    /// The versions must outlive the panel. `canPreview`: pages can be asked for.
    VersionsPanel(session::Versions* versions, bool canPreview, QWidget* parent = nullptr);

    void choose(const QString& name); ///< a version of the list, or none
    void leavePreview(); ///< the page is to be that of the text as it is now
    const QString& chosen() const { return m_chosen; } ///< its name; empty = none

Q_SIGNALS:
    void previewRequested(const QString& name); ///< the page of that version; empty: of the text as it is now

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Side { Korean, English, Fields };

    void build();
    QWidget* buildChosen();
    void connectVersions();
    void refresh(); ///< the list, and what can be done with the chosen one
    void takeChosen();
    void showChosen();
    void showUnreadable(const base::Error& error);
    void restore();
    void tellPreview();
    QList<Card> cards() const;
    QString detailOf(const storage::VersionEntry& version) const;
    Side side() const;
    void keepInSight();
    void retranslate();

    session::Versions* m_versions;
    PanelList* m_list;
    QWidget* m_area; ///< of the chosen one
    QButtonGroup* m_sides;
    QToolButton* m_changes; ///< only what differs, or the whole text of that version
    ComparisonView* m_view;
    QToolButton* m_restore;
    QToolButton* m_preview;
    bool m_refreshing = false;
    QString m_chosen;
    struct Shown {
        model::Article version;
        session::Comparison comparison;
    };
    std::optional<Shown> m_shown; ///< of the chosen one, once it is there
};

} // namespace wongo::widgets
