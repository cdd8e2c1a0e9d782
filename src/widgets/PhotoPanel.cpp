// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoPanel.h"

#include "model/Entries.h"
#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "ui_PhotoPanel.h"
#include "widgets/CardDelegate.h"
#include "widgets/Icons.h"
#include "widgets/MoveActions.h"
#include "widgets/PairedField.h"
#include "widgets/PhotoState.h"
#include "widgets/ProblemsPanel.h"

#include <QAction>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr QSize pictureSize{72, 54};
constexpr int thumbnailEdge = 144;
constexpr int idRole = Qt::UserRole;
constexpr int pictureRole = Qt::UserRole + 1; ///< which picture the icon was cut from
constexpr int severityRole = Qt::UserRole + 2; ///< of what is missing
constexpr int complete = -1; ///< no severity

bool addFrom(const QMimeData* data, session::ArticleSession* session)
{
    QStringList files;
    for (const QUrl& url : data->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    if (!files.isEmpty()) {
        session->addPhotoFiles(files);
        return true;
    }
    if (data->hasImage()) {
        session->addPhotoImage(qvariant_cast<QImage>(data->imageData()), u"photo"_s);
        return true;
    }
    return false;
}

/// Cut to the shape of the list's pictures, so that tall and wide photos stand in one column.
QPixmap cut(const QImage& image, qreal ratio)
{
    if (image.isNull()) {
        return {};
    }
    const QSize size = pictureSize * ratio;
    const QImage scaled = image.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPixmap result = QPixmap::fromImage(scaled.copy(
        (scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2, size.width(), size.height()));
    result.setDevicePixelRatio(ratio);
    return result;
}

QFileDialog* photoDialog(QWidget* parent, const QString& title, QFileDialog::FileMode mode)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setNameFilters({PhotoPanel::tr("Photos (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.avif)"),
        PhotoPanel::tr("All files (*)")});
    return dialog;
}

} // namespace

PhotoPanel::PhotoPanel(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_ui(std::make_unique<Ui::PhotoPanel>())
{
    m_ui->setupUi(this);
    setAcceptDrops(true);
    m_caption = new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this);
    m_alt = new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this);
    m_credit = new PairedField(session, u"images"_s, PairedField::Shape::Stacked, this);
    for (PairedField* field : {m_caption, m_alt, m_credit}) {
        m_ui->fields->addWidget(field);
    }
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
    connect(m_ui->photos, &QListWidget::currentItemChanged, this, &PhotoPanel::showCurrent);
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
    connect(m_session, &session::ArticleSession::findingsChanged, this, &PhotoPanel::refresh);
    connect(m_session, &session::ArticleSession::thumbnailChanged, this, &PhotoPanel::refresh);
    connect(m_session, &session::ArticleSession::photoAdded, this, [this](const QString& id) {
        refresh();
        choose(id);
    });
}

QString PhotoPanel::currentPhoto() const
{
    const QListWidgetItem* item = m_ui->photos->currentItem();
    return item ? item->data(idRole).toString() : QString();
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
    PairedField* field = path.endsWith("/alt"_L1) ? m_alt : path.endsWith("/credit"_L1) ? m_credit : m_caption;
    field->show(language, range);
    m_ui->scroll->ensureWidgetVisible(field);
    return true;
}

void PhotoPanel::addFromDialog()
{
    QFileDialog* dialog = photoDialog(this, tr("Add photos"), QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_session, &session::ArticleSession::addPhotoFiles);
    dialog->open();
}

void PhotoPanel::replaceFromDialog()
{
    QFileDialog* dialog = photoDialog(this, tr("Replace the photo by another file"), QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_session,
        [session = m_session, id = currentPhoto()](const QString& file) { session->replacePhoto(id, file); });
    dialog->open();
}

bool PhotoPanel::addFromClipboard()
{
    const QMimeData* clip = QGuiApplication::clipboard()->mimeData();
    return clip && addFrom(clip, m_session);
}

void PhotoPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        refresh();
    } else if (event->type() == QEvent::PaletteChange) {
        m_ui->emptyIcon->setPixmap(icon(u"photos"_s, Tint::Quiet).pixmap(48, 48));
    }
}

void PhotoPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage()) {
        event->acceptProposedAction();
    }
}

