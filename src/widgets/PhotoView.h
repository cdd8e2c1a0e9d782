// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "widgets/PictureView.h"

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// A photo of the article in a PictureView. Its pixels are made on a worker while it is in sight, as many as are seen;
/// the small picture stands in until they come.
class PhotoView : public PictureView {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit PhotoView(session::ArticleSession* session, QWidget* parent = nullptr);

    void setPhoto(const QString& imageId); ///< empty = none
    const QString& photo() const { return m_id; }

Q_SIGNALS:
    void pictureChanged();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    session::ArticleSession* session() const { return m_session; }
    const model::ImageAsset* image() const; ///< null if there is none

private:
    void showSmall();
    void load(int width);
    void retranslate();

    session::ArticleSession* m_session;
    QString m_id;
    QString m_file; ///< that is shown
    int m_loaded = 0; ///< width of the picture shown, or asked for
};

} // namespace wongo::widgets
