// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ImageAsset.h"
#include "model/ListedText.h"
#include "model/Translation.h"

#include <QDateTime>
#include <QStringList>

/// The article as pure values. All text is NFC with line feeds only. Equality is by value; copies are cheap
/// (Qt's implicit sharing). Nothing here reads, writes or knows a thread. The file form is article format 1.
namespace wongo::model {

struct Byline {
    QString role = QStringLiteral("author"); ///< author, photographer, translator, editor, ...
    Text name;
    Text title;
    QString email;
    QString uri;
    QString portrait; ///< id of an image, or empty
    UnknownKeys unknown;
    bool operator==(const Byline&) const = default;
};

struct Subject {
    Text name;
    QString uri;
    UnknownKeys unknown;
    bool operator==(const Subject&) const = default;
};

struct Correction {
    QDateTime date;
    Text text;
    UnknownKeys unknown;
    bool operator==(const Correction&) const = default;
};

/// "This has no counterpart in that language, on purpose."
struct NoCounterpart {
    QString path; ///< field path; "decks" covers every deck, "body" the body
    Language language = Language::Korean; ///< the side that is absent on purpose
    QString reason;
    UnknownKeys unknown;
    bool operator==(const NoCounterpart&) const = default;
};

/// A finding that somebody looked at and let stand; it applies while the text has that hash.
struct Dismissal {
    QString kind;
    QString hash;
    QString reason;
    UnknownKeys unknown;
    bool operator==(const Dismissal&) const = default;
};

/// The article without its bodies: everything in article.json, and in translation.json.
struct Metadata {
    QString id; ///< "urn:uuid:..."
    QString slug; ///< [a-z0-9-]+, names the package
    Language sourceLanguage = Language::Korean;
    Text kicker;
    Text headline;
    QList<ListedText> decks;
    Text summary;
    QList<Byline> bylines;
    Text dateline;
    QString section;
    QList<ListedText> keywords;
    QList<Subject> subjects;
    QDateTime published; ///< with offset; invalid = not set, likewise below
    QDateTime updated;
    QDateTime embargo;
    int urgency = 0; ///< 1 (most urgent) to 9; 0 = not set
    QString leadImage; ///< id of an image, or empty
    QList<ImageAsset> images;
    QList<Correction> corrections;
    QString notes; ///< internal, never exported
    QList<NoCounterpart> noCounterpart;
    QList<Dismissal> dismissed;
    Translation translation; ///< of fields and bodies; a file of its own
    UnknownKeys unknown;
    bool operator==(const Metadata&) const = default;

    /// The image with that id, or null. The pointer lives as long as this list is not changed.
    const ImageAsset* image(const QString& imageId) const;
    /// The image whose file is `path` (as written in a body), or null.
    const ImageAsset* imageByFile(const QString& path) const;
    /// True if `path` is marked as having no text in `language` on purpose; "decks" covers "decks/0".
    bool hasNoCounterpart(const QString& path, Language language) const;
};

struct Article {
    Metadata meta;
    Text body; ///< Markdown; empty = no body in that language
    bool operator==(const Article&) const = default;

    bool hasBody(Language language) const; ///< more than white space
    /// Languages with a body, Korean first.
    QList<Language> languages() const;
};

/// A new article: fresh id, the slug, nothing else.
Article newArticle(Language sourceLanguage, const QString& slug);

/// A slug from a headline: lower-case ASCII letters, digits and single hyphens, at most 60 characters;
/// "article" where nothing is left of it (a Hangul headline).
QString slugFrom(const QString& headline);

/// The slug of a new article: from the first of `titles` that leaves anything, else "article" and the moment, because
/// two articles with Hangul titles must not share one.
QString newSlug(const QStringList& titles, const QDateTime& now);

/// NFC, with CR LF and CR turned into LF. Every text that enters the model goes through this.
QString normalized(const QString& text);

} // namespace wongo::model
