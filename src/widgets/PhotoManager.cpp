// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoManager.h"

#include "model/Entries.h"
#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "widgets/CropEditor.h"
#include "widgets/LeavingView.h"
#include "widgets/LooseFiles.h"
#include "widgets/MoveActions.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoFilter.h"
#include "widgets/PhotoIntake.h"
#include "widgets/PhotoList.h"
#include "widgets/PhotoTexts.h"
#include "widgets/PhotoView.h"
#include "widgets/PublishedView.h"

#include <QAction>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

using model::Language;

QString PhotoManager::currentPhoto() const
{
    return m_list->currentIndex().data(PhotoModel::IdRole).toString();
}

void PhotoManager::connectSession()
{
    connect(m_list, &PhotoList::currentRowChanged, this, &PhotoManager::showCurrent);
    connect(m_list, &PhotoList::moveRequested, this, &PhotoManager::move);
    connect(m_moves, &MoveActions::moveRequested, this, [this](int by) {
        const int row = m_list->currentIndex().row();
        move(row, row + by);
    });
    connect(
        m_texts, &PhotoTexts::stepRequested, this, [this](int by) { chooseRow(m_list->currentIndex().row() + by); });
    connect(m_add, &QPushButton::clicked, this, [this] { choosePhotos(m_session, this); });
    connect(m_addFolder, &QToolButton::clicked, this, [this] { choosePhotoFolder(m_session, this); });
    connect(m_filter, &QComboBox::activated, this, [this](int index) {
        m_shown->setShown(static_cast<PhotoFilter::Show>(index));
        m_list->setMovable(m_shown->shown() == PhotoFilter::Show::All);
        refresh();
    });
    connect(m_tiles, &QToolButton::clicked, this, [this](bool tiles) {
        m_list->setTiles(tiles);
        Q_EMIT tilesChosen(tiles);
    });
    connect(m_name, &QLineEdit::editingFinished, this, &PhotoManager::giveName);
    connect(m_lead, &QToolButton::clicked, this, &PhotoManager::toggleLead);
    connect(m_replace, &QAction::triggered, this, [this] { chooseReplacement(m_session, currentPhoto(), this); });
    connect(m_remove, &QAction::triggered, this, &PhotoManager::remove);
    connect(m_insertKorean, &QPushButton::clicked, this,
        [this] { Q_EMIT insertRequested(currentPhoto(), Language::Korean); });
    connect(m_insertEnglish, &QPushButton::clicked, this,
        [this] { Q_EMIT insertRequested(currentPhoto(), Language::English); });
    connect(m_shown, &QAbstractItemModel::dataChanged, this, &PhotoManager::showFacts);
    connect(m_view, &PictureView::zoomChanged, this, &PhotoManager::showZoom);
    connect(m_session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path == "leadImage"_L1 || path.startsWith("images"_L1)) {
            refresh();
        }
    });
    connect(m_session, &session::ArticleSession::photoAdded, this, [this](const QString& id) {
        if (m_session->photos()->progress().done == 0 && !m_texts->isWrittenIn()) {
            choose(id); // the first of those that come in together
        }
    });
}

bool PhotoManager::showPlace(const QString& path, Language language, const markdown::Range& range)
{
    if (path == "images"_L1 || path == "leadImage"_L1) {
        focusList();
        return true;
    }
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2 || parts[0] != "images"_L1 || !m_session->metadata().image(parts[1])) {
        return false;
    }
    choose(parts[1]);
    if (parts.size() > 2) {
        m_texts->show(path, language, range);
        m_scroll->ensureWidgetVisible(m_texts->field(path));
    } else if (!isAncestorOf(focusWidget())) {
        focusList();
    }
    return true;
}

/// No focus proxy: Tab would jump to it over what stands before.
void PhotoManager::focusList()
{
    const bool none = m_photos->rowCount() == 0;
    QWidget* place = none    ? static_cast<QWidget*>(m_add)
        : m_list->isHidden() ? static_cast<QWidget*>(m_filter)
                             : m_list;
    place->setFocus(Qt::OtherFocusReason);
}

void PhotoManager::choose(const QString& imageId)
{
    const QModelIndex index = m_photos->index(m_photos->rowOf(imageId));
    if (index.isValid() && !m_shown->mapFromSource(index).isValid()) {
        m_filter->setCurrentIndex(0); // it is hidden by the filter
        m_shown->setShown(PhotoFilter::Show::All);
        m_list->setMovable(true);
    }
    chooseRow(m_shown->mapFromSource(index).row());
}

void PhotoManager::chooseRow(int row)
{
    const QModelIndex index = m_shown->index(row, 0);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    }
}

