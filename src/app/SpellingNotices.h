// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wongo::session {
class Dictionaries;
}
namespace wongo::widgets {
class NoticeBar;
}

namespace wongo::app {

class Settings;

/// Tells once which dictionary is missing and how to get it, and what could not be kept of a person's words.
class SpellingNotices : public QObject {
    Q_OBJECT
public:
    /// All must outlive it; without dictionaries it tells nothing.
    SpellingNotices(session::Dictionaries* dictionaries, widgets::NoticeBar* bar, Settings* settings, QObject* parent);

private:
    void tellMissing();

    session::Dictionaries* m_dictionaries;
    widgets::NoticeBar* m_bar;
    Settings* m_settings;
};

} // namespace wongo::app
