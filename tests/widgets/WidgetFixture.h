// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "widgets/Typing.h"

#include <QTemporaryDir>
#include <QtTest>

namespace wongo::support {

/// An open article in a temporary folder, for widgets to work on.
struct WidgetFixture {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;

    explicit WidgetFixture(const std::function<void(model::Article&)>& fill = {}, const model::Desk& desk = {})
    {
        model::Article article = model::newArticle(model::Language::Korean, QStringLiteral("test"));
        if (fill) {
            fill(article);
        }
        auto loaded = storage::createFolder(directory.filePath(QStringLiteral("article")), article);
        session = std::make_unique<session::ArticleSession>(*loaded, desk, *render::loadTemplate({}));
    }

    const model::Metadata& meta() const { return session->metadata(); }
};

} // namespace wongo::support
