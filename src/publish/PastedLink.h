// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wongo::publish {

/// The address without what only serves to follow the reader: well-known parameters (utm_…, fbclid, gclid and the
/// like), and the detour over a search engine's or social network's own server where its target is written in it.
/// Everything else stays as it stands, so that it leads to the same page.
QString withoutTracking(const QString& address);

/// That for addresses that may be published (http, https, mailto); empty for all others.
QString publishableTarget(const QString& address);

} // namespace wongo::publish
