// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PhotoState.h"

#include <QCoreApplication>
#include <QStringList>

namespace wongo::widgets {
namespace {

struct PhotoState {
    Q_DECLARE_TR_FUNCTIONS(wongo::widgets::PhotoState)
};

/// "caption KO EN" with the languages in which it is empty; nothing if it is there in all of them.
void note(QStringList& missing, const QString& name, const model::Text& text, const QList<model::Language>& languages)
{
    QStringList parts;
    for (const model::Language language : languages) {
        if (text[language].trimmed().isEmpty()) {
            parts.append(model::code(language).toUpper());
        }
    }
    if (!parts.isEmpty()) {
        missing.append(name + QChar(QChar::Nbsp) + parts.join(QChar(QChar::Nbsp)));
    }
}

} // namespace

QString missingPhotoTexts(const model::ImageAsset& image, const model::Article& article, const model::Desk& desk)
{
    QStringList missing;
    note(missing, PhotoState::tr("caption"), image.caption, desk.photos.captionLanguages);
    if (desk.photos.altRequired) {
        note(missing, PhotoState::tr("description"), image.alt, article.languages());
    }
    if (desk.photos.creditRequired) {
        note(missing, PhotoState::tr("credit"), image.credit, desk.photos.captionLanguages);
    }
    return missing.isEmpty() ? QString() : PhotoState::tr("Missing: %1").arg(missing.join(QStringLiteral(", ")));
}

} // namespace wongo::widgets
