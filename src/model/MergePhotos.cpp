// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldPath.h"
#include "model/ValueMerger.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::model {

namespace {

/// What changes together when a photo gets another file.
struct PhotoFile {
    QString file;
    QString sha256;
    int width = 0;
    int height = 0;
    bool operator==(const PhotoFile&) const = default;
};

/// What of a photo is shown.
struct PhotoFrame {
    std::optional<FocalPoint> focalPoint;
    QMap<QString, PictureRect> crops;
    bool operator==(const PhotoFrame&) const = default;
};

/// The order of those that all versions have.
struct PhotoOrder {
    QStringList ids;
    bool operator==(const PhotoOrder&) const = default;
};

QString described(const PhotoOrder& order)
{
    return order.ids.join(u'\n');
}

QString described(const PhotoFile& photo)
{
    return photo.file.isEmpty() ? QString() : u"%1 (%2 × %3)"_s.arg(photo.file).arg(photo.width).arg(photo.height);
}

QString described(const PhotoFrame& frame)
{
    const auto share = [](double value) { return QString::number(qRound(value * 100)) + u'%'; };
    QStringList lines;
    if (frame.focalPoint) {
        lines.append(share(frame.focalPoint->x) + u", "_s + share(frame.focalPoint->y));
    }
    for (auto crop = frame.crops.cbegin(); crop != frame.crops.cend(); ++crop) {
        lines.append(u"%1: %2, %3, %4 × %5"_s.arg(
            crop.key(), share(crop->x), share(crop->y), share(crop->width), share(crop->height)));
    }
    return lines.join(u'\n');
}

PhotoFile fileOf(const ImageAsset& image)
{
    return {image.file, image.sha256, image.width, image.height};
}

PhotoFrame frameOf(const ImageAsset& image)
{
    return {image.focalPoint, image.crops};
}

QStringList idsOf(const QList<ImageAsset>& images)
{
    QStringList ids;
    for (const ImageAsset& image : images) {
        ids.append(image.id);
    }
    return ids;
}

std::optional<ImageAsset> imageIn(const Metadata& meta, const QString& id)
{
    const ImageAsset* image = meta.image(id);
    return image ? std::optional(*image) : std::nullopt;
}

/// Those of `ids` that are in `others`, in their order.
QStringList sharedIn(const QStringList& ids, const QStringList& others)
{
    QStringList shared;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(shared),
        [&others](const QString& id) { return others.contains(id); });
    return shared;
}

/// `ids`, with those of `others` that it has not put behind whom they follow there.
QStringList joined(QStringList ids, const QStringList& others)
{
    qsizetype at = 0;
    for (const QString& id : others) {
        const qsizetype known = ids.indexOf(id);
        if (known < 0) {
            ids.insert(at, id);
        }
        at = known < 0 ? at + 1 : known + 1;
    }
    return ids;
}

/// Whose photos keep their places where both added some: the same for both sides.
bool leads(const QStringList& one, const QStringList& other)
{
    return one.size() != other.size() ? one.size() > other.size() : one > other;
}

class PhotoMerger {
public:
    PhotoMerger(const MergeInput& input, QList<MergePiece>& pieces)
        : m_input(input)
        , m_merger(input, pieces)
    {
        m_merger.add(
            u"leadImage"_s, std::nullopt, [](auto& meta) -> auto& { return meta.leadImage; });
        m_merger.addStep([](Metadata& meta, const QList<Decision>&) { meta.images.clear(); });
        const QStringList mine = idsOf(input.mine.images);
        const QStringList theirs = idsOf(input.theirs.images);
        for (const QString& id :
            joined(leads(mine, theirs) ? joined(mine, theirs) : joined(theirs, mine), idsOf(input.base.images))) {
            addPhoto(id);
        }
        addOrder();
    }

    std::vector<MergeStep> steps() { return m_merger.steps(); }

private:
    void addPhoto(const QString& id)
    {
        const auto base = imageIn(m_input.base, id);
        const auto mine = imageIn(m_input.mine, id);
        const auto theirs = imageIn(m_input.theirs, id);
        if (!mine || !theirs) {
            m_merger.addStep([=](Metadata& meta, const QList<Decision>&) {
                if (base) {
                    meta.images.append(*base);
                }
            });
            m_merger.addValue<std::optional<ImageAsset>>(fields::image(id), std::nullopt, base, mine, theirs,
                [id](Metadata& meta, const std::optional<ImageAsset>& chosen) {
                    meta.images.removeIf([&id](const ImageAsset& image) { return image.id == id; });
                    if (chosen) {
                        meta.images.append(*chosen);
                    }
                });
            return;
        }
        ImageAsset blank;
        blank.id = id;
        const ImageAsset before = base.value_or(blank);
        m_merger.addStep([before](Metadata& meta, const QList<Decision>&) { meta.images.append(before); });
        addFields(id, before, *mine, *theirs);
    }

