// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Tree.h"
#include "model/Article.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace wongo::checks {

enum class Severity { Error, Warning, Note };

enum class Kind {
    MissingField,
    MissingCaption,
    MissingAlt,
    MissingCredit,
    MissingImage,
    UnusedImage,
    Markdown,
    Link,
    Length,
    // compared across the languages
    Stale,
    Copied,
    Untranslated,
    MissingSentence,
    Number,
    Date,
    Currency,
    Percent,
    Quote,
    Term, // of the desk's credits and glossary
    Name,
    Spelling,
};

/// Why it was found; each has one sentence in `wording`.
enum class Reason {
    FieldEmpty,
    NoBody,
    CaptionEmpty,
    AltEmpty,
    AltEqualsCaption,
    CreditEmpty,
    ImageFileMissing,
    ImageFileChanged,
    ImageNotInRecord,
    LeadImageUnknown,
    PortraitUnknown,
    ImageUnused,
    RawHtml,
    OrderedListByAccident,
    ListRenumbered,
    HeadingLevelSkipped,
    HeadingOne,
    EmptyHeading,
    ImageInsideText,
    TextTooLarge,
    SuspiciousCharacter,
    LinkSchemeRefused,
    LinkWithoutText,
    LinkIsRelative,
    LinkMalformed,
    TextTooLong,
    PublicationBeforeEmbargo,
    UpdatedBeforePublication,
    SlugInvalid,
    UnknownWord,
    FactDiffers,
    FactMissing,
    FactAdded,
    FactRounded,
    ApproximationDiffers,
    QuoteUnbalanced,
    QuotesMissing,
    QuotesAdded,
    HangulInEnglish,
    EnglishInKorean,
    TextCopied,
    CreditDiffers,
    TermForbidden,
    TermMissing,
    NameMisspelled,
    SourceChanged,
    FactReplaced,
    BlockMissing,
    NameNotFullAtFirst,
    NameFullAgain,
    NameUnknown,
    LinkDiffers,
    LinkMissing,
    SentenceMissing,
    ValuesSwapped,
};

/// "missing-field", ...: the names of the command line.
QString kindName(Kind kind);
std::optional<Kind> kindFromName(const QString& name);
/// Every kind's name; those that this version finds if `found` is true.
QStringList kindNames(bool found);

/// The last value of each enumeration, for those who go through all of them.
inline constexpr Kind lastKind = Kind::Spelling;
inline constexpr Reason lastReason = Reason::ValuesSwapped;

/// The place in the other language that a finding was compared with, in the field of the same path.
struct Counterpart {
    model::Language language = model::Language::Korean;
    markdown::Range range; ///< empty = the whole field
    bool operator==(const Counterpart&) const = default;
};

/// Something to look at. Ranges are UTF-16 in that field's text; the command line turns them into code points.
struct Finding {
    Kind kind = Kind::MissingField;
    Reason reason = Reason::FieldEmpty;
    Severity severity = Severity::Warning;
    QString path; ///< field path (model/FieldPath.h)
    std::optional<model::Language> language; ///< none for what has no language (a photo file)
    markdown::Range range; ///< empty = the whole field
    QString text; ///< the text it is about: a word, an address, a file name
    /// What the sentence needs besides. TextTooLong: limit, length; HeadingLevelSkipped: level before, level here;
    /// ListRenumbered: the marker that readers see; SuspiciousCharacter: "U+318D"; ImageFileChanged: the hash found;
    /// LinkSchemeRefused: the scheme; facts: what was read in Korean and in English; QuotesMissing, QuotesAdded: how
    /// many; CreditDiffers: the credit that is expected; TermForbidden, TermMissing, NameMisspelled: the
    /// approved forms and the Korean one; SourceChanged: what stood there and what stands there now; FactReplaced: the
    /// old and the new; BlockMissing: how many blocks; NameNotFullAtFirst,
    /// NameFullAgain: what goes there, and the Korean form;
    /// LinkDiffers: the other language's address; ValuesSwapped: both values.
    QStringList arguments;
    /// Of a photo: the one body that shows it. None where both do, or the page around them, or where it is no photo.
    std::optional<model::Language> shownOnlyIn = std::nullopt;
    std::optional<Counterpart> counterpart = std::nullopt; ///< of what is compared across the languages
    /// What may stand in the place of `text`, which is what the range holds, the best first; "" = take it out.
    QStringList proposals = {};
    bool operator==(const Finding&) const = default;
};

/// A word that no dictionary knows. Not found by check(): dictionaries belong to their threads.
Finding unknownWord(const QString& path, model::Language language, const markdown::Range& range, const QString& word);

/// The hash under which a finding is dismissed: of its kind, reason, place and the text it is about; changes when the
/// text does, on either side where two are compared. An error is never dismissed (decisions/0040-dismissals.md).
QString dismissalHash(const Finding& finding, const model::Article& article);

} // namespace wongo::checks
