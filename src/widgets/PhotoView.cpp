// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoView.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"

#include <QEvent>
#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int smallEdge = 320; // as the lists have it

} // namespace

PhotoView::PhotoView(session::ArticleSession* session, QWidget* parent)
    : PictureView(parent)
    , m_session(session)
{
    connect(this, &PictureView::pixelsWanted, this, &PhotoView::load);
    connect(session, &session::ArticleSession::metadataChanged, this, [this] {
        if (const model::ImageAsset* now = image(); now && now->file + now->sha256 != m_file) {
            setPhoto(std::exchange(m_id, QString())); // it has another file
        }
    });
    connect(session, &session::ArticleSession::thumbnailChanged, this, [this](const QString& id) {
        if (id == m_id && picture().isNull()) {
            showSmall();
        }
    });
    retranslate();
}

const model::ImageAsset* PhotoView::image() const
{
    return m_session->metadata().image(m_id);
}

void PhotoView::setPhoto(const QString& imageId)
{
    if (imageId == m_id) {
        return;
    }
    m_id = imageId;
    m_loaded = 0;
    m_file = image() ? image()->file + image()->sha256 : QString();
    setPicture({}, {});
    showSmall();
}

void PhotoView::showSmall()
{
    const QImage small = image() ? m_session->thumbnail(m_id, smallEdge) : QImage();
    if (!small.isNull()) {
        setPicture(small, {image()->width, image()->height});
        Q_EMIT pictureChanged();
    }
}

void PhotoView::load(int width)
{
    if (!isVisible() || !image() || width <= m_loaded) {
        return;
    }
    m_loaded = width;
    m_session->photos()->pictures()->look(
        *image(), width, [self = QPointer(this), id = m_id, file = m_file](const QImage& made) {
            if (!self || self->m_id != id || self->m_file != file || !self->image()) {
                return; // another one is looked at now
            }
            if (made.isNull()) {
                self->m_loaded = 0;
            } else if (made.width() >= self->picture().width()) {
                self->m_loaded = std::max(self->m_loaded, made.width());
                self->setPicture(made, {self->image()->width, self->image()->height});
                Q_EMIT self->pictureChanged();
            }
        });
}

/// What was asked for may never come: whatever is in sight now goes first.
void PhotoView::hideEvent(QHideEvent* event)
{
    PictureView::hideEvent(event);
    m_loaded = std::min(m_loaded, picture().width());
}

void PhotoView::changeEvent(QEvent* event)
{
    PictureView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PhotoView::retranslate()
{
    setEmptyText(tr("There is no picture to show"));
}

} // namespace wongo::widgets
