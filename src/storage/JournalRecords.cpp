// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/JournalRecords.h"

#include "model/FieldPath.h"
#include "storage/ArticleFolder.h"
#include "storage/TranslationFile.h"

#include <QCborArray>
#include <QCborValue>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::storage::records {

namespace {

using model::Language;

/// What an entry is; the numbers are the format's.
enum Kind : qint64 {
    BodyKind = 1,
    TextKind = 2, ///< a text of a field
    FieldsKind = 3, ///< any other edit of the fields
    UndoneKind = 4,
    RedoneKind = 5,
    LinkedKind = 6,
    ComposingKind = 7,
    StandKind = 8,
    SaveBegunKind = 9,
    SaveDoneKind = 10,
    DiskTakenKind = 11,
};

constexpr quint32 maximumPacked = 64U << 20U; // what a packed record may say that it becomes

QByteArray packed(const QCborArray& array)
{
    return qCompress(array.toCborValue().toCbor(), 1);
}

/// The array in those bytes; empty if there is none.
QCborArray array(const QByteArray& cbor)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(cbor, &error);
    return error.error == QCborError::NoError ? value.toArray() : QCborArray();
}

QCborArray unpacked(const QByteArray& bytes)
{
    // qUncompress() sets aside what the first four bytes say.
    const bool fits = bytes.size() > 4 && static_cast<uchar>(bytes[0]) <= (maximumPacked >> 24U);
    return fits ? array(qUncompress(bytes)) : QCborArray();
}

/// Half an emoji is no text, but what an edit is about all the same when one took the place of another. CBOR has UTF-8
/// only.
QCborValue ofText(const QString& text)
{
    return text.isValidUtf16() ? QCborValue(text)
                               : QCborValue(QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2));
}

/// Qt converts a number that is not whole as well, and what does not fit is undefined.
qint64 integer(const QCborValue& value, qint64 otherwise = 0)
{
    return value.isInteger() ? value.toInteger() : otherwise;
}

QString text(const QCborValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    const QByteArray units = value.toByteArray();
    QString text(units.size() / 2, Qt::Uninitialized);
    std::copy_n(units.begin(), text.size() * 2, reinterpret_cast<char*>(text.data()));
    return text;
}

QCborArray ofFields(const model::Metadata& meta)
{
    return {writeArticleJson(meta), writeTranslationJson(meta.translation)};
}

std::optional<model::Metadata> fields(const QCborValue& json, const QCborValue& translation)
{
    auto meta = readArticleAtWork(json.toByteArray());
    auto linked = readTranslationJson(translation.toByteArray(), {});
    if (!meta || !linked) {
        return {};
    }
    meta->translation = std::move(*linked);
    return *meta;
}

QCborArray ofArticle(const model::Article& article)
{
    QCborArray parts = ofFields(article.meta);
    parts.append(ofText(article.body.ko));
    parts.append(ofText(article.body.en));
    return parts;
}

std::optional<model::Article> article(const QCborArray& parts)
{
    const auto meta = fields(parts.at(0), parts.at(1));
    if (parts.size() != 4 || !meta) {
        return {};
    }
    return model::Article{*meta, {text(parts.at(2)), text(parts.at(3))}};
}

Language language(const QCborValue& code)
{
    return model::languageFromCode(code.toString()).value_or(Language::Korean);
}

QString* textAt(model::Metadata& meta, const QString& path, Language language)
{
    model::Text* pair = model::textAt(meta, path);
    return pair ? &(*pair)[language] : model::plainTextAt(meta, path);
}

/// The one text that an edit of the fields is about, before and after, if nothing else differs.
std::optional<std::pair<QString, QString>> textOf(const model::MetadataEdit& edit)
{
    model::Metadata before = edit.before;
    model::Metadata after = edit.after;
    QString* old = textAt(before, edit.path, edit.language);
    const QString* fresh = textAt(after, edit.path, edit.language);
    if (!old || !fresh) {
        return {};
    }
    const std::pair texts(*old, *fresh);
    *old = *fresh;
    return before == after ? std::optional(texts) : std::nullopt;
}

QCborArray ofEdit(const Edit& edit)
{
    QCborArray parts;
    if (const auto* body = std::get_if<model::BodyEdit>(&edit.change)) {
        parts = {BodyKind, edit.joins, edit.group, model::code(body->language), static_cast<qint64>(body->position),
            ofText(body->removed), ofText(body->inserted)};
        return parts;
    }
    const auto& fields = std::get<model::MetadataEdit>(edit.change);
    if (const auto texts = textOf(fields)) {
        const auto& [before, after] = *texts;
        const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
        const qint64 same = head.first - before.begin();
        parts = {TextKind, edit.joins, edit.group, model::code(fields.language), fields.path, same,
            ofText(before.mid(same)), ofText(after.mid(same))};
        return parts;
    }
    parts = {
        FieldsKind, edit.joins, edit.group, model::code(fields.language), fields.path, packed(ofFields(fields.after))};
    return parts;
}