    /// In both versions: field by field.
    void addFields(const QString& id, const ImageAsset& base, const ImageAsset& mine, const ImageAsset& theirs)
    {
        const auto add = [&](const QString& name, std::optional<Language> language, auto get) {
            using T = std::remove_cvref_t<decltype(get(base))>;
            m_merger.addValue<T>(fields::image(id) + u'/' + name, language, get(base), get(mine), get(theirs),
                [id, get](Metadata& meta, const T& value) { get(*placeOf(meta, id)) = value; });
        };
        const auto addText = [&](const QString& name, auto get) {
            for (const Language language : allLanguages) {
                add(
                    name, language, [ get, language ](auto& image) -> auto& { return get(image)[language]; });
            }
        };
        m_merger.addValue<PhotoFile>(fields::image(id) + u"/file"_s, std::nullopt, fileOf(base), fileOf(mine),
            fileOf(theirs), [id](Metadata& meta, const PhotoFile& chosen) {
                ImageAsset& image = *placeOf(meta, id);
                image.file = chosen.file;
                image.sha256 = chosen.sha256;
                image.width = chosen.width;
                image.height = chosen.height;
            });
        addText(
            u"caption"_s, [](auto& image) -> auto& { return image.caption; });
        addText(
            u"alt"_s, [](auto& image) -> auto& { return image.alt; });
        addText(
            u"credit"_s, [](auto& image) -> auto& { return image.credit; });
        add(
            u"creator"_s, std::nullopt, [](auto& image) -> auto& { return image.creator; });
        add(
            u"copyrightNotice"_s, std::nullopt, [](auto& image) -> auto& { return image.copyrightNotice; });
        add(
            u"usageTerms"_s, std::nullopt, [](auto& image) -> auto& { return image.usageTerms; });
        add(
            u"digitalSourceType"_s, std::nullopt, [](auto& image) -> auto& { return image.digitalSourceType; });
        m_merger.addValue<PhotoFrame>(fields::image(id) + u"/crops"_s, std::nullopt, frameOf(base), frameOf(mine),
            frameOf(theirs), [id](Metadata& meta, const PhotoFrame& chosen) {
                ImageAsset& image = *placeOf(meta, id);
                image.focalPoint = chosen.focalPoint;
                image.crops = chosen.crops;
            });
        add(
            u"unknown"_s, std::nullopt, [](auto& image) -> auto& { return image.unknown; });
    }

    static ImageAsset* placeOf(Metadata& meta, const QString& id)
    {
        return &*std::find_if(
            meta.images.begin(), meta.images.end(), [&id](const ImageAsset& image) { return image.id == id; });
    }

    void addOrder()
    {
        const QStringList base = idsOf(m_input.base.images);
        const QStringList mine = idsOf(m_input.mine.images);
        const QStringList theirs = idsOf(m_input.theirs.images);
        const QStringList shared = sharedIn(sharedIn(base, mine), theirs);
        const QStringList sharedMine = sharedIn(mine, shared);
        const QStringList sharedTheirs = sharedIn(theirs, shared);
        // Photos that both added keep their place with whoever leads; the others are put in between.
        const auto put = [mine, theirs](Metadata& meta, bool mineLeads) {
            const QStringList order = mineLeads ? joined(mine, theirs) : joined(theirs, mine);
            std::stable_sort(
                meta.images.begin(), meta.images.end(), [&order](const ImageAsset& one, const ImageAsset& other) {
                    return order.indexOf(one.id) < order.indexOf(other.id);
                });
        };
        if (sharedMine == shared && sharedTheirs == shared) {
            m_merger.addStep([put, mineLeads = leads(mine, theirs)](
                                 Metadata& meta, const QList<Decision>&) { put(meta, mineLeads); });
            return;
        }
        m_merger.addValue<PhotoOrder>(u"images"_s, std::nullopt, {shared}, {sharedMine}, {sharedTheirs},
            [put, sharedMine](Metadata& meta, const PhotoOrder& chosen) { put(meta, chosen.ids == sharedMine); });
    }

    const MergeInput& m_input;
    ValueMerger m_merger;
};

} // namespace

std::vector<MergeStep> mergePhotos(const MergeInput& input, QList<MergePiece>& pieces)
{
    return PhotoMerger(input, pieces).steps();
}

} // namespace wongo::model
