// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Desk.h"

#include <optional>

namespace wongo::photos {

/// A caption taken apart into what it tells and whose photo it is.
struct TrailingCredit {
    QString caption; ///< what is left, without white space at its ends; may be empty
    QString credit; ///< with its sign, ⓒ뉴시스, or the bare source, 연합뉴스
    bool operator==(const TrailingCredit&) const = default;
};

/// The credit that a caption ends in: ⓒ뉴시스, ©AP, (사진=연합뉴스 제공), [사진 출처=…], /사진=뉴스1, 사진=홍길동 기자,
/// (Photo by X), (Photo: X), Photo courtesy of X; a full stop may follow. None where the caption goes on behind it:
/// what reads as part of a sentence is no source. A source of several words behind ⓒ is believed if it is written as
/// names are, or if the desk's table has it. Pure.
std::optional<TrailingCredit> trailingCredit(const QString& caption, const QList<model::CreditPair>& table);

/// Whether both name the same source, with or without sign, or in two languages as the desk's table pairs them.
bool isSameCredit(const QString& one, const QString& other, const QList<model::CreditPair>& table);

/// A credit as the desk's table writes it, in both languages; without an entry there, as it is on that side. Pure.
model::Text houseCredit(const QString& credit, model::Language side, const QList<model::CreditPair>& table);

} // namespace wongo::photos
