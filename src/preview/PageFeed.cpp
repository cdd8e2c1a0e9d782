// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/PageFeed.h"

#include "base/Json.h"

#include <QPointer>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace wongo::preview {

namespace {

/// Folds a patch into the one before it if it replaces just what that one brought: a block typed in twice is sent once.
void append(QList<render::BlockPatch>& patches, const render::BlockPatch& patch)
{
    if (!patches.isEmpty()) {
        render::BlockPatch& last = patches.last();
        if (last.first == patch.first && last.inserted.size() == patch.removed) {
            last.inserted = patch.inserted;
            return;
        }
    }
    patches.append(patch);
}

base::Json text(const QByteArray& utf8)
{
    return base::Json(utf8.toStdString());
}

} // namespace

PageFeed::PageFeed(Runner run, QObject* parent)
    : QObject(parent)
    , m_run(std::move(run))
{
}

void PageFeed::begin(bool keepScroll)
{
    m_overlay = {};
    m_shell.reset();
    m_revision.reset();
    if (!keepScroll) {
        m_scrollTop = 0;
    }
    beginAgain();
}

void PageFeed::beginAgain()
{
    ++m_page;
    m_ready = false;
    m_underway = false;
    m_next = {};
    m_next.attributes = m_attributes;
    m_next.shell = m_shell;
    m_next.patches = m_overlay.patches();
    m_next.revision = m_revision;
    m_next.mark = m_mark;
    if (m_scrollTop > 0) {
        m_next.scrollTop = m_scrollTop;
    }
    m_waiting = true;
}

void PageFeed::pageReady(const QString& document)
{
    m_document = document;
    // Two pages asked for in a row: the first one may still have come up and taken what was meant for the second.
    if (m_ready) {
        beginAgain();
    }
    m_ready = true;
    send();
}

void PageFeed::patch(const render::BlockPatch& patch, qint64 revision)
{
    m_overlay.apply(patch);
    m_revision = revision;
    append(m_next.patches, patch);
    m_next.revision = revision;
    send();
}

void PageFeed::updateShell(const QByteArray& html)
{
    m_shell = html;
    m_next.shell = html;
    send();
}

void PageFeed::setAttribute(const QString& name, const QString& value)
{
    m_attributes.insert(name, value);
    m_next.attributes.insert(name, value);
    send();
}

void PageFeed::scrollTo(int index, double fraction)
{
    m_next.place = qMakePair(index, fraction);
    m_next.scrollTop.reset();
    send();
}

void PageFeed::mark(int index)
{
    if (index == m_mark) {
        return; // the caret moved within its block, as each key does: a call of its own would keep the patch waiting
    }
    m_mark = index;
    m_next.mark = index;
    send();
}

QString PageFeed::scriptFor(const Update& update) const
{
    base::Json json{{"document", base::toJson(m_document)}};
    for (auto it = update.attributes.begin(); it != update.attributes.end(); ++it) {
        json["attributes"][it.key().toStdString()] = it.value().toStdString();
    }
    if (update.shell) {
        json["shell"] = text(*update.shell);
    }
    for (const render::BlockPatch& patch : update.patches) {
        base::Json inserted = base::Json::array();
        for (const QByteArray& html : patch.inserted) {
            inserted.push_back(text(html));
        }
        json["patches"].push_back(
            {{"first", patch.first}, {"removed", patch.removed}, {"inserted", std::move(inserted)}});
    }
    if (update.mark) {
        json["mark"] = *update.mark;
    }
    if (update.place) {
        json["place"] = {update.place->first, update.place->second};
    }
    if (update.scrollTop) {
        json["y"] = *update.scrollTop;
    }
    // ASCII only: no line separator, no quote and no broken character can end the literal.
    const std::string literal = json.dump(-1, ' ', true, base::Json::error_handler_t::replace);
    return "wongo.update("_L1 + QString::fromLatin1(literal.data(), qsizetype(literal.size())) + ")"_L1;
}

void PageFeed::send()
{
    m_waiting = true;
    if (!m_ready || m_underway) {
        return;
    }
    const Update update = std::exchange(m_next, {});
    m_waiting = false;
    m_underway = true;
    const QPointer<PageFeed> alive(this);
    m_run(scriptFor(update), [alive, page = m_page, revision = update.revision](const QVariant& result) {
        if (alive) {
            alive->answered(page, revision, result);
        }
    });
}

void PageFeed::answered(int page, const std::optional<qint64>& revision, const QVariant& result)
{
    if (page != m_page) {
        return;
    }
    m_underway = false;
    if (m_waiting) {
        send();
    }
    // A number or an empty answer is success; none at all means that the page went away meanwhile, or that another one
    // has come in its place, whose pageReady() follows.
    if (!result.isValid()) {
        return;
    }
    if (result.typeId() != QMetaType::QString) {
        m_scrollTop = result.toDouble();
    } else if (!result.toString().isEmpty()) {
        return Q_EMIT refused(result.toString());
    }
    if (revision) {
        Q_EMIT patched(*revision);
    }
}

} // namespace wongo::preview
