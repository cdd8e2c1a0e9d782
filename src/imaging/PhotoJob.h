// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "imaging/Photo.h"

#include <variant>

/// What is asked of the process that decodes one photo, and what it answers, as bytes. Neither side trusts the other's
/// to be well formed: what is not gives nothing.
namespace wongo::imaging {

struct InspectJob {
    bool whole = false; ///< decode the pixels as well
};
struct RenderJob {
    QList<RenditionRequest> requests;
    RenditionTexts texts;
};

struct PhotoJob {
    QByteArray original;
    QString fileName; ///< for errors alone; the process opens nothing
    std::variant<InspectJob, RenderJob> task;
};

using InspectAnswer = base::Result<PhotoInfo>;
using RenderAnswer = base::Result<QList<Rendition>>;
using PhotoAnswer = std::variant<InspectAnswer, RenderAnswer>;

QByteArray written(const PhotoJob& job);
QByteArray written(const PhotoAnswer& answer);

/// BadPackage if the bytes are not a whole job or answer and nothing else.
base::Result<PhotoJob> readJob(const QByteArray& bytes);
base::Result<PhotoAnswer> readAnswer(const QByteArray& bytes);

} // namespace wongo::imaging
