// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PhotoModel.h"

#include <QSortFilterProxyModel>

namespace wongo::widgets {

/// Those photos of a PhotoModel that a person wants to see.
class PhotoFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Show { All, Incomplete, Unused, Warned };

    explicit PhotoFilter(PhotoModel* photos, QObject* parent = nullptr)
        : QSortFilterProxyModel(parent)
    {
        setSourceModel(photos);
    }

    Show shown() const { return m_show; }
    void setShown(Show show)
    {
        m_show = show;
        m_kept.clear();
        invalidateFilter();
    }

    /// This photo stays although it is no longer like that: it is being worked on.
    void keep(const QString& imageId) { m_kept = imageId; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const auto photo = index.data(PhotoModel::StandingRole).value<PhotoStanding>();
        if (m_kept == index.data(PhotoModel::IdRole).toString()) {
            return true;
        }
        switch (m_show) {
        case Show::Incomplete:
            return photo.worst.has_value();
        case Show::Unused:
            return !photo.isUsed();
        case Show::Warned:
            return photo.narrowerThan > 0 || !photo.sameAs.isEmpty() || photo.fileMissing || photo.fileChanged;
        default:
            return true;
        }
    }

private:
    Show m_show = Show::All;
    QString m_kept;
};

} // namespace wongo::widgets
