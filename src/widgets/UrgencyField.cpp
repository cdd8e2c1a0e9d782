// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/UrgencyField.h"

#include "session/ArticleSession.h"
#include "widgets/WheelGuard.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int leastUrgent = 9;

} // namespace

UrgencyField::UrgencyField(session::ArticleSession* session, QWidget* parent)
    : QComboBox(parent)
    , m_session(session)
{
    setObjectName(u"urgency"_s);
    guardWheel(this);
    for (int i = 0; i <= leastUrgent; ++i) {
        addItem(QString());
    }
    const auto refresh = [this] { setCurrentIndex(std::clamp(m_session->metadata().urgency, 0, leastUrgent)); };
    connect(this, &QComboBox::activated, this,
        [this](int index) { m_session->edit(objectName(), [index](model::Metadata& meta) { meta.urgency = index; }); });
    connect(session, &session::ArticleSession::metadataChanged, this, refresh);
    retranslate();
    refresh();
}

void UrgencyField::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void UrgencyField::retranslate()
{
    setItemText(0, tr("Not set"));
    for (int i = 1; i <= leastUrgent; ++i) {
        setItemText(i, i == 1 ? tr("1 (flash)") : i == 4 ? tr("4 (regular)") : QString::number(i));
    }
}

} // namespace wongo::widgets
