// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Arguments.h"
#include "app/LanguageSwitch.h"
#include "app/Settings.h"
#include "session/Library.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wongo::app {

class MainWindow;

/// The composition root: makes everything, owns it, and lets go of it in order.
class Application : public QObject {
    Q_OBJECT
public:
    explicit Application(const QStringList& commandLine);
    ~Application() override;

    MainWindow* window() const { return m_window.get(); }

private:
    Arguments read(const QStringList& commandLine);
    void openDesk();
    void tellOfDesk();
    void openArticle();
    void takePicture();
    void writePicture();

    // In this order: reading the arguments needs the two before it, and may end the process before the library's
    // threads.
    Settings m_settings;
    LanguageSwitch m_language;
    Arguments m_arguments;
    session::Library m_library;
    std::unique_ptr<MainWindow> m_window;
    std::optional<base::Error> m_deskError; ///< why the built-in settings stand in
    std::optional<base::Error> m_glossaryError; ///< why there are no terms
    bool m_pictureTaken = false;
};

} // namespace wongo::app
