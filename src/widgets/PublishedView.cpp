// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PublishedView.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"
#include "widgets/PhotoView.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

PublishedView::PublishedView(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_width(new QComboBox(this))
    , m_format(new QComboBox(this))
    , m_beside(new QPushButton(this))
    , m_before(new PhotoView(session, this))
    , m_after(new PictureView(this))
    , m_beforeFacts(new QLabel(this))
    , m_afterFacts(new QLabel(this))
{
    for (const QString& format : session->desk().photos.formats) {
        m_format->addItem(format == "webp"_L1 ? u"WebP"_s : format.toUpper(), format);
    }
    m_beside->setCheckable(true);
    m_beside->setChecked(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_width);
    row->addWidget(m_format);
    row->addStretch();
    row->addWidget(m_beside);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(8);
    grid->addLayout(row, 0, 0, 1, 2);
    grid->addWidget(m_before, 1, 0);
    grid->addWidget(m_after, 1, 1);
    grid->addWidget(m_beforeFacts, 2, 0);
    grid->addWidget(m_afterFacts, 2, 1);
    grid->setRowStretch(1, 1);
    for (QLabel* facts : {m_beforeFacts, m_afterFacts}) {
        facts->setProperty("quiet", true);
        facts->setWordWrap(true);
    }
    for (PictureView* view : {static_cast<PictureView*>(m_before), m_after}) {
        view->installEventFilter(this);
    }
    connect(m_width, &QComboBox::activated, this, &PublishedView::make);
    connect(m_format, &QComboBox::activated, this, &PublishedView::make);
    connect(m_beside, &QPushButton::toggled, this, &PublishedView::arrange);
    retranslate();
    arrange();
}

void PublishedView::setPhoto(const QString& imageId)
{
    if (imageId == m_before->photo()) {
        return;
    }
    m_before->setPhoto(imageId);
    m_after->setPicture({}, {});
    m_bytes = 0;
    m_originalBytes = 0;
    fillWidths();
    make();
}

void PublishedView::setSideBySide(bool beside)
{
    m_beside->setChecked(beside);
}

/// Those of the desk that the photo has pixels for; a smaller one keeps its own.
void PublishedView::fillWidths()
{
    const model::ImageAsset* image = m_session->metadata().image(m_before->photo());
    const int wished = m_width->currentData().toInt();
    m_width->clear();
    QList<int> widths = m_session->desk().photos.widths;
    if (image && image->width > 0) {
        widths.removeIf([image](int width) { return width > image->width; });
        if (widths.isEmpty()) {
            widths.append(image->width);
        }
    }
    for (const int width : std::as_const(widths)) {
        m_width->addItem(tr("%1 px wide").arg(width), width);
    }
    const int known = m_width->findData(wished);
    m_width->setCurrentIndex(known >= 0 ? known : m_width->count() - 1);
}

void PublishedView::make()
{
    const model::ImageAsset* image = m_session->metadata().image(m_before->photo());
    if (!isVisible() || !image || m_width->count() == 0) {
        return;
    }
    const model::PhotoRules& rules = m_session->desk().photos;
    const QString format = m_format->currentData().toString();
    imaging::RenditionRequest request{
        m_width->currentData().toInt(), imaging::RenditionFormat::Jpeg, rules.jpegQuality};
    if (format == "webp"_L1) {
        request.format = imaging::RenditionFormat::Webp;
        request.quality = rules.webpQuality;
    } else if (format == "avif"_L1) {
        request.format = imaging::RenditionFormat::Avif;
        request.quality = rules.avifQuality;
    }
    m_after->setEmptyText(tr("Being made…"));
    m_session->photos()->pictures()->publish({*image, m_session->metadata().sourceLanguage, request},
        [self = QPointer(this), id = image->id](const session::PublishedPhoto& photo) {
            if (self && self->m_before->photo() == id) {
                self->take(photo);
            }
        });
}

void PublishedView::take(const session::PublishedPhoto& photo)
{
    m_after->setEmptyText(tr("It could not be made"));
    m_after->setPicture(photo.picture, photo.picture.size());
    m_bytes = photo.bytes;
    m_originalBytes = photo.originalBytes;
    retranslate();
}

void PublishedView::arrange()
{
    const bool beside = m_beside->isChecked();
    const bool before = beside || m_showsBefore;
    const bool after = beside || !m_showsBefore;
    QWidget* focused = focusWidget();
    const bool moves = !beside && (focused == m_before || focused == m_after);
    m_before->setVisible(before);
    m_beforeFacts->setVisible(before);
    m_after->setVisible(after);
    m_afterFacts->setVisible(after);
    if (moves) {
        (m_showsBefore ? static_cast<QWidget*>(m_before) : m_after)->setFocus(Qt::OtherFocusReason);
    }
}

bool PublishedView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        m_showsBefore = m_beside->isChecked() ? watched == m_before : !m_showsBefore;
        m_beside->setChecked(false);
        arrange();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PublishedView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    make();
}

void PublishedView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillWidths();
        retranslate();
    }
}

void PublishedView::retranslate()
{
    const auto facts = [this](const QString& words, const QSize& size, qint64 bytes) {
        return bytes > 0 ? tr("%1: %2 × %3 px, %4", "As published: 1280 × 853 px, 142 KB")
                               .arg(words)
                               .arg(size.width())
                               .arg(size.height())
                               .arg(QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat))
                         : words;
    };
    const model::ImageAsset* image = m_session->metadata().image(m_before->photo());
    m_beforeFacts->setText(
        facts(tr("Original"), image ? QSize(image->width, image->height) : QSize(), m_originalBytes));
    m_afterFacts->setText(facts(tr("As published"), m_after->picture().size(), m_bytes));
    m_before->setAccessibleName(tr("Original"));
    m_after->setAccessibleName(tr("As published"));
    m_width->setAccessibleName(tr("Width of the rendition"));
    m_format->setAccessibleName(tr("Format of the rendition"));
    m_beside->setText(tr("Side by side"));
    m_beside->setToolTip(
        tr("Original and rendition side by side; on a picture, the space bar turns one over to the other"));
}

} // namespace wongo::widgets