void PhotoPanel::dropEvent(QDropEvent* event)
{
    if (addFrom(event->mimeData(), m_session)) {
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
    const model::Article article = m_session->article();
    const QHash<QString, PhotoGap> gaps = photoGaps(m_session->findings());
    const QString current = currentPhoto();
    QListWidget* list = m_ui->photos;
    m_ui->pages->setCurrentWidget(article.meta.images.isEmpty() ? m_ui->emptyPage : m_ui->listPage);
    setFocusProxy(article.meta.images.isEmpty() ? static_cast<QWidget*>(m_ui->emptyAdd) : m_ui->photos);
    while (list->count() > article.meta.images.size()) {
        delete list->takeItem(list->count() - 1);
    }
    while (list->count() < article.meta.images.size()) {
        list->addItem(new QListWidgetItem);
    }
    for (int i = 0; i < list->count(); ++i) {
        const QString& id = article.meta.images[i].id;
        const auto gap = gaps.constFind(id);
        refreshItem(i, gap == gaps.constEnd() ? nullptr : &*gap);
        if (id == current) {
            list->setCurrentRow(i);
        }
    }
    if (!list->currentItem() && list->count() > 0) {
        list->setCurrentRow(0);
    }
    showCurrent();
}

/// Touches only what is new: pictures are cut and painted at a price.
void PhotoPanel::refreshItem(int row, const PhotoGap* gap)
{
    const model::Metadata& meta = m_session->metadata();
    const QString& id = meta.images[row].id;
    QListWidgetItem* item = m_ui->photos->item(row);
    item->setData(idRole, id);
    item->setText(meta.leadImage == id ? tr("%1 (lead photo)").arg(id) : id);
    const QImage picture = m_session->thumbnail(id, thumbnailEdge);
    if (item->data(pictureRole) != picture.cacheKey()) {
        item->setData(pictureRole, picture.cacheKey());
        item->setIcon(QIcon(cut(picture, devicePixelRatioF())));
    }
    const int severity = gap ? static_cast<int>(gap->severity) : complete;
    if (item->data(severityRole) != severity) {
        item->setData(severityRole, severity);
        item->setData(CardDelegate::detailIconRole, gap ? severityIcon(gap->severity) : icon(u"check"_s, Tint::Accent));
    }
    const QString detail = gap ? gap->words : tr("Texts complete");
    item->setData(CardDelegate::detailRole, detail);
    item->setData(Qt::AccessibleTextRole, QString(item->text() + u". "_s + detail));
}

void PhotoPanel::showCurrent()
{
    const QString id = currentPhoto();
    const model::ImageAsset* image = m_session->metadata().image(id);
    m_ui->details->setVisible(image != nullptr);
    m_moves->setPlace(m_ui->photos->currentRow(), m_ui->photos->count());
    m_replace->setEnabled(image != nullptr);
    m_remove->setEnabled(image != nullptr);
    if (!image) {
        return;
    }
    m_caption->setPath(model::fields::imageCaption(id));
    m_alt->setPath(model::fields::imageAlt(id));
    m_credit->setPath(model::fields::imageCredit(id));
    m_ui->lead->setChecked(m_session->metadata().leadImage == id);
    m_ui->facts->setText(image->width > 0
            ? tr("%1, %2 × %3 pixels").arg(QFileInfo(image->file).fileName()).arg(image->width).arg(image->height)
            : QFileInfo(image->file).fileName());
}

void PhotoPanel::choose(const QString& imageId)
{
    for (int i = 0; i < m_ui->photos->count(); ++i) {
        if (m_ui->photos->item(i)->data(idRole).toString() == imageId) {
            m_ui->photos->setCurrentRow(i);
            return;
        }
    }
}

void PhotoPanel::moveCurrent(int by)
{
    const int row = m_ui->photos->currentRow();
    m_session->edit(
        u"images"_s, [row, by](model::Metadata& meta) { model::moveEntry(meta, u"images"_s, row, row + by); });
}

void PhotoPanel::removeCurrent()
{
    // The file stays in the article's folder, and the step can be undone: nothing to ask.
    m_session->edit(u"images"_s,
        [row = m_ui->photos->currentRow()](model::Metadata& meta) { model::removeEntry(meta, u"images"_s, row); });
}

void PhotoPanel::retranslate()
{
    m_ui->photos->setAccessibleName(tr("Photos"));
    m_caption->setLabel(tr("Caption"));
    m_alt->setLabel(tr("Description for those who cannot see it"));
    m_credit->setLabel(tr("Credit"));
    m_ui->lead->setAccessibleName(m_ui->lead->toolTip());
    m_replace->setText(tr("Replace…"));
    m_replace->setToolTip(tr("Replace the photo by another file; its texts stay"));
    m_remove->setText(tr("Take out"));
    m_remove->setToolTip(tr("Take the photo out of the article (the file stays in its folder)"));
}

} // namespace wongo::widgets
