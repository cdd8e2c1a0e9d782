// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;
class QWidget;

namespace wongo::session {
class ArticleSession;
}

/// The ways photos come into an article. The session must outlive the dialogs, which are the parent's.
namespace wongo::widgets {

bool holdsPhotos(const QMimeData* data); ///< files, a folder, or a picture
/// Takes what was dropped or pasted: files, the photos of folders, a picture. False if there is nothing of the kind.
bool addPhotosFrom(const QMimeData* data, session::ArticleSession* session);
bool addPhotosFromClipboard(session::ArticleSession* session);

void choosePhotos(session::ArticleSession* session, QWidget* parent);
void choosePhotoFolder(session::ArticleSession* session, QWidget* parent);
void chooseReplacement(session::ArticleSession* session, const QString& imageId, QWidget* parent);

} // namespace wongo::widgets
