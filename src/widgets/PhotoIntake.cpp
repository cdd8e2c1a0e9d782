// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoIntake.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "widgets/FolderChooser.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

struct PhotoIntake {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::PhotoIntake)
};

QFileDialog* photoDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setNameFilters({PhotoIntake::tr("Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif)"),
        PhotoIntake::tr("All files (*)")});
    return dialog;
}

} // namespace

bool holdsPhotos(const QMimeData* data)
{
    return data->hasUrls() || data->hasImage();
}

bool addPhotosFrom(const QMimeData* data, session::ArticleSession* session)
{
    QStringList files;
    QStringList folders;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            (QFileInfo(url.toLocalFile()).isDir() ? folders : files).append(url.toLocalFile());
        }
    }
    if (!files.isEmpty()) {
        session->addPhotoFiles(files);
    }
    for (const QString& folder : std::as_const(folders)) {
        session->photos()->takeFolder(folder);
    }
    if (!files.isEmpty() || !folders.isEmpty()) {
        return true;
    }
    if (data->hasImage()) {
        session->addPhotoImage(qvariant_cast<QImage>(data->imageData()), u"photo"_s);
        return true;
    }
    return false;
}

bool addPhotosFromClipboard(session::ArticleSession* session)
{
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    return clip && addPhotosFrom(clip, session);
}

void choosePhotos(session::ArticleSession* session, QWidget* parent)
{
    QFileDialog* dialog = photoDialog(parent, PhotoIntake::tr("Add photos"), QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, session, &session::ArticleSession::addPhotoFiles);
    dialog->open();
}

void choosePhotoFolder(session::ArticleSession* session, QWidget* parent)
{
    chooseFolder(parent, PhotoIntake::tr("Add all photos of a folder"), QString(),
        [session](const QString& folder) { session->photos()->takeFolder(folder); });
}

void chooseReplacement(session::ArticleSession* session, const QString& imageId, QWidget* parent)
{
    QFileDialog* dialog
        = photoDialog(parent, PhotoIntake::tr("Replace the photo by another file"), QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, session,
        [session, imageId](const QString& file) { session->replacePhoto(imageId, file); });
    dialog->open();
}

} // namespace wongo::widgets
