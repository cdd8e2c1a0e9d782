// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoState.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

using checks::Kind;
using model::Language;

struct PhotoState {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::PhotoState)
};

QString nameOf(int field)
{
    switch (field) {
    case PhotoStanding::Caption:
        return PhotoState::tr("caption");
    case PhotoStanding::Alt:
        return PhotoState::tr("description");
    default:
        return PhotoState::tr("credit");
    }
}

QString nameOf(TextState state)
{
    switch (state) {
    case TextState::Written:
        return PhotoState::tr("written");
    case TextState::Missing:
        return PhotoState::tr("missing");
    case TextState::OnPurpose:
        return PhotoState::tr("left empty on purpose");
    default:
        return PhotoState::tr("empty");
    }
}

/// Whether the text of that kind is what a finding is about.
int fieldOf(Kind kind)
{
    return kind == Kind::MissingCaption ? PhotoStanding::Caption
        : kind == Kind::MissingAlt      ? PhotoStanding::Alt
        : kind == Kind::MissingCredit   ? PhotoStanding::Credit
                                        : -1;
}

std::array<TextState, 3> written(const model::Metadata& meta, const model::ImageAsset& image, Language language)
{
    const std::pair<const char*, const model::Text*> fields[]
        = {{"caption", &image.caption}, {"alt", &image.alt}, {"credit", &image.credit}};
    std::array<TextState, 3> states{};
    for (size_t i = 0; i < states.size(); ++i) {
        const auto& [name, text] = fields[i];
        const QString path = u"images/%1/%2"_s.arg(image.id, QLatin1StringView(name));
        states[i] = !(*text)[language].trimmed().isEmpty() ? TextState::Written
            : meta.hasNoCounterpart(path, language)        ? TextState::OnPurpose
                                                           : TextState::Empty;
    }
    return states;
}

void judgeSize(const model::ImageAsset& image, const model::PhotoRules& rules, PhotoStanding& photo)
{
    const int widest = rules.widths.isEmpty() ? 0 : *std::max_element(rules.widths.begin(), rules.widths.end());
    if (image.width <= 0 || image.width >= std::max(widest, leastPhotoWidth)) {
        return;
    }
    photo.narrowForDesk = image.width >= leastPhotoWidth;
    photo.narrowerThan = photo.narrowForDesk ? widest : leastPhotoWidth;
}

void takeFinding(const checks::Finding& finding, PhotoStanding& photo)
{
    const int field = fieldOf(finding.kind);
    if (finding.reason == checks::Reason::ImageFileChanged) {
        photo.fileChanged = true;
    } else if (finding.kind == Kind::MissingImage) {
        photo.fileMissing = true;
    } else if (field >= 0 && finding.language) {
        TextState& state = photo.texts[*finding.language][static_cast<size_t>(field)];
        if (state == TextState::Written) {
            return; // since the check, or it is there and says too little
        }
        state = TextState::Missing;
    } else {
        return;
    }
    photo.worst = std::min(photo.worst.value_or(checks::Severity::Note), finding.severity); // errors come first
}

} // namespace

QHash<QString, PhotoStanding> photoStandings(const model::Metadata& meta, const model::Bilingual<QStringList>& inBodies,
    const model::PhotoRules& rules, const QList<checks::Finding>& findings)
{
    QHash<QString, PhotoStanding> photos;
    QHash<QString, QString> byContent;
    for (const model::ImageAsset& image : meta.images) {
        PhotoStanding& photo = photos[image.id];
        photo.lead = meta.leadImage == image.id;
        photo.portrait = std::any_of(meta.bylines.begin(), meta.bylines.end(),
            [&](const model::Byline& byline) { return byline.portrait == image.id; });
        for (const Language language : model::allLanguages) {
            photo.inBody[language] = inBodies[language].contains(image.id);
            photo.texts[language] = written(meta, image, language);
        }
        judgeSize(image, rules, photo);
        if (image.sha256.isEmpty()) {
            continue;
        }
        const auto first = byContent.constFind(image.sha256);
        if (first == byContent.constEnd()) {
            byContent.insert(image.sha256, image.id);
        } else {
            photo.sameAs = *first;
            if (photos[*first].sameAs.isEmpty()) {
                photos[*first].sameAs = image.id;
            }
        }
    }
    for (const checks::Finding& finding : findings) {
        const QStringList path = finding.path.split(u'/');
        const auto photo = path.size() > 1 && path[0] == "images"_L1 ? photos.find(path[1]) : photos.end();
        if (photo != photos.end()) {
            takeFinding(finding, *photo);
        }
    }
    return photos;
}

QString gapInWords(const PhotoStanding& photo)
{
    QStringList parts;
    for (const int field : {PhotoStanding::Caption, PhotoStanding::Alt, PhotoStanding::Credit}) {
        QStringList part{nameOf(field)};
        for (const Language language : model::allLanguages) {
            if (photo.texts[language][static_cast<size_t>(field)] == TextState::Missing) {
                part.append(model::code(language).toUpper());
            }
        }
        if (part.size() > 1) {
            parts.append(part.join(QChar(QChar::Nbsp)));
        }
    }
    if (photo.fileMissing) {
        parts.append(PhotoState::tr("photo file"));
    }
    QStringList sentences;
    if (!parts.isEmpty()) {
        sentences.append(PhotoState::tr("Missing: %1").arg(parts.join(u", "_s)));
    }
    if (photo.fileChanged) {
        sentences.append(PhotoState::tr("The file is not the one that was added"));
    }
    return sentences.join(u" · "_s);
}

QString useInWords(const PhotoStanding& photo)
{
    QStringList uses;
    if (photo.lead) {
        uses.append(PhotoState::tr("Lead photo"));
    }
    if (photo.inBody.ko) {
        uses.append(PhotoState::tr("Korean body"));
    }
    if (photo.inBody.en) {
        uses.append(PhotoState::tr("English body"));
    }
    if (photo.portrait) {
        uses.append(PhotoState::tr("Portrait"));
    }
    return uses.isEmpty() ? PhotoState::tr("Not used") : uses.join(u", "_s);
}

QString warningsInWords(const PhotoStanding& photo)
{
    QStringList warnings;
    if (photo.narrowerThan > 0) {
        warnings.append(photo.narrowForDesk
                ? PhotoState::tr("Narrower than the widest rendition (%1 px)").arg(photo.narrowerThan)
                : PhotoState::tr("Too small: narrower than %1 px").arg(photo.narrowerThan));
    }
    if (!photo.sameAs.isEmpty()) {
        warnings.append(PhotoState::tr("The same picture as %1").arg(photo.sameAs));
    }
    return warnings.join(u" · "_s);
}

QString textsInWords(const PhotoStanding& photo, Language language)
{
    QStringList words;
    for (const int field : {PhotoStanding::Caption, PhotoStanding::Alt, PhotoStanding::Credit}) {
        words.append(PhotoState::tr("%1 %2", "caption written")
                         .arg(nameOf(field), nameOf(photo.texts[language][static_cast<size_t>(field)])));
    }
    return u"%1: %2"_s.arg(model::code(language).toUpper(), words.join(u", "_s));
}

} // namespace wongo::widgets
