// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/Finding.h"

/// The sentences for errors and findings, shared by window and command line (decisions/0002-wording.md).
/// English in the source, Korean in translations/; the language is that of the installed translator.
namespace wongo::wording {

/// What happened, where, and what to do: one to three short sentences.
QString errorText(const base::Error& error);

/// One sentence for a finding, and what would mend it.
QString findingText(const checks::Finding& finding);

/// "Missing caption": the name of a kind as a heading.
QString kindTitle(checks::Kind kind);

/// "Caption of photo un-council": a field path for people.
QString placeName(const QString& path);

QString languageName(model::Language language); ///< "Korean", "English"

} // namespace wongo::wording
