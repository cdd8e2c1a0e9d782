// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/Page.h"
#include "session/Worker.h"

#include <QObject>

#include <memory>

namespace wongo::session {

/// The pages without their bodies: rendered on a worker whenever a field changes, newest wins. Lives on the GUI thread.
class PageShells : public QObject {
    Q_OBJECT
public:
    PageShells(QThreadPool* pool, render::SiteTemplate site, QObject* parent);

    /// `input.body` need hold the figures only: the head of a page names its photos.
    void submit(const render::PageInput& input);
    /// The newest document with an empty #article-body; empty before the first.
    const QByteArray& shell(model::Language language) const { return m_shells[language]; }

Q_SIGNALS:
    void shellChanged(wongo::model::Language language);
    void failed(const wongo::base::Error& error); ///< the shell stays what it was

private:
    void start(render::PageInput input);

    QThreadPool* m_pool;
    std::shared_ptr<const render::SiteTemplate> m_site;
    model::Bilingual<QByteArray> m_shells;
    Latest<render::PageInput> m_latest[2];
};

/// `shell` with those blocks put into its #article-body.
QByteArray withBody(const QByteArray& shell, const QByteArrayList& blocks);

} // namespace wongo::session
