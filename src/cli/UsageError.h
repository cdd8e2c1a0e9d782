// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <QString>

namespace wongo::cli {

/// What is wrong with a command line, in our own sentences. `app` is the parser that threw the error.
QString usageError(const CLI::ParseError& error, const CLI::App& app);

} // namespace wongo::cli
