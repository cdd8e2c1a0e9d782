// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace wongo::session {
class ArticleSession;
struct PublishedPhoto;
} // namespace wongo::session

namespace wongo::widgets {

class PhotoView;
class PictureView;

/// Before and after: the original beside the rendition as an export makes it, at a width of the desk's. Space turns one
/// over to the other in the same place. Made while it is in sight.
class PublishedView : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit PublishedView(session::ArticleSession* session, QWidget* parent = nullptr);

    void setPhoto(const QString& imageId);
    void setSideBySide(bool beside);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillWidths();
    void make();
    void take(const session::PublishedPhoto& photo);
    void arrange();
    void retranslate();

    session::ArticleSession* m_session;
    QComboBox* m_width;
    QComboBox* m_format;
    QPushButton* m_beside;
    PhotoView* m_before;
    PictureView* m_after;
    QLabel* m_beforeFacts;
    QLabel* m_afterFacts;
    bool m_showsBefore = false; ///< where only one is shown
    qint64 m_originalBytes = 0;
    qint64 m_bytes = 0;
};

} // namespace wongo::widgets
