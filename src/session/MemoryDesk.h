// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/Memory.h"
#include "session/Latest.h"

#include <QObject>
#include <QThreadPool>

namespace wongo::session {

/// The translation memory of the application, on a thread of its own; the database is opened when something is asked of
/// it first. If it cannot be, unusable() says so once, and nothing is ever found. Lives on the GUI thread.
class MemoryDesk : public QObject {
    Q_OBJECT
public:
    explicit MemoryDesk(const QString& file = memory::standardFile(), QObject* parent = nullptr);
    ~MemoryDesk() override; ///< waits for nothing; pairs of articles are kept all the same

    /// matched() follows, unless a newer text comes before. The own pair of an `article` is none.
    void matchFor(const QString& text, model::Language language, const QString& article = {});

    /// found() follows, unless a newer query comes before. Without a language in both.
    void search(const QString& query, std::optional<model::Language> language = {});

    /// changed() follows if they are others than before.
    void replaceArticle(const QString& article, const QList<memory::Unit>& units);

    /// imported() or failed() follows. In small steps: what is asked for meanwhile is answered between them.
    void importTmx(const QString& file);
    void exportTmx(const QString& file); ///< exported() or failed() follows

Q_SIGNALS:
    void matched(const QString& text, wongo::model::Language language, const QList<wongo::memory::Match>& matches);
    void found(const QString& query, const QList<wongo::memory::Hit>& hits);
    void changed(); ///< what is asked for again may have another answer
    void imported(const QString& file, int added, int skipped); ///< pairs that are new; units without one of ours
    void exported(const QString& file, int units);
    void failed(const wongo::base::Error& error); ///< a TMX file, or what was to be kept
    void unusable(const wongo::base::Error& error); ///< once; also if it was damaged and begun anew

private:
    class Owner;
    struct Parts {
        QThreadPool keeping; ///< one thread for as long as this lives: it owns the database
        QThreadPool files; ///< one: TMX is read and written beside that
        std::shared_ptr<Owner> owner; ///< touched on `keeping` only
    };
    struct MatchRequest {
        QString text;
        model::Language language = model::Language::Korean;
        QString article;
    };
    struct SearchRequest {
        QString query;
        std::optional<model::Language> language;
    };
    struct Import {
        QString file;
        QList<memory::Unit> units;
        int skipped = 0;
        qsizetype done = 0;
        int added = 0;
    };

    /// Runs `work` with the memory on its thread, unless there is none; `done` gets what it gave, here.
    template <typename Work, typename Done> void ask(Work work, Done done);
    void start(const MatchRequest& request);
    void start(const SearchRequest& request);
    void addNext(const std::shared_ptr<Import>& import);
    void complain(const base::Error& error);

    std::unique_ptr<Parts> m_parts;
    Latest<MatchRequest> m_matching;
    Latest<SearchRequest> m_searching;
    bool m_complained = false;
};

} // namespace wongo::session
