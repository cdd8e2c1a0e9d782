// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <optional>

/// Inside `model` only: values as text, for somebody to compare two versions of them.
namespace wongo::model {

QString described(const QString& text);
QString described(int number);
QString described(Language language);
QString described(const QDateTime& moment);
QString described(const std::optional<QByteArray>& json);
QString described(const QList<ListedText>& texts);
QString described(const QList<Byline>& bylines);
QString described(const QList<Subject>& subjects);
QString described(const QList<Correction>& corrections);
QString described(const UnknownKeys& keys);
QString described(const std::optional<ImageAsset>& image);

/// The value of a key, if it is there.
std::optional<QByteArray> valueOf(const UnknownKeys& keys, const QString& key);
void setValue(UnknownKeys& keys, const QString& key, const std::optional<QByteArray>& value); ///< none = takes it out

} // namespace wongo::model
