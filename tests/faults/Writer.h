// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Operation.h"
#include "Stage.h"
#include "storage/ArticleFolder.h"

namespace faults {

/// What stands in the folder before anybody comes.
Files firstVersion();

/// A Wongo that has the article open: changes some of it, saves, and does one of the two things that a person can do
/// when another program was there first.
class Writer {
public:
    Writer(char name, const QString& root, const Ledger& ledger, Random random);

    void work();

private:
    bool load();
    void change();
    void save();
    void saveOver();
    void noteSaved(const wongo::storage::FolderState& before, bool whole) const;
    QByteArray mark(const char* part);

    const char m_name;
    const QString m_folder;
    const Ledger& m_ledger;
    Random m_random;
    int m_number = 0;
    wongo::storage::FolderState m_known;
    wongo::model::Article m_article;
};

} // namespace faults
