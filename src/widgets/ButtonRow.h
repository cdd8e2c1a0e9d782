// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QWidget>

class QPushButton;

namespace wongo::widgets {

/// A quiet button in a row of its own, under the texts of the first column that is shown.
class ButtonRow : public QWidget {
    Q_OBJECT
public:
    explicit ButtonRow(QPushButton* button, QWidget* parent = nullptr); ///< takes the button over
    void setLanguageVisible(model::Language language, bool visible);

private:
    QWidget* m_other; ///< keeps the place of the second column
    model::Bilingual<bool> m_visible{true, true};
};

} // namespace wongo::widgets
