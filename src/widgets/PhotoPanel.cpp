// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoPanel.h"

#include "model/Entries.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "ui_PhotoPanel.h"
#include "widgets/Icons.h"
#include "widgets/MoveActions.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoIntake.h"
#include "widgets/PhotoModel.h"
#include "widgets/PhotoTexts.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
PhotoPanel::PhotoPanel(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::PhotoPanel>())
    , m_photos(new PhotoModel(session, this))
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_texts = new PhotoTexts(session, this);
    m_ui->fields->addWidget(m_texts);
    m_ui->photos->setModel(m_photos);
    m_ui->splitter->setSizes({240, 560}); // three photos at a time; the texts need the room
    m_ui->splitter->setStretchFactor(0, 0);
    m_ui->splitter->setStretchFactor(1, 1);
    m_ui->emptyIcon->setPixmap(icon(u"photos"_s, Tint::Quiet).pixmap(48, 48));
    m_ui->lead->setIcon(icon(u"star"_s));
    m_ui->add->setIcon(icon(u"list-add"_s));
    buildActions();
    connectButtons();
    retranslate();
    refresh();
}

PhotoPanel::~PhotoPanel() = default;

/// The list's own, so that they are in its context menu as well; the buttons show the same.
void PhotoPanel::buildActions()
{
    m_moves = new MoveActions(m_ui->photos);
    m_replace = new QAction(icon(u"document-replace"_s), QString(), m_ui->photos);
    m_remove = new QAction(icon(u"edit-delete"_s), QString(), m_ui->photos);
    m_remove->setShortcut(QKeySequence(Qt::Key_Delete));
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_ui->photos->addActions({m_replace, m_remove});
    m_ui->photos->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->up->setDefaultAction(m_moves->up());
    m_ui->down->setDefaultAction(m_moves->down());
    m_ui->replace->setDefaultAction(m_replace);
    m_ui->remove->setDefaultAction(m_remove);
    connect(m_moves, &MoveActions::moveRequested, this, &PhotoPanel::moveCurrent);
    connect(m_replace, &QAction::triggered, this, &PhotoPanel::replaceFromDialog);
    connect(m_remove, &QAction::triggered, this, &PhotoPanel::removeCurrent);
}

void PhotoPanel::connectButtons()
{
    connect(m_ui->add, &QPushButton::clicked, this, &PhotoPanel::addFromDialog);
    connect(m_ui->emptyAdd, &QPushButton::clicked, this, &PhotoPanel::addFromDialog);
    connect(m_ui->photos, &PhotoList::currentRowChanged, this, &PhotoPanel::showCurrent);
    connect(m_ui->photos, &PhotoList::moveRequested, this, [this](int from, int to) {
        m_session->edit(u"images"_s, [=](model::Metadata& meta) { model::moveEntry(meta, u"images"_s, from, to); });
    });
    connect(m_texts, &PhotoTexts::stepRequested, this,
        [this](int by) { chooseRow(m_ui->photos->currentIndex().row() + by); });
    connect(m_ui->insertKorean, &QPushButton::clicked, this,
        [this] { Q_EMIT insertRequested(currentPhoto(), model::Language::Korean); });
    connect(m_ui->insertEnglish, &QPushButton::clicked, this,
        [this] { Q_EMIT insertRequested(currentPhoto(), model::Language::English); });
    connect(m_ui->lead, &QToolButton::clicked, this, [this](bool lead) {
        m_session->edit(u"leadImage"_s,
            [id = currentPhoto(), lead](model::Metadata& meta) { meta.leadImage = lead ? id : QString(); });
    });
    connect(m_session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path == "leadImage"_L1 || path.startsWith("images"_L1)) {
            refresh();
        }
    });
    connect(m_session, &session::ArticleSession::photoAdded, this, &PhotoPanel::chooseAdded);
}

QString PhotoPanel::currentPhoto() const
{
    return m_photos->idAt(m_ui->photos->currentIndex().row());
}

