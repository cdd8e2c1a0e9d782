// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

class QLabel;
class QTreeWidget;

namespace wongo::session {
class ArticleSession;
struct PublishedPhoto;
} // namespace wongo::session

namespace wongo::widgets {

/// What leaves inside a published photo, read back from a rendition made for it, and what stays behind. Made while it
/// is in sight.
class LeavingView : public QWidget {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit LeavingView(session::ArticleSession* session, QWidget* parent = nullptr);
    ~LeavingView() override;

    void setPhoto(const QString& imageId);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void make();
    void retranslate();
    QString staysBehind() const;

    session::ArticleSession* m_session;
    QString m_id;
    std::unique_ptr<session::PublishedPhoto> m_photo; ///< null until it is made
    QLabel* m_title;
    QTreeWidget* m_tags;
    QLabel* m_behindTitle;
    QLabel* m_behind;
};

} // namespace wongo::widgets