std::optional<model::ArticleChange> change(const QCborArray& parts, const model::Article& article)
{
    const Language side = language(parts.at(3));
    if (integer(parts.at(0)) == BodyKind) {
        return model::BodyEdit{side, integer(parts.at(4), -1), text(parts.at(5)), text(parts.at(6))};
    }
    model::MetadataEdit edit{article.meta, article.meta, parts.at(4).toString(), side};
    if (integer(parts.at(0)) == FieldsKind) {
        const QCborArray json = unpacked(parts.at(5).toByteArray());
        const auto after = fields(json.at(0), json.at(1));
        if (!after) {
            return {};
        }
        edit.after = *after;
        return edit;
    }
    QString* field = textAt(edit.after, edit.path, side);
    const qint64 position = integer(parts.at(5), -1);
    if (!field || position < 0 || position > field->size() || QStringView(*field).mid(position) != text(parts.at(6))) {
        return {};
    }
    field->replace(position, field->size() - position, text(parts.at(7)));
    return edit;
}

} // namespace

QByteArray ofHead(const JournalHead& head)
{
    return QCborArray{head.articleId, head.folder, head.begun}.toCborValue().toCbor();
}

std::optional<JournalHead> head(const QByteArray& body)
{
    const QCborArray parts = array(body);
    if (parts.size() != 3 || !parts.at(0).isString() || !parts.at(1).isString()) {
        return {};
    }
    return JournalHead{parts.at(0).toString(), parts.at(1).toString(), integer(parts.at(2))};
}

QByteArray ofBeginning(const EditHistory& history)
{
    // Mostly they are one and the same, and packed that costs next to nothing; but comparing is cheaper still.
    QCborArray parts;
    parts.append(ofArticle(history.base()));
    parts.append(history.saved() == history.base() ? QCborArray() : ofArticle(history.saved()));
    parts.append(history.saving() ? QCborValue(ofArticle(*history.saving())) : QCborValue());
    return packed(parts);
}

std::optional<EditHistory> beginning(const QByteArray& body)
{
    const QCborArray parts = unpacked(body);
    auto base = article(parts.at(0).toArray());
    const QCborArray savedParts = parts.at(1).toArray();
    auto saved = savedParts.isEmpty() ? base : article(savedParts);
    auto saving = parts.at(2).isArray() ? article(parts.at(2).toArray()) : std::nullopt;
    if (parts.size() != 3 || !base || !saved || (parts.at(2).isArray() && !saving)) {
        return {};
    }
    return EditHistory::restored(std::move(*base), std::move(*saved), std::move(saving));
}

QByteArray ofEntry(const JournalEntry& entry)
{
    struct Parts {
        QCborArray operator()(const Edit& edit) const { return ofEdit(edit); }
        QCborArray operator()(const Undone&) const { return {UndoneKind}; }
        QCborArray operator()(const Redone&) const { return {RedoneKind}; }
        QCborArray operator()(const Linked& linked) const
        {
            return {LinkedKind, qCompress(writeTranslationJson(linked.translation), 1)};
        }
        QCborArray operator()(const Composing& composing) const
        {
            return {ComposingKind, composing.path, model::code(composing.language),
                static_cast<qint64>(composing.position), composing.text};
        }
        QCborArray operator()(const Stand& stand) const { return {StandKind, stand.place}; }
        QCborArray operator()(const SaveBegun&) const { return {SaveBegunKind}; }
        QCborArray operator()(const SaveDone&) const { return {SaveDoneKind}; }
        QCborArray operator()(const DiskTaken& taken) const
        {
            return {DiskTakenKind, packed(ofArticle(taken.content))};
        }
    };
    return std::visit(Parts(), entry).toCborValue().toCbor();
}

std::optional<JournalEntry> entry(const QByteArray& body, const model::Article& now)
{
    const QCborArray parts = array(body);
    switch (integer(parts.at(0))) {
    case BodyKind:
    case TextKind:
    case FieldsKind: {
        auto edit = change(parts, now);
        return edit ? std::optional<JournalEntry>(
                   Edit{std::move(*edit), parts.at(1).toBool(), static_cast<int>(integer(parts.at(2)))})
                    : std::nullopt;
    }
    case UndoneKind:
        return Undone{};
    case RedoneKind:
        return Redone{};
    case LinkedKind: {
        const QByteArray bytes = parts.at(1).toByteArray();
        const bool fits = bytes.size() >= 4 && static_cast<uchar>(bytes[0]) <= (maximumPacked >> 24U);
        const auto translation = fits ? readTranslationJson(qUncompress(bytes), {})
                                      : base::Result<model::Translation>(base::failure(base::ErrorCode::WrongFormat));
        return translation ? std::optional<JournalEntry>(Linked{*translation}) : std::nullopt;
    }
    case ComposingKind:
        return Composing{parts.at(1).toString(), language(parts.at(2)), integer(parts.at(3)), parts.at(4).toString()};
    case StandKind:
        return Stand{parts.at(1).toByteArray()};
    case SaveBegunKind:
        return SaveBegun{};
    case SaveDoneKind:
        return SaveDone{};
    case DiskTakenKind: {
        auto content = article(unpacked(parts.at(1).toByteArray()));
        return content ? std::optional<JournalEntry>(DiskTaken{std::move(*content)}) : std::nullopt;
    }
    default:
        return {};
    }
}

} // namespace wongo::storage::records
