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
/// found.
class PlainField : public FieldEdit {
    Q_OBJECT
public:
    /// Finds the text in the metadata, or null if it is not there.
    using Place = std::function<QString*(model::Metadata&)>;

    /// The session must outlive the field.
    PlainField(session::ArticleSession* session, const QString& path, Place place, QWidget* parent = nullptr);

private:
    void refresh();

    session::ArticleSession* m_session;
    Place m_place;
};

} // namespace wongo::widgets
