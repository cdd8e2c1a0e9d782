// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <random>

namespace faults {

using Random = std::mt19937;

/// Processes of which one at a time goes on, from one call to the disk to the next, in an order drawn from a seed.
class Stage {
public:
    explicit Stage(unsigned seed);
    ~Stage();
    Q_DISABLE_COPY_MOVE(Stage)

    void add(std::function<void(Random)> part) { m_parts.append(std::move(part)); }

    /// Every part in a process of its own, its calls below `root` one step each. False if one hangs or crashes.
    bool play(const QString& root);
    int steps() const { return m_steps; }

    /// In a part: lets the others have their turn, as every call that the shim sees does.
    static void turn();

private:
    struct Shared;

    [[noreturn]] void perform(qsizetype part, const QByteArray& root);
    bool waitFor(qsizetype part);

    QList<std::function<void(Random)>> m_parts;
    Shared* m_shared = nullptr;
    unsigned m_seed;
    int m_steps = 0;
};

} // namespace faults
