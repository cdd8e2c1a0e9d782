// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Entries.h"

#include "model/FieldPath.h"

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

/// Calls `use` with the list of that name, if there is one.
template <typename Meta, typename Use> void withList(Meta& meta, const QString& name, Use use)
{
    if (name == "decks"_L1) {
        use(meta.decks);
    } else if (name == "bylines"_L1) {
        use(meta.bylines);
    } else if (name == "keywords"_L1) {
        use(meta.keywords);
    } else if (name == "subjects"_L1) {
        use(meta.subjects);
    } else if (name == "corrections"_L1) {
        use(meta.corrections);
    } else if (name == "images"_L1) {
        use(meta.images);
    }
}

/// `where` says which index the entry of an index has now; none = it is gone. Photos go by their ids and need none of
/// this.
template <typename Where> void renumberMarks(Metadata& meta, const QString& list, Where where)
{
    if (list == "images"_L1) {
        return;
    }
    QList<NoCounterpart> kept;
    for (NoCounterpart mark : std::as_const(meta.noCounterpart)) {
        QStringList parts = mark.path.split(u'/');
        bool isIndex = false;
        const qsizetype index = parts.value(1).toInt(&isIndex);
        if (parts.first() == list && isIndex) {
            const std::optional<qsizetype> now = where(index);
            if (!now) {
                continue;
            }
            parts[1] = QString::number(*now);
            mark.path = parts.join(u'/');
        }
        kept.append(mark);
    }
    meta.noCounterpart = kept;
}

void removeMarksOf(Metadata& meta, const QString& path)
{
    meta.noCounterpart.removeIf(
        [&path](const NoCounterpart& mark) { return mark.path == path || mark.path.startsWith(path + u'/'); });
}

} // namespace

qsizetype entryCount(const Metadata& meta, const QString& list)
{
    qsizetype count = 0;
    withList(meta, list, [&count](const auto& entries) { count = entries.size(); });
    return count;
}

void appendEntry(Metadata& meta, const QString& list, const QDateTime& now)
{
    if (list == "images"_L1) {
        return;
    }
    withList(meta, list, [](auto& entries) { entries.emplaceBack(); });
    if (list == "corrections"_L1) {
        meta.corrections.last().date = now;
    }
}

void removeEntry(Metadata& meta, const QString& list, qsizetype index)
{
    if (index < 0 || index >= entryCount(meta, list)) {
        return;
    }
    if (list == "images"_L1) {
        const QString id = meta.images.at(index).id;
        removeMarksOf(meta, fields::image(id)); // another photo may get the id one day
        if (meta.leadImage == id) {
            meta.leadImage.clear();
        }
    }
    withList(meta, list, [index](auto& entries) { entries.removeAt(index); });
    renumberMarks(meta, list, [index](qsizetype old) -> std::optional<qsizetype> {
        return old == index ? std::nullopt : std::optional(old > index ? old - 1 : old);
    });
}

void moveEntry(Metadata& meta, const QString& list, qsizetype from, qsizetype to)
{
    const qsizetype count = entryCount(meta, list);
    if (from < 0 || from >= count || to < 0 || to >= count) {
        return;
    }
    withList(meta, list, [from, to](auto& entries) { entries.move(from, to); });
    renumberMarks(meta, list, [from, to](qsizetype old) -> std::optional<qsizetype> {
        if (old == from) {
            return to;
        }
        const bool between = old >= std::min(from, to) && old <= std::max(from, to);
        return !between ? old : from < to ? old - 1 : old + 1;
    });
}

void setNoCounterpart(Metadata& meta, const QString& path, Language language, bool onPurpose)
{
    if (onPurpose) {
        if (!meta.hasNoCounterpart(path, language)) {
            meta.noCounterpart.append({path, language, {}, {}});
        }
        return;
    }
    meta.noCounterpart.removeIf([&](const NoCounterpart& mark) {
        return mark.language == language && (mark.path == path || path.startsWith(mark.path + u'/'));
    });
}

} // namespace wongo::model
