// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QDialog>

namespace wongo::app {

/// Starts an article while another one is open; the start page has the same form.
class NewArticleDialog : public QDialog {
    Q_OBJECT
public:
    explicit NewArticleDialog(const QString& folder, QWidget* parent = nullptr);

Q_SIGNALS:
    void createRequested(const QString& folder, const QString& title, wongo::model::Language sourceLanguage);

protected:
    void changeEvent(QEvent* event) override;
};

} // namespace wongo::app
