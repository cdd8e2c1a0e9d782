// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/CropEditor.h"

#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "widgets/CropCanvas.h"
#include "widgets/CropCard.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int smallEdge = 320; // as the lists have it
constexpr int cardEdge = 8;
constexpr int scrollBarRoom = 2 * 8 + 12; // and the margins

} // namespace

CropEditor::CropEditor(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_canvas(new CropCanvas(session, this))
    , m_side(new QScrollArea(this))
    , m_choice(new QButtonGroup(this))
    , m_hint(new QLabel(this))
    , m_reset(new QPushButton(this))
{
    auto* list = new QWidget(this);
    auto* cards = new QVBoxLayout(list);
    cards->setContentsMargins(8, 8, 8, 8);
    cards->setSpacing(4);
    for (const QString& ratio : QStringList{QString()} + session->desk().photos.crops) {
        auto* card = new CropCard(ratio, list);
        m_cards.append(card);
        m_choice->addButton(card);
        cards->addWidget(card);
        connect(card, &QAbstractButton::clicked, this, [this, ratio] { chooseRatio(ratio); });
    }
    m_reset->setProperty("quiet", true);
    cards->addWidget(m_reset);
    cards->addStretch();
    QScrollArea* const scroll = m_side;
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(list);
    m_hint->setProperty("quiet", true);
    m_hint->setWordWrap(true);
    auto* left = new QVBoxLayout;
    left->addWidget(m_canvas, 1);
    left->addWidget(m_hint);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addLayout(left, 1);
    row->addWidget(scroll);
    connect(m_reset, &QPushButton::clicked, this, &CropEditor::reset);
    connect(m_canvas, &CropCanvas::dragged, this, &CropEditor::refresh);
    connect(m_canvas, &PhotoView::pictureChanged, this, &CropEditor::refresh);
    connect(m_canvas, &CropCanvas::focusChosen, this, [this](const model::FocalPoint& focus) {
        change([focus](model::ImageAsset& image) { image.focalPoint = focus; });
    });
    connect(m_canvas, &CropCanvas::cropChosen, this, [this](const QString& ratio, const model::PictureRect& crop) {
        change([=](model::ImageAsset& image) { image.crops.insert(ratio, crop); });
    });
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path.startsWith("images"_L1)) {
            refresh();
        }
    });
    m_cards.first()->setChecked(true);
    retranslate();
}

void CropEditor::setPhoto(const QString& imageId)
{
    m_canvas->setPhoto(imageId);
    refresh();
}

void CropEditor::chooseRatio(const QString& ratio)
{
    for (CropCard* card : std::as_const(m_cards)) {
        if (card->ratio() == ratio) {
            card->setChecked(true);
            m_canvas->setRatio(ratio);
        }
    }
    retranslate();
}

void CropEditor::change(const std::function<void(model::ImageAsset&)>& change)
{
    m_session->edit(model::fields::image(m_canvas->photo()), [&](model::Metadata& meta) {
        for (model::ImageAsset& image : meta.images) {
            if (image.id == m_canvas->photo()) {
                change(image);
            }
        }
    });
}

void CropEditor::reset()
{
    change([ratio = m_canvas->ratio()](model::ImageAsset& image) {
        if (ratio.isEmpty()) {
            image.focalPoint.reset();
        } else {
            image.crops.remove(ratio);
        }
    });
}

void CropEditor::refresh()
{
    const model::ImageAsset* image = m_session->metadata().image(m_canvas->photo());
    const bool focused = image && image->focalPoint;
    const QImage small = m_session->thumbnail(m_canvas->photo(), smallEdge);
    for (CropCard* card : std::as_const(m_cards)) {
        card->setEnabled(image != nullptr);
        if (card->ratio().isEmpty()) {
            const model::FocalPoint focus = focused ? *image->focalPoint : model::FocalPoint();
            card->setDetail(focused ? tr("%1 % across, %2 % down").arg(qRound(focus.x * 100)).arg(qRound(focus.y * 100))
                                    : tr("In the middle"));
            continue;
        }
        card->setDetail(image && image->crops.contains(card->ratio()) ? tr("Adjusted") : tr("Follows the focal point"));
        card->setCrop(small, m_canvas->crop(card->ratio()));
    }
    const QString& ratio = m_canvas->ratio();
    m_reset->setEnabled(ratio.isEmpty() ? focused : image && image->crops.contains(ratio));
    m_canvas->setEnabled(image != nullptr);
    m_canvas->update();
}

void CropEditor::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void CropEditor::retranslate()
{
    const QString& ratio = m_canvas->ratio();
    for (CropCard* card : std::as_const(m_cards)) {
        card->setText(card->ratio().isEmpty() ? tr("Focal point") : card->ratio());
    }
    const int words = fontMetrics().horizontalAdvance(tr("Follows the focal point")) + 2 * cardEdge;
    int width = std::max(words, m_cards.first()->sizeHint().width());
    for (const QString& text : {tr("Back to the middle"), tr("Follow again", "the focal point")}) {
        m_reset->setText(text);
        width = std::max(width, m_reset->sizeHint().width()); // whichever it says
    }
    m_side->setFixedWidth(width + scrollBarRoom);
    m_reset->setText(ratio.isEmpty() ? tr("Back to the middle") : tr("Follow again", "the focal point"));
    m_canvas->setAccessibleName(
        ratio.isEmpty() ? tr("Photo: set the focal point") : tr("Photo: adjust the crop %1").arg(ratio));
    m_hint->setText(ratio.isEmpty()
            ? tr("Click what every crop must keep, or move the point with the arrow keys.")
            : tr("Drag the frame or its corners; arrow keys move it, Ctrl+Up and Ctrl+Down change its size."));
    refresh();
}

} // namespace wongo::widgets
