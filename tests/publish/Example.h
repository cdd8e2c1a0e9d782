// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/Export.h"

#include <QMap>
#include <QString>

/// A small bilingual article with three photos, in a folder, ready to be exported.
namespace example {

/// A photo of that size; `mark` makes it unlike others.
QByteArray jpeg(int width, int height, int mark);

/// Lead photo, one photo in the Korean body, a portrait, and a photo that nothing uses.
wongo::model::Article article();

/// The article alone, no photos: Korean and English text only.
wongo::model::Article textOnly(int number);

wongo::model::Desk desk();

/// Writes the photos of article() under folder/images and returns the request for it, with out as its out directory.
wongo::publish::ExportRequest request(const QString& folder, const QString& out, wongo::publish::Format format);

/// Every file below `folder` with its bytes, by relative path.
QMap<QString, QByteArray> filesOf(const QString& folder);

QByteArray read(const QString& path);
void write(const QString& path, const QByteArray& bytes);

/// The names in a folder, hidden ones too, sorted.
QStringList namesIn(const QString& folder);

} // namespace example
