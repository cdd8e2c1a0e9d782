// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "checks/Finding.h"

class QTranslator;

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

/// Makes the sentences of this layer and of the command line come in that language from now on: loads the embedded
/// translation into `translator` and installs it, or takes it away for English. Needs a QCoreApplication; `translator`
/// must live as long as that. False if the translation is not in the program.
bool installTranslation(QTranslator& translator, model::Language language);

} // namespace wongo::wording
