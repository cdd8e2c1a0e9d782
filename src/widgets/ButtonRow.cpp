// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ButtonRow.h"

#include "widgets/FormCell.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace wongo::widgets {

ButtonRow::ButtonRow(QPushButton* button, QWidget* parent)
    : QWidget(parent)
    , m_other(new FormCell(new QWidget(this), this))
{
    button->setProperty("quiet", true);
    auto* line = new QWidget(this);
    auto* lineLayout = new QHBoxLayout(line);
    lineLayout->setContentsMargins(0, 0, 0, 0);
    lineLayout->addWidget(button);
    lineLayout->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(new FormCell(line, this), 1);
    row->addWidget(m_other, 1);
}

void ButtonRow::setLanguageVisible(model::Language language, bool visible)
{
    m_visible[language] = visible;
    m_other->setVisible(m_visible.ko && m_visible.en);
}

} // namespace wongo::widgets
