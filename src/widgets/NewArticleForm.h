// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QWidget>

#include <memory>

namespace wongo::widgets {

namespace Ui {
class NewArticleForm;
}

/// The few things a new article needs: a working headline, the language it is written in first, a place. Return starts
/// it.
class NewArticleForm : public QWidget {
    Q_OBJECT
public:
    explicit NewArticleForm(QWidget* parent = nullptr);
    ~NewArticleForm() override;

    void setFolder(const QString& folder);
    void setCancellable(bool cancellable); ///< in a dialog; not to begin with

    /// What became of createRequested(); until then nothing else can be started. `made` clears the form.
    void settle(bool made);

Q_SIGNALS:
    void createRequested(const QString& folder, const QString& title, wongo::model::Language sourceLanguage);
    void cancelled();

protected:
    void changeEvent(QEvent* event) override;

private:
    void browse();
    void submit();
    void refreshStart();
    void retranslate();

    std::unique_ptr<Ui::NewArticleForm> m_ui;
    QString m_folder;
    bool m_waiting = false; ///< for settle()
};

} // namespace wongo::widgets
