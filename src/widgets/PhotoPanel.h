// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Article.h"

#include <QWidget>

#include <memory>

class QAction;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class MoveActions;
class PhotoModel;
class PhotoTexts;

namespace Ui {
class PhotoPanel;
}

/// The photos of the article beside its texts: what each lacks at a glance, and the texts of the chosen one in both
/// languages. Photos come in by button, drop and paste.
class PhotoPanel : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive the panel.
    explicit PhotoPanel(session::ArticleSession* session, QWidget* parent = nullptr);
    ~PhotoPanel() override;

    QString currentPhoto() const; ///< id, or empty
    /// Chooses the photo of "images/ID/caption" and the like and focuses the text, the star for "leadImage" or the list
    /// for "images"; false if the path is none of a photo that is there.
    bool showPlace(const QString& path, model::Language language, const markdown::Range& range = {});
    void addFromDialog();
    void replaceFromDialog(); ///< another file for the chosen photo; its texts stay
    bool addFromClipboard(); ///< false if there is no photo on the clipboard

Q_SIGNALS:
    void insertRequested(const QString& imageId, wongo::model::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void connectButtons();
    void refresh();
    void showCurrent();
    void choose(const QString& imageId);
    void chooseAdded(const QString& imageId);
    void chooseRow(int row);
    void removeCurrent();
    void moveCurrent(int by);
    void buildActions();
    void retranslate();

    session::ArticleSession* m_session;
    std::unique_ptr<Ui::PhotoPanel> m_ui;
    PhotoModel* m_photos;
    PhotoTexts* m_texts;
    MoveActions* m_moves = nullptr;
    QAction* m_replace;
    QAction* m_remove;
};

} // namespace wongo::widgets
