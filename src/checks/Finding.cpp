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
    KindEntry{Kind::Stale, "stale"_L1, true},
    KindEntry{Kind::Copied, "copied"_L1, true},
    KindEntry{Kind::Untranslated, "untranslated"_L1, true},
    KindEntry{Kind::MissingSentence, "missing-sentence"_L1, true},
    KindEntry{Kind::Number, "number"_L1, true},
    KindEntry{Kind::Date, "date"_L1, true},
    KindEntry{Kind::Currency, "currency"_L1, true},
    KindEntry{Kind::Percent, "percent"_L1, true},
    KindEntry{Kind::Quote, "quote"_L1, true},
    KindEntry{Kind::Term, "term"_L1, true},
    KindEntry{Kind::Name, "name"_L1, true},
    KindEntry{Kind::Spelling, "spelling"_L1, false},
};
static_assert(kinds.size() == static_cast<size_t>(lastKind) + 1);

/// Names of the reasons, in their order. They stand in hashes that articles keep, so that a name once given stays.
constexpr std::array reasons{"field-empty"_L1, "no-body"_L1, "caption-empty"_L1, "alt-empty"_L1,
    "alt-equals-caption"_L1, "credit-empty"_L1, "image-file-missing"_L1, "image-file-changed"_L1,
    "image-not-in-record"_L1, "lead-image-unknown"_L1, "portrait-unknown"_L1, "image-unused"_L1, "raw-html"_L1,
    "ordered-list-by-accident"_L1, "list-renumbered"_L1, "heading-level-skipped"_L1, "heading-one"_L1,
    "empty-heading"_L1, "image-inside-text"_L1, "text-too-large"_L1, "suspicious-character"_L1,
    "link-scheme-refused"_L1, "link-without-text"_L1, "link-is-relative"_L1, "link-malformed"_L1, "text-too-long"_L1,
    "publication-before-embargo"_L1, "updated-before-publication"_L1, "slug-invalid"_L1, "unknown-word"_L1,
    "fact-differs"_L1, "fact-missing"_L1, "fact-added"_L1, "fact-rounded"_L1, "approximation-differs"_L1,
    "quote-unbalanced"_L1, "quotes-missing"_L1, "quotes-added"_L1, "hangul-in-english"_L1, "english-in-korean"_L1,
    "text-copied"_L1, "credit-differs"_L1, "term-forbidden"_L1, "term-missing"_L1, "name-misspelled"_L1,
    "source-changed"_L1, "fact-replaced"_L1, "block-missing"_L1, "name-not-full-at-first"_L1, "name-full-again"_L1,
    "name-unknown"_L1, "link-differs"_L1, "link-missing"_L1, "sentence-missing"_L1, "values-swapped"_L1};
static_assert(reasons.size() == static_cast<size_t>(lastReason) + 1);

/// Where a finding stands, in words that an edit elsewhere does not change.
struct Context {
    QString text; ///< the lines of a body that the range touches, or the field; at most so far around the range
    qsizetype ordinal = 0; ///< how often what is marked stands before it in that text
};

Context contextIn(QStringView text, const markdown::Range& range, bool wholeText)
{
    constexpr qsizetype reach = 200; // a long line full of findings is not hashed as a whole for each
    if (wholeText && range.start == range.end) {
        return {text.toString(), 0}; // it is about the whole field
    }
    const qsizetype start = qBound<qsizetype>(0, range.start, text.size());
    const qsizetype end = qBound(start, range.end, text.size());
    const QStringView marked = text.sliced(start, end - start);
    QStringView before = text.first(start).last(qMin(start, reach));
    QStringView after = text.sliced(end).first(qMin(text.size() - end, reach));
    if (!wholeText) {
        before = before.sliced(before.lastIndexOf(u'\n') + 1);
        const qsizetype lineEnd = after.indexOf(u'\n');
        after = lineEnd < 0 ? after : after.first(lineEnd);
    }
    const qsizetype from = start - before.size();
    return {text.sliced(from, end + after.size() - from).toString(), marked.isEmpty() ? 0 : before.count(marked)};
}

Context contextAt(
    const QString& path, model::Language language, const markdown::Range& range, const model::Article& article)
{
    if (path == "body"_L1) {
        return contextIn(article.body[language], range, false);
    }
    const model::Text* pair = model::textAt(article.meta, path);
    const QString* text = pair ? &(*pair)[language] : model::plainTextAt(article.meta, path);
    return text ? contextIn(*text, range, true) : Context();
}

Context contextOf(const Finding& finding, const model::Article& article)
{
    return finding.language ? contextAt(finding.path, *finding.language, finding.range, article) : Context();
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

Finding unknownWord(const QString& path, model::Language language, const markdown::Range& range, const QString& word)
{
    return {Kind::Spelling, Reason::UnknownWord, Severity::Note, path, language, range, word, {}};
}

QString dismissalHash(const Finding& finding, const model::Article& article)
{
    // Neither enumeration values nor ranges: they change with versions of the program and with edits elsewhere.
    const QString language = finding.language ? model::code(*finding.language) : QString();
    const Context context = contextOf(finding, article);
    QStringList parts = QStringList{kindName(finding.kind), reasons.at(static_cast<size_t>(finding.reason)),
                            finding.path, language, finding.text}
        + finding.arguments + QStringList{context.text, QString::number(context.ordinal)};
    if (const auto& other = finding.counterpart) {
        const Context against = contextAt(finding.path, other->language, other->range, article);
        parts += {against.text, QString::number(against.ordinal)};
    }
    return base::sha256(parts.join(QChar(u'\0')).toUtf8());
}

} // namespace wongo::checks
