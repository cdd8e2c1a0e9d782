// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Desk.h"
#include "publish/PackagePlan.h"

#include <QMap>
#include <QSize>

/// The news item of one language: ninjs 3.1 of the IPTC. Field map: decisions/0020-packages.md.
namespace wongo::publish {

/// What became of a rendition.
struct MadeRendition {
    QSize size;
    qint64 bytes = 0;
};

struct NinjsInput {
    const PackagePlan& plan;
    const model::Desk& desk;
    const QMap<QString, MadeRendition>& renditions; ///< by file name in the media folder
};

/// Canonical JSON. Valid under the official schema with formats asserted: absolute addresses, dates with their offset,
/// nothing that is not set. `version` is a hash of what the item says, so it changes when and only when the item does.
QByteArray ninjsItem(const NinjsInput& input, model::Language language);

} // namespace wongo::publish
