// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Finding.h"

#include "base/Files.h"
#include "model/FieldPath.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wongo::checks {

namespace {

struct KindEntry {
    Kind kind;
    QLatin1String name;
    bool found; ///< by this version
};

constexpr std::array kinds{
    KindEntry{Kind::MissingField, "missing-field"_L1, true},
    KindEntry{Kind::MissingCaption, "missing-caption"_L1, true},
    KindEntry{Kind::MissingAlt, "missing-alt"_L1, true},
    KindEntry{Kind::MissingCredit, "missing-credit"_L1, true},
    KindEntry{Kind::MissingImage, "missing-image"_L1, true},
    KindEntry{Kind::UnusedImage, "unused-image"_L1, true},
    KindEntry{Kind::Markdown, "markdown"_L1, true},
    KindEntry{Kind::Link, "link"_L1, true},
    KindEntry{Kind::Length, "length"_L1, true},
    KindEntry{Kind::Stale, "stale"_L1, false},
    KindEntry{Kind::Copied, "copied"_L1, false},
    KindEntry{Kind::Untranslated, "untranslated"_L1, false},
    KindEntry{Kind::MissingSentence, "missing-sentence"_L1, false},
    KindEntry{Kind::Number, "number"_L1, false},
    KindEntry{Kind::Date, "date"_L1, false},
    KindEntry{Kind::Currency, "currency"_L1, false},
    KindEntry{Kind::Percent, "percent"_L1, false},
    KindEntry{Kind::Quote, "quote"_L1, false},
    KindEntry{Kind::Term, "term"_L1, false},
    KindEntry{Kind::Name, "name"_L1, false},
    KindEntry{Kind::Spelling, "spelling"_L1, false},
};
static_assert(kinds.size() == static_cast<size_t>(lastKind) + 1);

/// The lines of a body that the range touches: an edit elsewhere in the body does not bring a dismissed finding back.
QStringView linesAround(QStringView text, const markdown::Range& range)
{
    const qsizetype start = qBound<qsizetype>(0, range.start, text.size());
    const qsizetype end = qBound(start, range.end, text.size());
    const qsizetype lineStart = text.first(start).lastIndexOf(u'\n') + 1;
    const qsizetype lineEnd = text.indexOf(u'\n', end);
    return text.sliced(lineStart, (lineEnd < 0 ? text.size() : lineEnd) - lineStart);
}

QString context(const Finding& finding, const model::Article& article)
{
    if (!finding.language) {
        return {};
    }
    if (finding.path == "body"_L1) {
        return linesAround(article.body[*finding.language], finding.range).toString();
    }
    const model::Text* text = model::textAt(article.meta, finding.path);
    return text ? (*text)[*finding.language] : QString();
}

} // namespace

QString kindName(Kind kind)
{
    return kinds.at(static_cast<size_t>(kind)).name;
}

std::optional<Kind> kindFromName(const QString& name)
{
    for (const KindEntry& entry : kinds) {
        if (entry.name == name) {
            return entry.kind;
        }
    }
    return std::nullopt;
}

QStringList kindNames(bool found)
{
    QStringList names;
    for (const KindEntry& entry : kinds) {
        if (entry.found || !found) {
            names.append(entry.name);
        }
    }
    return names;
}

QString dismissalHash(const Finding& finding, const model::Article& article)
{
    // Neither enumeration values nor ranges: they change with versions of the program and with edits elsewhere.
    const QString language = finding.language ? model::code(*finding.language) : QString();
    const QStringList parts = QStringList{kindName(finding.kind), finding.path, language, finding.text}
        + finding.arguments + QStringList{context(finding, article)};
    return base::sha256(parts.join(QChar(u'\0')).toUtf8());
}

} // namespace wongo::checks