void PhotoManager::move(int from, int to)
{
    m_session->edit(u"images"_s, [=](model::Metadata& meta) { model::moveEntry(meta, u"images"_s, from, to); });
    m_list->scrollTo(m_list->currentIndex());
}

void PhotoManager::setTiles(bool tiles)
{
    m_tiles->setChecked(tiles);
    m_list->setTiles(tiles);
}

bool PhotoManager::hasTiles() const
{
    return m_list->hasTiles();
}

void PhotoManager::giveName()
{
    const model::ImageAsset* image = m_session->metadata().image(currentPhoto());
    const QString name = m_name->text().trimmed();
    m_name->setModified(false);
    if (!image || name == QFileInfo(image->file).completeBaseName()) {
        return;
    }
    if (name.isEmpty()) {
        showCurrent();
    } else {
        m_session->photos()->giveName(*image, name);
    }
}

void PhotoManager::toggleLead(bool lead)
{
    m_session->edit(
        u"leadImage"_s, [id = currentPhoto(), lead](model::Metadata& meta) { meta.leadImage = lead ? id : QString(); });
}

void PhotoManager::remove()
{
    // The file stays in the article's folder, and the step can be undone: nothing to ask.
    m_session->edit(u"images"_s,
        [row = m_photos->rowOf(currentPhoto())](model::Metadata& meta) { model::removeEntry(meta, u"images"_s, row); });
}

void PhotoManager::refresh()
{
    const bool none = m_shown->rowCount() == 0;
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    m_empty->setText(m_photos->rowCount() == 0
            ? tr("Drop photos here, paste them, or choose them with the button above.")
            : tr("No photo is like that."));
    if (!none && !m_list->currentIndex().isValid()) {
        chooseRow(0);
    }
    showCurrent();
}

void PhotoManager::showCurrent()
{
    const QString id = currentPhoto();
    const model::ImageAsset* image = m_session->metadata().image(id);
    const int row = m_list->currentIndex().row();
    const int count = m_shown->rowCount();
    const bool all = m_shown->shown() == PhotoFilter::Show::All;
    m_moves->setPlace(all ? row : -1, all ? count : 0);
    m_texts->setNeighbours(row > 0, row >= 0 && row + 1 < count);
    m_scroll->setEnabled(image != nullptr);
    m_tabs->setEnabled(image != nullptr);
    m_replace->setEnabled(image != nullptr);
    m_remove->setEnabled(image != nullptr);
    m_view->setPhoto(image ? id : QString());
    m_crops->setPhoto(image ? id : QString());
    m_published->setPhoto(image ? id : QString());
    m_leaving->setPhoto(image ? id : QString());
    if (!image) {
        m_name->clear();
        m_facts->clear();
        return;
    }
    m_texts->setPhoto(id);
    m_shown->keep(id);
    m_lead->setChecked(m_session->metadata().leadImage == id);
    if (std::exchange(m_named, id) != id || !m_name->isModified()) { // else it is being written
        m_name->setText(QFileInfo(image->file).completeBaseName());
    }
    showFacts();
}

void PhotoManager::showFacts()
{
    const model::ImageAsset* image = m_session->metadata().image(currentPhoto());
    if (!image) {
        return;
    }
    QStringList facts{image->width > 0
            ? tr("%1, %2 × %3 pixels").arg(QFileInfo(image->file).fileName()).arg(image->width).arg(image->height)
            : QFileInfo(image->file).fileName()};
    const auto photo = m_list->currentIndex().data(PhotoModel::StandingRole).value<PhotoStanding>();
    facts.append(useInWords(photo));
    if (const QString warnings = warningsInWords(photo); !warnings.isEmpty()) {
        facts.append(warnings);
    }
    m_facts->setText(facts.join(u'\n'));
}

void PhotoManager::showZoom()
{
    m_zoom->setText(tr("%1 %", "zoom").arg(qRound(m_view->zoom() * 100)));
}

void PhotoManager::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_loose->look();
}

void PhotoManager::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_photos->retranslate();
        retranslate();
        refresh();
    }
}

void PhotoManager::dragEnterEvent(QDragEnterEvent* event)
{
    if (holdsPhotos(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PhotoManager::dropEvent(QDropEvent* event)
{
    if (addPhotosFrom(event->mimeData(), m_session)) {
        event->acceptProposedAction();
    }
}

void PhotoManager::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_texts->isWrittenIn()) {
        focusList(); // out of the chain of texts
        return;
    }
    if (event->matches(QKeySequence::Paste) && addPhotosFromClipboard(m_session)) {
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace wongo::widgets
