// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FormCell.h"

#include "widgets/Scale.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace wongo::widgets {
namespace {

constexpr int widestText = 608; // 40 Hangul or about 75 letters of 15 px
constexpr int smallestLeft = 16;
constexpr int smallestRight = 40;
constexpr int labelWidth = 88;
constexpr int trailingWidth = 32;
constexpr int trailingSpace = 4;
constexpr int markSize = 26;
constexpr int markTop = 3;

} // namespace

int ColumnMetrics::label()
{
    return scaled(labelWidth);
}

ColumnMetrics ColumnMetrics::forWidth(int width)
{
    const int spare = width - label() - scaled(widestText);
    ColumnMetrics metrics;
    metrics.left = std::max(smallestLeft, (spare - label()) / 2);
    metrics.right = std::max(scaled(smallestRight), spare - metrics.left);
    return metrics;
}

FormCell::FormCell(QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_label(new QLabel(this))
    , m_content(content)
{
    // Both cells of a row are exactly as wide as each other, whatever is in them.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_label->setFixedWidth(ColumnMetrics::label());
    m_label->setProperty("quiet", true);
    m_label->setContentsMargins(0, 7, 8, 0); // down to the first line of a field
    m_label->setBuddy(content);
    m_layout->addWidget(m_label, 0, Qt::AlignTop);
    m_layout->addWidget(content, 1, Qt::AlignTop);
    m_layout->addSpacing(trailingSpace);
    place();
}

void FormCell::setLabel(const QString& label, const QString& spoken)
{
    m_label->setText(label);
    if (m_content->accessibleName().isEmpty() || !m_content->property("ownName").toBool()) {
        m_content->setAccessibleName(spoken.isEmpty() ? label : spoken);
    }
}

void FormCell::setTrailing(QToolButton* button)
{
    if (m_trailing) {
        m_layout->removeWidget(m_trailing);
    }
    m_trailing = button;
    if (button) {
        button->setFixedSize(scaled(trailingWidth), scaled(trailingWidth));
        m_layout->addWidget(button, 0, Qt::AlignTop);
    }
    place();
}

void FormCell::setMark(QToolButton* button)
{
    m_mark = button;
    button->setParent(this);
    place();
}

void FormCell::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void FormCell::place()
{
    const ColumnMetrics metrics = ColumnMetrics::forWidth(width());
    const int trailing = m_trailing ? scaled(trailingWidth) : 0;
    if (m_mark) {
        const int size = scaled(markSize);
        m_mark->setGeometry(metrics.left + ColumnMetrics::label() - size - 2, scaled(markTop), size, size);
        m_mark->raise();
    }
    m_layout->setContentsMargins(metrics.left, 0, std::max(0, metrics.right - trailingSpace - trailing), 0);
}

} // namespace wongo::widgets
