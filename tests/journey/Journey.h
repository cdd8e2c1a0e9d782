// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Reporter.h"

#include "app/Desk.h"
#include "session/ArticleSession.h"
#include "widgets/FieldEdit.h"

namespace wongo::support {

/// The window with the real preview, somebody who works at it, and what can be seen there.
struct Journey {
    Desk desk{QString()};
    Reporter reporter{desk.window.get()};

    model::Article article() const { return desk.session->article(); }

    bool returnToWindow() const; ///< after a dialog, as a window manager does

    /// The field of that path that can be seen; null if there is none.
    widgets::FieldEdit* field(const QString& path, model::Language language) const;

    template <typename Widget> Widget* part(const QString& name) const { return desk.window->findChild<Widget*>(name); }

    /// The text of the first such element of the previewed page; "nothing" if there is none.
    QString shown(model::Language language, const QString& selector) const;

    bool hasProblem(const QString& path, model::Language language) const;
    bool clickProblem(const QString& path, model::Language language); ///< its card in the problems panel
};

} // namespace wongo::support
