// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/BylineFields.h"

#include "model/FieldPath.h"
#include "session/ArticleSession.h"
#include "widgets/FormCell.h"
#include "widgets/Icons.h"
#include "widgets/MoveActions.h"
#include "widgets/PairedField.h"
#include "widgets/PlainField.h"
#include "widgets/WheelGuard.h"

#include <QComboBox>
#include <QEvent>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int portraitEdge = 32;
constexpr int pictureRole = Qt::UserRole + 1; ///< which picture the icon was made from

QString bylinePath(int index, const QString& part)
{
    return u"bylines/%1/%2"_s.arg(index).arg(part);
}

} // namespace

BylineFields::BylineFields(session::ArticleSession* session, int index, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_index(index)
    , m_name(new PairedField(session, model::fields::bylineName(index), PairedField::Shape::Columns, this))
    , m_title(new PairedField(session, model::fields::bylineTitle(index), PairedField::Shape::Columns, this))
    , m_role(new QComboBox(this))
    , m_portrait(new QComboBox(this))
    , m_email(new PlainField(
          session, bylinePath(index, u"email"_s), PlainField::Content::Code,
          [index](model::Metadata& meta) { return index < meta.bylines.size() ? &meta.bylines[index].email : nullptr; },
          this))
    , m_remove(new QToolButton(this))
{
    build();
    guardWheel(m_role);
    guardWheel(m_portrait);
    for (PairedField* field : {m_name, m_title}) {
        for (const model::Language language : model::allLanguages) {
            auto* moves = new MoveActions(field->edit(language));
            connect(moves, &MoveActions::moveRequested, this, [this, field, language](int by) {
                field->edit(language)->finishComposition();
                Q_EMIT moveRequested(m_index, by, field->path().section(u'/', -1), language);
            });
        }
    }
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_index); });
    connect(m_role, &QComboBox::activated, this, [this] {
        m_session->edit(
            bylinePath(m_index, u"role"_s), [this, role = m_role->currentData().toString()](model::Metadata& meta) {
                meta.bylines[m_index].role = role;
            });
    });
    connect(m_portrait, &QComboBox::activated, this, [this] {
        m_session->edit(bylinePath(m_index, u"portrait"_s),
            [this, id = m_portrait->currentData().toString()](
                model::Metadata& meta) { meta.bylines[m_index].portrait = id; });
    });
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path.startsWith("bylines"_L1)) {
            refresh();
        } else if (path.startsWith("images"_L1)) {
            fillPortraits();
        }
    });
    connect(session, &session::ArticleSession::thumbnailChanged, this, [this](const QString& imageId) {
        if (const int row = m_portrait->findData(imageId); row > 0) {
            showPicture(row);
        }
    });
    retranslate();
    refresh();
}

void BylineFields::setLanguageVisible(model::Language language, bool visible)
{
    m_name->setLanguageVisible(language, visible);
    m_title->setLanguageVisible(language, visible);
    m_shown[language] = visible;
    // Two to a row need the room of both languages.
    const bool wide = m_shown.ko && m_shown.en;
    for (QBoxLayout* row : {m_roleRow, m_portraitRow}) {
        row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        row->setSpacing(wide ? 1 : 8);
    }
}

void BylineFields::show(const QString& part, model::Language language)
{
    (part == "title"_L1 ? m_title : m_name)->show(language, {});
}

void BylineFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void BylineFields::build()
{
    m_remove->setIcon(icon(u"edit-delete-remove"_s, Tint::Quiet));
    m_name->setTrailing(m_remove);
    for (const QString& role : {u"author"_s, u"photographer"_s, u"translator"_s, u"editor"_s}) {
        m_role->addItem(QString(), role);
    }
    m_portrait->addItem(QString(), QString());
    m_portrait->setIconSize({portraitEdge, portraitEdge});
    m_role->setObjectName(bylinePath(m_index, u"role"_s));
    m_portrait->setObjectName(bylinePath(m_index, u"portrait"_s));
    m_portraitCell = new FormCell(m_portrait, this);
    m_roleCell = new FormCell(m_role, this);
    m_emailCell = new FormCell(m_email, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addWidget(m_title);
    m_roleRow->setSpacing(1);
    m_roleRow->addWidget(m_roleCell, 1);
    m_roleRow->addWidget(m_emailCell, 1);
    column->addLayout(m_roleRow);
    m_portraitRow->setSpacing(1);
    m_portraitRow->addWidget(m_portraitCell, 1);
    m_portraitRow->addStretch(1);
    column->addLayout(m_portraitRow);
}

void BylineFields::refresh()
{
    showRole();
    fillPortraits();
    const QList<MoveActions*> moves = findChildren<MoveActions*>();
    for (MoveActions* each : moves) {
        each->setPlace(m_index, m_session->metadata().bylines.size());
    }
}

void BylineFields::showRole()
{
    const QString role = m_session->metadata().bylines.value(m_index).role;
    const QSignalBlocker quiet(m_role);
    if (m_role->findData(role) < 0) {
        m_role->addItem(role, role); // somebody else's word for it is kept
    }
    m_role->setCurrentIndex(m_role->findData(role));
}

/// Changes the rows that differ, never all: the list may be open.
void BylineFields::fillPortraits()
{
    const QList<model::ImageAsset>& images = m_session->metadata().images;
    const QSignalBlocker quiet(m_portrait);
    for (int row = 1; row <= images.size(); ++row) {
        const QString& id = images[row - 1].id;
        if (m_portrait->itemData(row) != id) {
            if (const int old = m_portrait->findData(id); old >= 0) {
                m_portrait->removeItem(old);
            }
            m_portrait->insertItem(row, id, id);
        }
        showPicture(row);
    }
    while (m_portrait->count() > images.size() + 1) {
        m_portrait->removeItem(m_portrait->count() - 1);
    }
    const int current = m_portrait->findData(m_session->metadata().bylines.value(m_index).portrait);
    m_portrait->setCurrentIndex(std::max(0, current));
}

void BylineFields::showPicture(int row)
{
    const QImage picture = m_session->thumbnail(m_portrait->itemData(row).toString(), portraitEdge);
    if (m_portrait->itemData(row, pictureRole) != picture.cacheKey()) {
        m_portrait->setItemData(row, picture.cacheKey(), pictureRole);
        m_portrait->setItemIcon(row, QIcon(QPixmap::fromImage(picture)));
    }
}

void BylineFields::retranslate()
{
    const int number = m_index + 1;
    const QString roles[] = {tr("Author"), tr("Photographer"), tr("Translator"), tr("Editor")};
    for (int i = 0; i < static_cast<int>(std::size(roles)); ++i) {
        m_role->setItemText(i, roles[i]);
    }
    m_portrait->setItemText(0, tr("No portrait"));
    m_name->setLabel(tr("Byline %1").arg(number));
    m_title->setLabel(tr("Job title"), tr("Job title in byline %1").arg(number));
    m_roleCell->setLabel(tr("Role"), tr("Role in byline %1").arg(number));
    m_emailCell->setLabel(tr("E-mail"), tr("E-mail in byline %1").arg(number));
    m_portraitCell->setLabel(tr("Portrait"), tr("Portrait in byline %1").arg(number));
    m_remove->setToolTip(tr("Remove byline %1").arg(number));
    m_remove->setAccessibleName(m_remove->toolTip());
}

} // namespace wongo::widgets
