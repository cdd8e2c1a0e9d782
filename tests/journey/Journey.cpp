// SPDX-License-Identifier: GPL-3.0-or-later
#include "Journey.h"

#include "app/PreviewPane.h"
#include "preview/Ask.h"
#include "widgets/CardDelegate.h"
#include "widgets/PairedField.h"
#include "widgets/PanelList.h"
#include "widgets/ProblemsPanel.h"
#include "wording/Wording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::support {
namespace {

const checks::Finding* find(const QList<checks::Finding>& findings, const QString& path, model::Language language)
{
    const auto found = std::find_if(findings.begin(), findings.end(),
        [&](const checks::Finding& finding) { return finding.path == path && finding.language == language; });
    return found == findings.end() ? nullptr : &*found;
}

} // namespace

bool Journey::returnToWindow() const
{
    desk.window->activateWindow();
    return QTest::qWaitForWindowActive(desk.window.get());
}

widgets::FieldEdit* Journey::field(const QString& path, model::Language language) const
{
    const auto pairs = desk.window->findChildren<widgets::PairedField*>();
    for (const widgets::PairedField* pair : pairs) {
        if (pair->path() == path && pair->edit(language)->isVisible()) {
            return pair->edit(language);
        }
    }
    return nullptr;
}

QString Journey::shown(model::Language language, const QString& selector) const
{
    preview::PreviewView* view = desk.window->workspace()->preview()->view(language);
    const QString script = u"document.querySelector(\"%1\")?.textContent ?? 'nothing'"_s;
    return view ? preview::ask(*view, script.arg(selector)).toString() : u"no view"_s;
}

bool Journey::hasProblem(const QString& path, model::Language language) const
{
    return find(desk.session->findings(), path, language);
}

bool Journey::clickProblem(const QString& path, model::Language language)
{
    const checks::Finding* problem = find(desk.session->findings(), path, language);
    auto* list = desk.window->findChild<widgets::ProblemsPanel*>()->findChild<widgets::PanelList*>();
    for (int row = 0; problem && row < list->count(); ++row) {
        if (list->item(row)->data(widgets::CardDelegate::detailRole).toString() == wording::findingText(*problem)) {
            return reporter.click(list, row);
        }
    }
    return false;
}

} // namespace wongo::support
