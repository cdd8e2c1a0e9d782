// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QObject>

namespace wongo::session {
class ArticleSession;
}

namespace wongo::widgets {

class BodyEditor;

/// Where the Korean body is scrolled, the English one follows to its counterpart, and the other way round. What is
/// a counterpart of what, session::PairDesk knows; while one body is empty nothing follows.
class PairedScroll : public QObject {
    Q_OBJECT
public:
    /// All must outlive it.
    PairedScroll(session::ArticleSession* session, const model::Bilingual<BodyEditor*>& bodies, QObject* parent);

private:
    void follow(model::Language scrolled);

    session::ArticleSession* m_session;
    model::Bilingual<BodyEditor*> m_bodies;
    bool m_following = false; ///< a body is being moved by the other: it must not move that one in turn
};

} // namespace wongo::widgets
