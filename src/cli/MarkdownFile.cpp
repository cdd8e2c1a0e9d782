// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/MarkdownFile.h"

#include "base/Files.h"
#include "language/Script.h"
#include "model/Article.h"

#include <QFileInfo>

namespace wongo::cli {

base::Result<MarkdownFile> readMarkdown(const QString& file, std::optional<model::Language> language)
{
    constexpr qint64 maximumBytes = 64 * 1024 * 1024;
    const auto raw = base::readText(file, maximumBytes);
    if (!raw) {
        return tl::unexpected(raw.error());
    }
    MarkdownFile read{model::normalized(*raw), {}};
    const auto byName = model::languageFromCode(QFileInfo(file).completeBaseName());
    const auto byScript = language::isKorean(read.text) ? model::Language::Korean : model::Language::English;
    read.language = language.value_or(byName.value_or(byScript));
    return read;
}

} // namespace wongo::cli
