// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace wongo::cli {

struct Outcome {
    int exitCode = -1;
    QByteArray standardOutput;
    QByteArray standardError;
};

/// Runs the built wongo-cli in `folder`, without a locale of its own unless `variables` ("NAME=value") say so;
/// `input` is all that its standard input gives.
Outcome run(const QStringList& arguments, const QString& folder, const QStringList& variables = {},
    const QByteArray& input = {});

/// The environment those runs get.
QProcessEnvironment environment(const QStringList& variables = {});

/// Path of the built wongo-cli.
QString program();

/// Writes a file and the folders above it.
void put(const QString& path, const QByteArray& bytes);

/// A complete article without photos: no finding.
void putArticle(const QString& folder, const QString& slug, const QByteArray& koreanBody = "본문이다.\n");

/// Every file below the folder with its bytes, by relative path.
QMap<QString, QByteArray> tree(const QString& folder);

/// Copies a folder with all below it.
void copyTree(const QString& from, const QString& to);

} // namespace wongo::cli
