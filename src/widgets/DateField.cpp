// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/DateField.h"

#include "session/ArticleSession.h"
#include "widgets/Icons.h"
#include "widgets/WheelGuard.h"

#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

/// "UTC+9", "UTC-3:30": said with the time, because a desk works across time zones.
QString offsetName(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    QString name = u"UTC%1%2"_s.arg(QChar(seconds < 0 ? u'-' : u'+')).arg(minutes / 60);
    if (minutes % 60 != 0) {
        name += u":%1"_s.arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return name;
}

QDateTime withOffset(const QDate& date, const QTime& time, int offset)
{
    QDateTime result(date, time, Qt::OffsetFromUTC, offset);
    return result;
}

} // namespace

DateField::DateField(
    session::ArticleSession* session, const QString& path, QDateTime model::Metadata::*date, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_date(date)
    , m_set(new QPushButton(this))
    , m_edit(new QDateTimeEdit(this))
    , m_clear(new QToolButton(this))
{
    setObjectName(path);
    m_edit->setCalendarPopup(true);
    guardWheel(m_edit);
    m_clear->setIcon(icon(u"edit-delete-remove"_s, Tint::Quiet));
    m_set->setProperty("quiet", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_set);
    row->addWidget(m_edit, 1);
    row->addWidget(m_clear);
    row->addStretch();
    connect(m_set, &QPushButton::clicked, this, [this] {
        const QDateTime now = QDateTime::currentDateTime();
        write(withOffset(now.date(), QTime(now.time().hour(), now.time().minute()), now.offsetFromUtc()));
        m_edit->setFocus();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { write({}); });
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime& shown) {
        if (!m_refreshing) {
            write(withOffset(shown.date(), shown.time(), (m_session->metadata().*m_date).offsetFromUtc()));
        }
    });
    connect(session, &session::ArticleSession::metadataChanged, this, &DateField::refresh);
    retranslate();
    refresh();
}

void DateField::setName(const QString& name)
{
    m_name = name;
    retranslate();
}

void DateField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void DateField::refresh()
{
    const QDateTime date = m_session->metadata().*m_date;
    const bool present = date.isValid();
    m_set->setVisible(!present);
    m_edit->setVisible(present);
    m_clear->setVisible(present);
    setFocusProxy(present ? static_cast<QWidget*>(m_edit) : m_set); // never the hidden one
    if (present) {
        const QScopedValueRollback guard(m_refreshing, true);
        // Either forgets where in the date the person is typing: not for the echo of a key.
        const QString format = u"yyyy-MM-dd  HH:mm  '%1'"_s.arg(offsetName(date.offsetFromUtc()));
        if (m_edit->displayFormat() != format) {
            m_edit->setDisplayFormat(format);
        }
        const QDateTime shown(date.date(), date.time());
        if (m_edit->dateTime() != shown) {
            m_edit->setDateTime(shown);
        }
    }
}

void DateField::write(const QDateTime& date)
{
    m_session->edit(objectName(), [this, date](model::Metadata& meta) { meta.*m_date = date; });
}

void DateField::retranslate()
{
    m_set->setText(tr("Set date and time"));
    m_set->setAccessibleName(tr("Set date and time: %1").arg(m_name));
    m_edit->setAccessibleName(m_name);
    m_clear->setToolTip(tr("Remove the date"));
    m_clear->setAccessibleName(tr("Remove the date: %1").arg(m_name));
}

} // namespace wongo::widgets
