// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "model/Language.h"

#include <optional>

namespace wongo::cli {

struct MarkdownFile {
    QString text; ///< NFC, line feeds
    model::Language language = model::Language::Korean;
};

/// Reads it; its language is the one given, or that of its name (ko.md), or that of its script.
base::Result<MarkdownFile> readMarkdown(const QString& file, std::optional<model::Language> language);

} // namespace wongo::cli
