// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/Page.h"

namespace wongo::session {

/// Both pages of an article that is not the open one, as an export would make them. Takes what parsing the bodies
/// takes; for workers.
base::Result<model::Bilingual<QByteArray>> wholePages(
    const model::Article& article, const model::Desk& desk, const render::SiteTemplate& site);

} // namespace wongo::session
