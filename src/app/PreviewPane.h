// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QWidget>

#include <array>
#include <optional>

class QButtonGroup;
class QSplitter;
class QToolButton;

namespace wongo::preview {
class PreviewView;
}
namespace wongo::session {
class ArticleSession;
}

namespace wongo::app {

/// The page as it will be published, beside the text: Korean, English or both; as on a phone, a tablet or a desk; light
/// or dark; with the site's furniture or without. Feeds the views from the session.
class PreviewPane : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Korean, English, Both };

    /// Why there is no pane, and how to start Wongo so that there is one; `reason` as preview::mayStart() gives it.
    static QString refusalText(const QString& reason);

    /// The session must outlive the pane.
    explicit PreviewPane(session::ArticleSession* session, QWidget* parent = nullptr);

    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    void setWidth(int width); ///< preview::Width as a number: 0 phone, 1 tablet, 2 desktop
    int width_() const { return m_width; }
    /// Other pages in place of the article's, which do not follow the text and lead nowhere in it; none = the
    /// article's.
    void setOther(std::optional<model::Bilingual<QByteArray>> pages);
    bool isLive() const { return !m_other; } ///< shows the article as it is now
    void loadAgain(); ///< every page that was shown; after gaveUp()
    preview::PreviewView* view(model::Language language) const
    {
        return m_views[language];
    } ///< null until it was shown

Q_SIGNALS:
    void placeRequested(
        const QString& path, wongo::model::Language language, int block); ///< clicked; block -1 if a field
    void scrolledToBlock(wongo::model::Language language, int block, double fraction);
    void painted(); ///< a page is loaded with its pictures
    void gaveUp(); ///< the engine died again and again: a page stays empty until loadAgain()
    void linkRequested(const QString& address); ///< that leads out of the article's pages; nothing was opened
    void modeChanged();
    void widthChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectSession();
    preview::PreviewView* ensureView(model::Language language);
    void load(model::Language language);
    void showPage(const QString& code);
    void applyLook(preview::PreviewView* view);
    void retranslate();

    session::ArticleSession* m_session;
    QSplitter* m_splitter;
    QButtonGroup* m_modes;
    QButtonGroup* m_widths;
    QToolButton* m_dark;
    QToolButton* m_furniture;
    model::Bilingual<preview::PreviewView*> m_views;
    Mode m_mode = Mode::Korean;
    int m_width = 2;
    std::optional<model::Bilingual<QByteArray>> m_other;
};

} // namespace wongo::app
