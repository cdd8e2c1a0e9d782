// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"
#include "widgets/FieldEdit.h"

#include <functional>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

/// A text of the article that has no language: section, slug, an address. Its path is its object name, by which it is
/// found; where a place needs a language, it is that of the source.
class PlainField : public FieldEdit {
    Q_OBJECT
public:
    /// Finds the text in the metadata, or null if it is not there.
    using Place = std::function<QString*(model::Metadata&)>;

    /// Words are spelled; a code means something to machines: a slug, an address.
    enum class Content { Words, Code };

    /// The session must outlive the field.
    PlainField(
        session::ArticleSession* session, const QString& path, Content content, Place place, QWidget* parent = nullptr);

private:
    void refresh();

    session::ArticleSession* m_session;
    Place m_place;
};

} // namespace wongo::widgets
