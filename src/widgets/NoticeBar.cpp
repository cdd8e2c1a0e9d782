// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/NoticeBar.h"

#include "widgets/Icons.h"
#include "widgets/Palette.h"
#include "widgets/ProblemsPanel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 8, 4);
    row->setSpacing(8);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // file names and addresses are in it, and who chose them is not known
    m_close->setIcon(icon(u"window-close"_s, Tint::Quiet));
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_actions);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        if (!m_notices.isEmpty()) {
            withdraw(m_notices.last().key);
        }
    });
    refresh();
}

void NoticeBar::show(Notice notice)
{
    m_notices.removeIf([&notice](const Notice& other) { return other.key == notice.key; });
    m_notices.append(std::move(notice));
    refresh();
    QAccessibleEvent alert(m_text, QAccessible::Alert); // read aloud, while the focus stays in the text
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::withdraw(const QString& key)
{
    m_notices.removeIf([&key](const Notice& notice) { return notice.key == key; });
    refresh();
}

bool NoticeBar::has(const QString& key) const
{
    return std::any_of(
        m_notices.cbegin(), m_notices.cend(), [&key](const Notice& notice) { return notice.key == key; });
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    if (m_notices.isEmpty()) {
        return;
    }
    const Colours& c = currentColours();
    const checks::Severity severity = m_notices.last().severity;
    QPainter painter(this);
    painter.fillRect(rect(),
        severity == checks::Severity::Error         ? c.errorSoft
            : severity == checks::Severity::Warning ? c.warningSoft
                                                    : c.accentSoft);
}

void NoticeBar::refresh()
{
    m_close->setToolTip(tr("Close this notice"));
    m_close->setAccessibleName(m_close->toolTip());
    while (QLayoutItem* item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_notices.isEmpty());
    if (m_notices.isEmpty()) {
        return;
    }
    const Notice notice = m_notices.last();
    m_icon->setPixmap(severityIcon(notice.severity).pixmap(20, 20));
    m_text->setText(notice.text());
    for (const Notice::Action& action : notice.actions) {
        auto* button = new QPushButton(action.text(), this);
        button->setProperty("quiet", true);
        connect(button, &QPushButton::clicked, this, [this, key = notice.key, run = action.run] {
            withdraw(key);
            run();
        });
        m_actions->addWidget(button);
    }
    update();
}

} // namespace wongo::widgets
