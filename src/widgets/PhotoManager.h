// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Language.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QTabWidget;
class QToolButton;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class CropEditor;
class LeavingView;
class LooseFiles;
class MoveActions;
class PhotoFilter;
class PhotoList;
class PhotoModel;
class PhotoTexts;
class PhotoView;
class PublishedView;

/// All photos of the article as the main area: on the left all of them as tiles or cards, and what stands in the folder
/// without being one of them; in the middle the chosen one, large, with its crops, before and after, and what leaves
/// with it; on the right its name and its texts in both languages.
class PhotoManager : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit PhotoManager(session::ArticleSession* session, QWidget* parent = nullptr);
    ~PhotoManager() override;

    QString currentPhoto() const; ///< id, or empty
    /// Chooses the photo of "images/ID/caption" and the like and focuses the text; for "images/ID" chooses it, and for
    /// "images" and "leadImage" focuses the list. False if the path is none of a photo that is there.
    bool showPlace(const QString& path, model::Language language, const markdown::Range& range = {});
    void choose(const QString& imageId);
    void focusList(); ///< or what leads to photos where there is none
    void setTiles(bool tiles);
    bool hasTiles() const;

Q_SIGNALS:
    void tilesChosen(bool tiles); ///< by the person
    void insertRequested(const QString& imageId, wongo::model::Language language);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildPicture();
    QWidget* buildTexts();
    void buildActions();
    void connectSession();
    void refresh();
    void showCurrent();
    void showFacts();
    void chooseRow(int row); ///< of those shown
    void move(int from, int to); ///< rows of those shown
    void giveName();
    void toggleLead(bool lead);
    void remove();
    void showZoom();
    void retranslate();

    session::ArticleSession* m_session;
    PhotoModel* m_photos;
    PhotoFilter* m_shown;
    QPushButton* m_add;
    QToolButton* m_addFolder;
    QToolButton* m_tiles;
    QComboBox* m_filter;
    PhotoList* m_list;
    QLabel* m_empty;
    LooseFiles* m_loose;
    QTabWidget* m_tabs;
    PhotoView* m_view;
    QLabel* m_zoom;
    CropEditor* m_crops;
    PublishedView* m_published;
    LeavingView* m_leaving;
    QLineEdit* m_name;
    QString m_named; ///< the photo whose name stands there
    QLabel* m_facts;
    QToolButton* m_lead;
    PhotoTexts* m_texts;
    QPushButton* m_insertKorean;
    QPushButton* m_insertEnglish;
    QScrollArea* m_scroll = nullptr;
    MoveActions* m_moves = nullptr;
    QAction* m_replace = nullptr;
    QAction* m_remove = nullptr;
    QList<QAction*> m_zooms; ///< in, out, fit, own pixels
};

} // namespace wongo::widgets
