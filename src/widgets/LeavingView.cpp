// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LeavingView.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

enum Column { What, Words, Where };

/// What the tag is called where people write it; a tag nobody has a word for says its own name.
QString nameOf(const imaging::Tag& tag)
{
    const QString& key = tag.key;
    if (key == "Xmp.dc.description"_L1) {
        return tag.language == "ko-KR"_L1 ? LeavingView::tr("Caption, Korean")
            : tag.language == "en-US"_L1  ? LeavingView::tr("Caption, English")
                                          : LeavingView::tr("Caption, for readers of any language");
    }
    const std::pair<QLatin1StringView, QString> names[] = {
        {"Iptc.Application2.Caption"_L1, LeavingView::tr("Caption, both languages")},
        {"Xmp.photoshop.Credit"_L1, LeavingView::tr("Credit")},
        {"Iptc.Application2.Credit"_L1, LeavingView::tr("Credit")},
        {"Xmp.dc.creator"_L1, LeavingView::tr("Photographer")},
        {"Iptc.Application2.Byline"_L1, LeavingView::tr("Photographer")},
        {"Xmp.dc.rights"_L1, LeavingView::tr("Copyright")},
        {"Iptc.Application2.Copyright"_L1, LeavingView::tr("Copyright")},
        {"Xmp.xmpRights.UsageTerms"_L1, LeavingView::tr("Usage terms")},
        {"Xmp.iptcExt.DigitalSourceType"_L1, LeavingView::tr("Source type")},
        {"Iptc.Envelope.CharacterSet"_L1, LeavingView::tr("Encoding of the texts")},
    };
    const auto* found
        = std::find_if(std::begin(names), std::end(names), [&](const auto& name) { return name.first == key; });
    return found == std::end(names) ? key : found->second;
}

} // namespace

LeavingView::LeavingView(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_tags(new QTreeWidget(this))
    , m_behindTitle(new QLabel(this))
    , m_behind(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_tags, 1);
    column->addWidget(m_behindTitle);
    column->addWidget(m_behind);
    m_title->setProperty("title", true);
    m_title->setWordWrap(true);
    m_behindTitle->setProperty("title", true);
    m_behind->setWordWrap(true);
    m_behind->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tags->setColumnCount(3);
    m_tags->setRootIsDecorated(false);
    m_tags->setWordWrap(true);
    m_tags->header()->setStretchLastSection(false);
    m_tags->header()->setSectionResizeMode(What, QHeaderView::ResizeToContents);
    m_tags->header()->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_tags->header()->setSectionResizeMode(Where, QHeaderView::ResizeToContents);
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path.startsWith("images"_L1)) {
            make();
        }
    });
    retranslate();
}

LeavingView::~LeavingView() = default;

void LeavingView::setPhoto(const QString& imageId)
{
    if (m_id != imageId) {
        m_id = imageId;
        m_photo.reset();
        retranslate();
        make();
    }
}

/// The smallest rendition tells as much as the others: they carry the same.
void LeavingView::make()
{
    const model::ImageAsset* image = m_session->metadata().image(m_id);
    if (!isVisible() || !image) {
        return;
    }
    const QList<int>& widths = m_session->desk().photos.widths;
    const int width = widths.isEmpty() ? 640 : *std::min_element(widths.begin(), widths.end());
    m_session->photos()->pictures()->publish(
        {*image, m_session->metadata().sourceLanguage,
            {width, imaging::RenditionFormat::Jpeg, m_session->desk().photos.jpegQuality}},
        [self = QPointer(this), id = m_id](const session::PublishedPhoto& photo) {
            if (self && self->m_id == id) {
                self->m_photo = std::make_unique<session::PublishedPhoto>(photo);
                self->retranslate();
            }
        });
}

void LeavingView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    make();
}

void LeavingView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

QString LeavingView::staysBehind() const
{
    if (!m_photo) {
        return {};
    }
    QStringList sentences;
    if (m_photo->original.hasPosition) {
        sentences.append(tr("The place where it was taken is in the original. It stays behind."));
    }
    if (m_photo->original.hasSerialNumber) {
        sentences.append(tr("The serial number of the camera is in the original. It stays behind."));
    }
    if (sentences.isEmpty()) {
        sentences.append(tr("The original holds neither a place nor a serial number."));
    }
    sentences.append(
        tr("The published file is made anew: of what the camera wrote, nothing leaves but what is listed above."));
    return sentences.join(u'\n');
}

void LeavingView::retranslate()
{
    m_tags->setHeaderLabels({tr("What"), tr("Text"), tr("Tag")});
    m_tags->setAccessibleName(tr("What leaves with the photo"));
    m_tags->clear();
    const bool made = m_photo && m_photo->bytes > 0;
    if (!made) {
        m_title->setText(m_photo ? tr("The published photo could not be made") : tr("Being made…"));
    } else {
        m_title->setText(m_photo->tags.isEmpty() ? tr("No text leaves with the photo")
                                                 : tr("Leaves with the photo, read back from a published file"));
        for (const imaging::Tag& tag : std::as_const(m_photo->tags)) {
            const QString place = tag.language.isEmpty() ? tag.key : u"%1 [%2]"_s.arg(tag.key, tag.language);
            // What the encoding is marked with is no text.
            const QString words = tag.key == "Iptc.Envelope.CharacterSet"_L1 ? u"UTF-8"_s : tag.value;
            auto* item = new QTreeWidgetItem(m_tags, {nameOf(tag), words, place});
            item->setToolTip(Words, words);
        }
    }
    m_behindTitle->setText(tr("Stays behind"));
    m_behindTitle->setVisible(made);
    m_behind->setText(staysBehind());
    m_behind->setVisible(made);
}

} // namespace wongo::widgets
