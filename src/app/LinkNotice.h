// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

class PreviewPane;

/// What becomes of a link that was clicked in the preview: a notice says where it leads, with the host as it is asked
/// for (punycode), and a button opens it. Nothing is opened by itself, and nothing at all but web and mail addresses
/// (markdown::linkTarget).
class LinkNotice : public QObject {
    Q_OBJECT
public:
    /// Both must outlive it.
    LinkNotice(PreviewPane* preview, widgets::NoticeBar* bar, QObject* parent);

private:
    void ask(const QString& link);
    void open(const QUrl& address, const QString& shown);

    widgets::NoticeBar* m_bar;
};

} // namespace wongo::app
