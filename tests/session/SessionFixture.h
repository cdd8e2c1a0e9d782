// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/ArticleSession.h"
#include "storage/ArticleFolder.h"
#include "storage/DeskFile.h"

#include <QTemporaryDir>
#include <QTextCursor>
#include <QtTest>

#include <memory>

namespace wongo::support {

/// An article in a temporary folder, opened in a session.
struct SessionFixture {
    QTemporaryDir directory;
    std::unique_ptr<session::ArticleSession> session;

    explicit SessionFixture(const model::Text& body = {})
    {
        model::Article article = model::newArticle(model::Language::Korean, QStringLiteral("fixture"));
        article.body = body;
        const QString folder = directory.filePath(QStringLiteral("fixture"));
        auto loaded = storage::createFolder(folder, article);
        if (!loaded) {
            qFatal("cannot make the fixture");
        }
        session = std::make_unique<session::ArticleSession>(
            *loaded, storage::defaultDesk(), render::loadTemplate({}).value_or(render::SiteTemplate{}));
    }

    void type(model::Language language, const QString& text, int position = -1)
    {
        QTextCursor cursor(session->bodyDocument(language));
        if (position < 0) {
            cursor.movePosition(QTextCursor::End);
        } else {
            cursor.setPosition(position);
        }
        for (const QChar c : text) {
            cursor.insertText(QString(c));
        }
    }

    QString body(model::Language language) const { return session->article().body[language]; }
};

} // namespace wongo::support
