// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PhotoState.h"

#include <QAbstractListModel>
#include <QIcon>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// The photos of an article, for every view of them. Pictures are made when a view asks for them, which it does for
/// those in sight. Tells of what has really changed, so that typing elsewhere costs nothing.
class PhotoModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// Beside those of CardDelegate.
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        PictureRole, ///< QImage, upright; null until it is made
        StandingRole, ///< PhotoStanding
    };
    static constexpr QSize cardPicture{72, 54}; ///< of Qt::DecorationRole

    /// The session must outlive the model.
    explicit PhotoModel(session::ArticleSession* session, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    QString idAt(int row) const; ///< empty where there is none
    int rowOf(const QString& id) const; ///< -1 = none
    void retranslate();

private:
    struct Row {
        QString id;
        QString title;
        QString file;
        PhotoStanding standing;
        bool operator==(const Row&) const = default;
    };
    QList<Row> rows() const;
    void refresh();
    void reorder(QList<Row> rows);
    QString detailOf(const Row& row) const;
    QIcon cardIcon(const QString& id) const;
    QIcon markOf(const PhotoStanding& standing) const;

    session::ArticleSession* m_session;
    QList<Row> m_rows;
    struct Cut {
        qint64 picture = 0; ///< which one the icon was cut from
        QIcon icon;
    };
    mutable QHash<QString, Cut> m_cuts;
    QIcon m_complete;
    QList<QIcon> m_marks; ///< by severity
};

} // namespace wongo::widgets

Q_DECLARE_METATYPE(wongo::widgets::PhotoStanding)
