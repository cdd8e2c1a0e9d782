// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/PageShells.h"

namespace wongo::session {

PageShells::PageShells(QThreadPool* pool, render::SiteTemplate site, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
    , m_site(std::make_shared<render::SiteTemplate>(std::move(site)))
{
}

void PageShells::submit(const render::PageInput& input)
{
    if (auto request = m_latest[static_cast<int>(input.language)].offer(input)) {
        start(std::move(*request));
    }
}

void PageShells::start(render::PageInput input)
{
    const model::Language language = input.language;
    runOn(
        m_pool, this,
        [site = m_site, request = std::move(input)] {
            base::Result<QByteArray> page = render::renderPage(*site, request);
            if (const qsizetype at = !page || request.body.isEmpty() ? -1 : page->indexOf(request.body); at >= 0) {
                page->remove(at, request.body.size());
            }
            return page;
        },
        [this, language](const base::Result<QByteArray>& shell) {
            if (auto next = m_latest[static_cast<int>(language)].next()) {
                start(std::move(*next));
            }
            if (!shell) {
                Q_EMIT failed(shell.error());
            } else if (*shell != m_shells[language]) {
                m_shells[language] = *shell;
                Q_EMIT shellChanged(language);
            }
        });
}

QByteArray withBody(const QByteArray& shell, const QByteArrayList& blocks)
{
    const qsizetype id = shell.indexOf("id=\"article-body\"");
    qsizetype start = id < 0 ? -1 : shell.indexOf('>', id) + 1;
    if (start <= 0) {
        return shell;
    }
    if (start < shell.size() && shell.at(start) == '\n') {
        ++start; // the template's own line end stays in front, as in an exported page
    }
    QByteArray page = shell.left(start);
    for (const QByteArray& block : blocks) {
        page += block;
        page += '\n';
    }
    page += QByteArrayView(shell).sliced(start);
    return page;
}

} // namespace wongo::session
