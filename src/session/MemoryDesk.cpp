// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/MemoryDesk.h"

#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"
#include "session/Worker.h"
#include "session/Workers.h"

namespace wongo::session {

namespace {

using base::ErrorCode;

constexpr qsizetype unitsAtATime = 200; // some tenths of a second

/// Of the database itself, not of one thing that was asked of it.
bool isOfTheMemory(const base::Error& error)
{
    return error.code == ErrorCode::MemoryBegunAnew || error.code == ErrorCode::MemoryDamaged;
}

} // namespace

/// The memory with what came of opening it. Lives on the thread that keeps it.
class MemoryDesk::Owner {
public:
    explicit Owner(QString file)
        : m_file(std::move(file))
    {
    }

    /// Opened now if need be; null if it cannot be.
    memory::Memory* get()
    {
        if (!m_tried) {
            m_tried = true;
            auto opened = memory::Memory::open(m_file);
            if (opened) {
                m_memory = std::move(opened->memory);
                m_error = opened->begunAnew;
            } else {
                m_error = opened.error();
            }
        }
        return m_memory.get();
    }

    std::optional<base::Error> takeError() { return std::exchange(m_error, std::nullopt); }
    void close() { m_memory.reset(); }

private:
    QString m_file;
    std::unique_ptr<memory::Memory> m_memory;
    std::optional<base::Error> m_error;
    bool m_tried = false;
};

MemoryDesk::MemoryDesk(const QString& file, QObject* parent)
    : QObject(parent)
    , m_parts(std::make_unique<Parts>())
{
    m_parts->keeping.setMaxThreadCount(1);
    m_parts->keeping.setExpiryTimeout(-1); // SQLite's connection stays with its thread
    m_parts->files.setMaxThreadCount(1);
    m_parts->owner = std::make_shared<Owner>(file);
}

MemoryDesk::~MemoryDesk()
{
    m_parts->keeping.start([owner = m_parts->owner] { owner->close(); });
    destroyAside(std::move(m_parts));
}

template <typename Work, typename Done> void MemoryDesk::ask(Work work, Done done)
{
    using Answer = std::invoke_result_t<Work, memory::Memory&>;
    struct Outcome {
        std::optional<Answer> answer; ///< none without a memory
        std::optional<base::Error> opening; ///< what came of opening it, the first time
    };
    runOn(
        &m_parts->keeping, this,
        [owner = m_parts->owner, work = std::move(work)] {
            memory::Memory* memory = owner->get();
            return Outcome{memory ? std::optional<Answer>(work(*memory)) : std::nullopt, owner->takeError()};
        },
        [this, done = std::move(done)](const Outcome& outcome) {
            if (outcome.opening) {
                complain(*outcome.opening);
            }
            if (outcome.answer && !*outcome.answer && isOfTheMemory(outcome.answer->error())) {
                complain(outcome.answer->error());
            }
            done(outcome.answer);
        });
}

void MemoryDesk::matchFor(const QString& text, model::Language language, const QString& article)
{
    if (const auto now = m_matching.offer({text, language, article})) {
        start(*now);
    }
}

void MemoryDesk::start(const MatchRequest& request)
{
    ask([request](memory::Memory& memory) { return memory.match(request.text, request.language, {request.article}); },
        [this, request](const std::optional<base::Result<QList<memory::Match>>>& answer) {
            if (const auto next = m_matching.next()) {
                start(*next); // this one is wanted no more
            } else {
                Q_EMIT matched(request.text, request.language, answer && *answer ? **answer : QList<memory::Match>());
            }
        });
}

void MemoryDesk::search(const QString& query, std::optional<model::Language> language)
{
    if (const auto now = m_searching.offer({query, language})) {
        start(*now);
    }
}

void MemoryDesk::start(const SearchRequest& request)
{
    ask([request](memory::Memory& memory) { return memory.search(request.query, request.language); },
        [this, request](const std::optional<base::Result<QList<memory::Hit>>>& answer) {
            if (const auto next = m_searching.next()) {
                start(*next);
            } else {
                Q_EMIT found(request.query, answer && *answer ? **answer : QList<memory::Hit>());
            }
        });
}

void MemoryDesk::replaceArticle(const QString& article, const QList<memory::Unit>& units)
{
    ask([article, units](memory::Memory& memory) { return memory.replaceArticle(article, units); },
        [this](const std::optional<base::Result<int>>& answer) {
            if (answer && *answer && **answer > 0) {
                Q_EMIT changed();
            } else if (answer && !*answer && !isOfTheMemory(answer->error())) {
                Q_EMIT failed(answer->error());
            }
        });
}

void MemoryDesk::importTmx(const QString& file)
{
    runOn(
        &m_parts->files, this, [file] { return memory::loadTmx(file); },
        [this, file](const base::Result<memory::TmxContents>& contents) {
            if (!contents) {
                Q_EMIT failed(contents.error());
                return;
            }
            addNext(std::make_shared<Import>(Import{file, contents->units, contents->skipped, 0, 0}));
        });
}

void MemoryDesk::addNext(const std::shared_ptr<Import>& import)
{
    ask([units = import->units.mid(import->done, unitsAtATime)](memory::Memory& memory) { return memory.add(units); },
        [this, import](const std::optional<base::Result<int>>& answer) {
            if (!answer) {
                return; // there is no memory, and that was said
            }
            if (!*answer) {
                Q_EMIT failed(answer->error());
                return;
            }
            import->added += **answer;
            import->done += unitsAtATime;
            if (import->done < import->units.size()) {
                addNext(import);
                return;
            }
            if (import->added > 0) {
                Q_EMIT changed();
            }
            Q_EMIT imported(import->file, import->added, import->skipped);
        });
}

void MemoryDesk::exportTmx(const QString& file)
{
    ask([](memory::Memory& memory) { return memory.units(); },
        [this, file](const std::optional<base::Result<QList<memory::Unit>>>& answer) {
            if (!answer) {
                return;
            }
            if (!*answer) {
                Q_EMIT failed(answer->error());
                return;
            }
            runOn(
                &m_parts->files, this, [file, units = **answer] { return memory::saveTmx(file, units); },
                [this, file, count = static_cast<int>((*answer)->size())](const base::Result<>& saved) {
                    if (saved) {
                        Q_EMIT exported(file, count);
                    } else {
                        Q_EMIT failed(saved.error());
                    }
                });
        });
}

void MemoryDesk::complain(const base::Error& error)
{
    if (!std::exchange(m_complained, true)) {
        Q_EMIT unusable(error);
    }
}

} // namespace wongo::session
