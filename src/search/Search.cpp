// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/Search.h"

#include "model/FieldPath.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::search {

namespace {

const QString body = u"body"_s;

bool isOfAPhoto(const QString& path)
{
    return path.startsWith("images/"_L1);
}

/// The texts in the order of the window; the bodies stand for themselves. The section has no language: it is found as
/// of the source's. Slug, addresses and dates are no words, and what no field shows is not found.
QList<QPair<QString, model::Text>> textsInOrder(const model::Metadata& meta, const model::Text& bodies)
{
    QList<QPair<QString, model::Text>> texts = model::allTexts(meta);
    const auto photos
        = std::stable_partition(texts.begin(), texts.end(), [](const auto& text) { return !isOfAPhoto(text.first); });
    texts.insert(photos, {body, bodies});
    const auto dateline
        = std::find_if(texts.begin(), texts.end(), [](const auto& text) { return text.first == "dateline"_L1; });
    model::Text section;
    section[meta.sourceLanguage] = meta.section;
    texts.insert(dateline + 1, {u"section"_s, section});
    return texts;
}

bool isIn(const Scope& scope, const QString& path, model::Language language)
{
    return path == body ? scope.bodies[language] : isOfAPhoto(path) ? scope.captions : scope.fields;
}

/// Where a body names the files of its photos: ![...](images/ferry.jpg). In order.
QList<markdown::Range> photoFiles(const QString& text)
{
    static const QRegularExpression file(u"\\]\\((<?images/[^)\\s]*)"_s);
    QList<markdown::Range> ranges;
    for (auto it = file.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        ranges.append({match.capturedStart(1), match.capturedEnd(1)});
    }
    return ranges;
}

/// Who replaces "ferry" means the word: the name of a file would lead to no photo any more.
void removeInPhotoFiles(QList<Hit>& hits, const QString& text)
{
    const QList<markdown::Range> files = photoFiles(text);
    hits.removeIf([file = files.begin(), end = files.end()](const Hit& hit) mutable {
        while (file != end && file->end <= hit.range.start) {
            ++file;
        }
        return file != end && file->start < hit.range.end;
    });
}

} // namespace

Result search(const model::Article& article, const Query& query, const Scope& scope, const StopAsked& stop)
{
    Result result;
    if (query.text.isEmpty()) {
        return result;
    }
    const auto pattern = Pattern::make(query);
    if (!pattern) {
        result.error = pattern.error();
        return result;
    }
    const QDeadlineTimer deadline(longest);
    bool late = false;
    const auto over = [&] {
        late = query.regularExpression && deadline.hasExpired();
        return late || stop();
    };
    for (const auto& [path, text] : textsInOrder(article.meta, article.body)) {
        for (const model::Language language : model::allLanguages) {
            if (!isIn(scope, path, language)) {
                continue;
            }
            QList<Hit> hits;
            const End end = pattern->find(text[language], hits, over);
            if (path == body) {
                removeInPhotoFiles(hits, text[language]);
            }
            for (Hit& hit : hits) {
                result.matches.append({{path, language}, std::move(hit)});
            }
            if (end == End::Stopped) {
                result.end = late ? End::TooMuchWork : End::Stopped;
                return result;
            }
            result.end = end == End::Complete ? result.end : end;
        }
    }
    return result;
}

qsizetype firstFrom(const QList<Match>& matches, const model::Metadata& meta, const Place& place, qsizetype position)
{
    const QList<QPair<QString, model::Text>> texts = textsInOrder(meta, {});
    const auto rank = [&texts](const QString& path) {
        return std::find_if(texts.begin(), texts.end(), [&path](const auto& text) { return text.first == path; })
            - texts.begin();
    };
    const qsizetype here = rank(place.path);
    // Matches of one place come together: the ranks are looked up for places, not for matches.
    QString path;
    qsizetype there = -1;
    const auto first = std::find_if(matches.begin(), matches.end(), [&](const Match& match) {
        if (match.place.path != path) {
            path = match.place.path;
            there = rank(path);
        }
        return there != here                         ? there > here
            : match.place.language != place.language ? match.place.language > place.language
                                                     : match.hit.range.start >= position;
    });
    return first - matches.begin();
}

QList<Replacement> replacements(const QList<Match>& matches, const Query& query, const QString& with)
{
    QList<Replacement> made;
    const auto pattern = Pattern::make(query);
    if (!pattern) {
        return made;
    }
    made.reserve(matches.size());
    for (const Match& match : matches) {
        made.append({match.place, match.hit.range, pattern->replaced(match.hit, with)});
    }
    return made;
}

QString withReplacements(const QString& text, const QList<Replacement>& replacements)
{
    QString made;
    qsizetype done = 0;
    for (const Replacement& replacement : replacements) {
        made += QStringView(text).sliced(done, replacement.range.start - done);
        made += replacement.text;
        done = replacement.range.end;
    }
    return made.append(QStringView(text).sliced(done));
}

} // namespace wongo::search
