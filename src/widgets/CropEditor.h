// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class CropCanvas;
class CropCard;

/// The focal point of a photo and its crops in the desk's ratios, each shown as it will be cut. Nothing of the file
/// changes: what is chosen stands in the article, one undo step for each act.
class CropEditor : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit CropEditor(session::ArticleSession* session, QWidget* parent = nullptr);

    void setPhoto(const QString& imageId);
    void chooseRatio(const QString& ratio); ///< one of the desk's; empty = the focal point

protected:
    void changeEvent(QEvent* event) override;

private:
    void change(const std::function<void(model::ImageAsset&)>& change);
    void reset();
    void refresh();
    void retranslate();

    session::ArticleSession* m_session;
    CropCanvas* m_canvas;
    QScrollArea* m_side;
    QButtonGroup* m_choice;
    QList<CropCard*> m_cards; ///< the focal point's first
    QLabel* m_hint;
    QPushButton* m_reset;
};

} // namespace wongo::widgets
