// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Language.h"

#include <QStringList>
#include <QWidget>

#include <memory>

namespace wongo::widgets {

namespace Ui {
class StartPage;
}

/// What is seen first: a headline to type and a button that starts the article; below it, the articles worked on
/// before.
class StartPage : public QWidget {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);
    ~StartPage() override;

    void settle(bool made); ///< NewArticleForm::settle
    void setFolder(const QString& folder); ///< where new articles are kept
    void setRecent(const QStringList& folders);

Q_SIGNALS:
    void createRequested(const QString& folder, const QString& title, wongo::model::Language sourceLanguage);
    void openRequested(const QString& folder);
    void browseRequested();
    void forgetRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::unique_ptr<Ui::StartPage> m_ui;
    QStringList m_recent; ///< in the order of the list
};

} // namespace wongo::widgets
