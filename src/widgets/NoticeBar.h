// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/Finding.h"

#include <QList>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace wongo::widgets {

/// Something that happened and what can be done about it. Texts are functions, because the language of the window can
/// change while it stands there.
struct Notice {
    struct Action {
        std::function<QString()> text;
        std::function<void()> run;
    };
    QString key; ///< a notice replaces the one with its key
    checks::Severity severity = checks::Severity::Note;
    std::function<QString()> text;
    QList<Action> actions; ///< at most two
};

/// The quiet bar above the panes: never in the way of typing, never takes the focus. Shows the newest notice; closing
/// it shows the one before.
class NoticeBar : public QWidget {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void show(Notice notice);
    using QWidget::show;
    void withdraw(const QString& key);
    bool has(const QString& key) const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    QList<Notice> m_notices;
    QLabel* m_icon;
    QLabel* m_text;
    QHBoxLayout* m_actions;
    QToolButton* m_close;
};

} // namespace wongo::widgets
