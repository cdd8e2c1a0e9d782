// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/JournalFormat.h"

/// Inside `storage` only: the bodies of a journal's records, in CBOR. What is read may be anything: nothing comes back
/// for what is not understood.
namespace wongo::storage::records {

QByteArray ofHead(const JournalHead& head);
std::optional<JournalHead> head(const QByteArray& body);

QByteArray ofBeginning(const EditHistory& history); ///< base(), saved() and saving()
std::optional<EditHistory> beginning(const QByteArray& body);

QByteArray ofEntry(const JournalEntry& entry);
/// An edit says what it changes of `article`.
std::optional<JournalEntry> entry(const QByteArray& body, const model::Article& article);

} // namespace wongo::storage::records
