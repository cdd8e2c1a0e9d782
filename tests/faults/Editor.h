// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Ledger.h"
#include "Stage.h"

namespace faults {

/// Another program that writes into the folder as programs do, in place or by renaming, and asks nobody. Between any
/// two of its calls others may come.
class Editor {
public:
    Editor(char name, const QString& root, const Ledger& ledger, Random random);

    void work();

private:
    void write(const QByteArray& path, const QByteArray& bytes, int flags);
    void renameOver(const QByteArray& path, const QByteArray& bytes);
    void remove(const QByteArray& path) const;
    void touch(const QByteArray& path) const;
    void noteDestroyed(const QByteArray& path) const;

    const char m_name;
    const QString m_folder;
    const Ledger& m_ledger;
    Random m_random;
    int m_number = 0;
};

} // namespace faults
