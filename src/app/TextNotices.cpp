// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/TextNotices.h"

#include "session/ArticleSession.h"
#include "session/PairDesk.h"
#include "widgets/ArticleEditor.h"
#include "widgets/BodyEditor.h"
#include "widgets/NoticeBar.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace wongo::app {

TextNotices::TextNotices(session::ArticleSession* session, widgets::ArticleEditor* editor, widgets::NoticeBar* bar)
    : QObject(editor)
{
    for (const model::Language language : model::allLanguages) {
        connect(editor->body(language), &widgets::BodyEditor::pasteLostFormat, this, [bar] {
            bar->show({u"paste"_s, checks::Severity::Warning,
                [] {
                    return tr("What you pasted was too large or too deeply nested to keep its formatting. Its plain "
                              "text came in.");
                },
                {}});
        });
    }
    if (const auto& problem = session->pairs()->problem()) {
        bar->show({u"translation"_s, checks::Severity::Warning,
            [problem] {
                return tr(
                    "What was confirmed of the two languages could not be read. The file is kept when you confirm "
                    "anew. %1")
                    .arg(wording::errorText(*problem));
            },
            {}});
    }
}

} // namespace wongo::app
