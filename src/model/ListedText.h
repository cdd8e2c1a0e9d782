// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Bilingual.h"

#include <QByteArray>
#include <QList>
#include <QPair>

#include <utility>

namespace wongo::model {

/// Keys of article.json that this version does not know, in their order, each with its value as JSON text.
/// They travel with the record they stood in and are written back after the known keys.
using UnknownKeys = QList<QPair<QString, QByteArray>>;

/// A text in a list of texts: a deck or a keyword. Its unknown keys are those of its own pair, and go where it goes.
struct ListedText : Text {
    ListedText() = default;
    ListedText(Text text, UnknownKeys keys = {})
        : Text(std::move(text))
        , unknown(std::move(keys))
    {
    }
    ListedText(QString korean, QString english)
        : Text{std::move(korean), std::move(english)}
    {
    }
    UnknownKeys unknown;
    bool operator==(const ListedText&) const = default;
};

} // namespace wongo::model
