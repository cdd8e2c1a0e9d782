// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/TermList.h"
#include "model/Language.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace wongo::session {

class ArticleSession;

/// The terms and names of an open article's desk, for editors: where they stand in a paragraph, and how they go on from
/// their beginning. Found and sorted on a worker, one paragraph at a time, the newest first. Lives on the GUI thread.
class TermFinder : public QObject {
    Q_OBJECT
public:
    /// The session must outlive it.
    explicit TermFinder(ArticleSession* session, QObject* parent = nullptr);
    ~TermFinder() override; ///< waits for nothing

    const model::Glossary& terms() const { return m_terms; }

    /// The Korean and approved forms in a text, forbidden ones left out, in order of place; null while it has not been
    /// looked at: then found() follows, unless a hundred newer texts have been asked for since.
    const QList<checks::TermUse>* usesIn(const QString& text);

    /// The forms in that language that begin so and go on, in their order; at most that many. Capitals do not count,
    /// but for the first letter's. Empty until the list is sorted, soon after the start and after each change.
    QStringList beginningWith(const QString& prefix, model::Language language, qsizetype most) const;

Q_SIGNALS:
    void found(const QString& text);
    void termsChanged(); ///< all is looked at again; what was found stands until then

private:
    /// A form by its small letters, to be looked up.
    struct Entry {
        QString key;
        QString form;
    };
    struct Sorted {
        QList<Entry> korean;
        QList<Entry> english;
    };
    struct Side; ///< touched on the worker alone

    void take(const model::Glossary& terms);
    void lookNext();
    static Sorted sorted(const model::Glossary& terms);

    ArticleSession* m_session;
    model::Glossary m_terms;
    int m_generation = 0; ///< of the terms
    Sorted m_sorted;
    QHash<QString, QList<checks::TermUse>> m_texts;
    QStringList m_waiting; ///< the newest last
    bool m_busy = false;
    std::shared_ptr<Side> m_side;
    std::unique_ptr<QThreadPool> m_pool; ///< one thread
};

} // namespace wongo::session
