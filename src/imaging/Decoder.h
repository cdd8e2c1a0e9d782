// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

/// What inspect() and render() of Photo.h do, done in this process.
namespace wongo::imaging {

base::Result<PhotoInfo> inspectHere(const QByteArray& bytes, const QString& fileName);
base::Result<QList<Rendition>> renderHere(const QByteArray& original, const QString& fileName,
    const QList<RenditionRequest>& requests, const RenditionTexts& texts);

} // namespace wongo::imaging