bool PhotoPanel::showPlace(const QString& path, model::Language language, const markdown::Range& range)
{
    if (path == "leadImage"_L1) {
        QWidget* place = m_session->metadata().images.isEmpty() ? static_cast<QWidget*>(m_ui->emptyAdd) : m_ui->lead;
        place->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (path == "images"_L1) {
        setFocus(Qt::OtherFocusReason);
        return true;
    }
    const QStringList parts = path.split(u'/');
    if (parts.size() < 2 || parts[0] != "images"_L1 || !m_session->metadata().image(parts[1])) {
        return false;
    }
    choose(parts[1]);
    m_texts->show(path, language, range);
    m_ui->scroll->ensureWidgetVisible(m_texts->field(path));
    return true;
}

void PhotoPanel::addFromDialog()
{
    choosePhotos(m_session, this);
}

void PhotoPanel::replaceFromDialog()
{
    chooseReplacement(m_session, currentPhoto(), this);
}

bool PhotoPanel::addFromClipboard()
{
    return addPhotosFromClipboard(m_session);
}

void PhotoPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        m_photos->retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        m_ui->emptyIcon->setPixmap(icon(u"photos"_s, Tint::Quiet).pixmap(48, 48));
    }
}

void PhotoPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (holdsPhotos(event->mimeData())) {
        event->acceptProposedAction();
    }
}

void PhotoPanel::dropEvent(QDropEvent* event)
{
    if (addPhotosFrom(event->mimeData(), m_session)) {
        event->acceptProposedAction();
    }
}

void PhotoPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Paste) && addFromClipboard()) {
        return;
    }
    QWidget::keyPressEvent(event);
}

void PhotoPanel::refresh()
{
    const bool empty = m_session->metadata().images.isEmpty();
    m_ui->pages->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->listPage);
    setFocusProxy(empty ? static_cast<QWidget*>(m_ui->emptyAdd) : m_ui->photos);
    if (!empty && !m_ui->photos->currentIndex().isValid()) {
        chooseRow(0);
    }
    showCurrent();
}

void PhotoPanel::showCurrent()
{
    const QString id = currentPhoto();
    const model::ImageAsset* image = m_session->metadata().image(id);
    const int row = m_ui->photos->currentIndex().row();
    const int count = m_photos->rowCount();
    m_ui->details->setVisible(image != nullptr);
    m_moves->setPlace(row, count);
    m_replace->setEnabled(image != nullptr);
    m_remove->setEnabled(image != nullptr);
    m_texts->setNeighbours(row > 0, row + 1 < count);
    if (!image) {
        return;
    }
    m_texts->setPhoto(id);
    m_ui->lead->setChecked(m_session->metadata().leadImage == id);
    m_ui->facts->setText(image->width > 0
            ? tr("%1, %2 × %3 pixels").arg(QFileInfo(image->file).fileName()).arg(image->width).arg(image->height)
            : QFileInfo(image->file).fileName());
}

void PhotoPanel::choose(const QString& imageId)
{
    chooseRow(m_photos->rowOf(imageId));
}

/// The first of those that come in together, and none while the texts of another one are being written.
void PhotoPanel::chooseAdded(const QString& imageId)
{
    if (m_session->photos()->progress().done == 0 && !m_texts->isWrittenIn()) {
        choose(imageId);
    }
}

void PhotoPanel::chooseRow(int row)
{
    const QModelIndex index = m_photos->index(row);
    if (index.isValid()) {
        m_ui->photos->setCurrentIndex(index);
        m_ui->photos->scrollTo(index);
    }
}

void PhotoPanel::moveCurrent(int by)
{
    const int row = m_ui->photos->currentIndex().row();
    m_session->edit(
        u"images"_s, [row, by](model::Metadata& meta) { model::moveEntry(meta, u"images"_s, row, row + by); });
}

void PhotoPanel::removeCurrent()
{
    // The file stays in the article's folder, and the step can be undone: nothing to ask.
    m_session->edit(u"images"_s, [row = m_ui->photos->currentIndex().row()](model::Metadata& meta) {
        model::removeEntry(meta, u"images"_s, row);
    });
}

void PhotoPanel::retranslate()
{
    m_ui->photos->setAccessibleName(tr("Photos"));
    m_ui->lead->setAccessibleName(m_ui->lead->toolTip());
    m_replace->setText(tr("Replace…"));
    m_replace->setToolTip(tr("Replace the photo by another file; its texts stay"));
    m_remove->setText(tr("Take out"));
    m_remove->setToolTip(tr("Take the photo out of the article (the file stays in its folder)"));
}

} // namespace wongo::widgets
