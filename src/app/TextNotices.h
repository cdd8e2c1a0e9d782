// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class ArticleSession;
}
namespace wongo::widgets {
class ArticleEditor;
class NoticeBar;
} // namespace wongo::widgets

namespace wongo::app {

/// Tells what of the texts did not come in as it was: pasted text without its formatting, a translation.json that
/// cannot be read.
class TextNotices : public QObject {
    Q_OBJECT
public:
    /// The editor owns it; session and bar must outlive it.
    TextNotices(session::ArticleSession* session, widgets::ArticleEditor* editor, widgets::NoticeBar* bar);
};

} // namespace wongo::app
