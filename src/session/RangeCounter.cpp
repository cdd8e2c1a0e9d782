// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/RangeCounter.h"

#include "markdown/Paragraphs.h"
#include "markdown/Parser.h"
#include "session/Worker.h"

namespace wongo::session {

namespace {

/// As the whole body is counted (BodyPipeline): a part of it is Markdown of its own.
language::Counts countMarkdown(const QString& text)
{
    language::Counts counts;
    const markdown::Tree tree = markdown::parse(text);
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const QStringList paragraphs = markdown::plainParagraphs(*placed.block);
        for (const QString& paragraph : paragraphs) {
            counts += language::countParagraph(paragraph);
        }
    }
    return counts;
}

} // namespace

RangeCounter::RangeCounter(QThreadPool* pool, QObject* parent)
    : QObject(parent)
    , m_pool(pool)
{
}

void RangeCounter::count(const QString& body, model::Language language, const markdown::Range& range)
{
    if (const auto now = m_latest.offer({body, language, range})) {
        start(*now);
    }
}

void RangeCounter::start(const Request& request)
{
    runOn(
        m_pool, this,
        [request] {
            return countMarkdown(request.body.mid(request.range.start, request.range.end - request.range.start));
        },
        [this, request](const language::Counts& counts) {
            if (const auto next = m_latest.next()) {
                start(*next); // this one is wanted no more
            } else {
                Q_EMIT counted(request.language, request.range, counts);
            }
        });
}

} // namespace wongo::session
