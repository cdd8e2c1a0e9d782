// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoModel.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "widgets/CardDelegate.h"
#include "widgets/Icons.h"
#include "widgets/ProblemsPanel.h"

#include <QGuiApplication>
#include <QPixmap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int pictureEdge = 320; // a tile on a screen of twice the usual density

/// Cut to the shape of the list's pictures, so that tall and wide photos stand in one column.
QPixmap cut(const QImage& image, qreal ratio)
{
    const QSize size = PhotoModel::cardPicture * ratio;
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap result = QPixmap::fromImage(scaled.copy(
        (scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(), size.height()));
    result.setDevicePixelRatio(ratio);
    return result;
}

} // namespace

PhotoModel::PhotoModel(session::ArticleSession* session, QObject* parent)
    : QAbstractListModel(parent)
    , m_session(session)
    , m_rows(rows())
    , m_complete(icon(u"check"_s, Tint::Accent))
{
    for (const auto severity : {checks::Severity::Error, checks::Severity::Warning, checks::Severity::Note}) {
        m_marks.append(severityIcon(severity));
    }
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path == "leadImage"_L1 || path.startsWith("images"_L1) || path.startsWith("bylines"_L1)
            || path == "noCounterpart"_L1) {
            refresh();
        }
    });
    connect(session, &session::ArticleSession::findingsChanged, this, &PhotoModel::refresh);
    connect(session->photos(), &session::PhotoDesk::shownInChanged, this, &PhotoModel::refresh);
    connect(session, &session::ArticleSession::thumbnailChanged, this, [this](const QString& id) {
        if (const int row = rowOf(id); row >= 0) {
            Q_EMIT dataChanged(index(row), index(row), {Qt::DecorationRole, PictureRole});
        }
    });
}

int PhotoModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PhotoModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case IdRole:
        return row.id;
    case StandingRole:
        return QVariant::fromValue(row.standing);
    case PictureRole:
        return m_session->thumbnail(row.id, pictureEdge);
    case Qt::DecorationRole:
        return cardIcon(row.id);
    case CardDelegate::detailIconRole:
        return markOf(row.standing);
    case CardDelegate::detailRole:
        return detailOf(row);
    case Qt::ToolTipRole:
        return QString(row.file + u'\n' + textsInWords(row.standing, model::Language::Korean) + u'\n'
            + textsInWords(row.standing, model::Language::English));
    case Qt::AccessibleTextRole:
        return QString(row.title + u". "_s + detailOf(row));
    case Qt::AccessibleDescriptionRole:
        return QString(textsInWords(row.standing, model::Language::Korean) + u". "_s
            + textsInWords(row.standing, model::Language::English));
    default:
        return {};
    }
}

Qt::ItemFlags PhotoModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QString PhotoModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows[row].id : QString();
}

int PhotoModel::rowOf(const QString& id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void PhotoModel::retranslate()
{
    m_rows = rows();
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    }
}

QList<PhotoModel::Row> PhotoModel::rows() const
{
    const model::Metadata& meta = m_session->metadata();
    const QHash<QString, PhotoStanding> standings
        = photoStandings(meta, m_session->photos()->shownIn(), m_session->desk().photos, m_session->findings());
    QList<Row> rows;
    for (const model::ImageAsset& image : meta.images) {
        const QString title = meta.leadImage == image.id ? tr("%1 (lead photo)").arg(image.id) : image.id;
        rows.append({image.id, title, image.file, standings.value(image.id)});
    }
    return rows;
}

void PhotoModel::refresh()
{
    QList<Row> now = rows();
    const auto ids = [](const QList<Row>& list) {
        QStringList names;
        for (const Row& row : list) {
            names.append(row.id);
        }
        return names;
    };
    if (ids(now) != ids(m_rows)) {
        reorder(std::move(now));
        return;
    }
    for (int i = 0; i < now.size(); ++i) {
        if (now[i] != m_rows[i]) {
            m_rows[i] = now[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}

/// What was chosen stays chosen, wherever it goes.
void PhotoModel::reorder(QList<Row> now)
{
    const auto isGone = [&now](const Row& row) {
        return std::none_of(now.begin(), now.end(), [&](const Row& other) { return other.id == row.id; });
    };
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (isGone(m_rows[i])) {
            beginRemoveRows({}, i, i);
            m_cuts.remove(m_rows[i].id);
            m_rows.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < now.size(); ++i) {
        if (rowOf(now[i].id) < 0) {
            const int place = std::min(i, static_cast<int>(m_rows.size()));
            beginInsertRows({}, place, place);
            m_rows.insert(place, now[i]);
            endInsertRows();
        }
    }
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex& each : before) {
        const QString id = idAt(each.row());
        const auto found = std::find_if(now.begin(), now.end(), [&](const Row& row) { return row.id == id; });
        after.append(found == now.end() ? QModelIndex() : index(static_cast<int>(found - now.begin())));
    }
    m_rows = std::move(now);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

QString PhotoModel::detailOf(const Row& row) const
{
    const QString gap = gapInWords(row.standing);
    QStringList parts{gap.isEmpty() ? tr("Texts complete") : gap};
    if (!row.standing.lead) { // the title says so
        parts.append(useInWords(row.standing));
    }
    if (const QString warnings = warningsInWords(row.standing); !warnings.isEmpty()) {
        parts.append(warnings);
    }
    return parts.join(u" · "_s);
}

QIcon PhotoModel::cardIcon(const QString& id) const
{
    const QImage picture = m_session->thumbnail(id, pictureEdge);
    if (picture.isNull()) {
        return {};
    }
    Cut& known = m_cuts[id];
    if (known.picture != picture.cacheKey()) {
        known = {picture.cacheKey(), QIcon(cut(picture, qGuiApp->devicePixelRatio()))};
    }
    return known.icon;
}

QIcon PhotoModel::markOf(const PhotoStanding& standing) const
{
    if (standing.worst) {
        return m_marks[static_cast<int>(*standing.worst)];
    }
    const bool warned = standing.narrowerThan > 0 || !standing.sameAs.isEmpty();
    return warned ? m_marks[static_cast<int>(checks::Severity::Warning)] : m_complete;
}

} // namespace wongo::widgets
