// SPDX-License-Identifier: GPL-3.0-or-later
// The last versions of an article: a new one is kept, and only then those that are too many go.
#include "Operation.h"

#include "Child.h"
#include "Stories.h"
#include "storage/Versions.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Result;

namespace faults {

namespace {

constexpr int there = 5; ///< versions before
constexpr storage::VersionLimits limits{3, 0, 0, 1 << 20};

QString versionsIn(const QString& root)
{
    return storage::versionsFolder(root + u"/state"_s);
}

Result<> keep(const QString& root, int number, const storage::VersionLimits& atMost)
{
    const QDateTime when = QDateTime::fromSecsSinceEpoch(1'700'000'000 + number, Qt::UTC);
    return storage::keepVersion(versionsIn(root), story(number), storage::VersionCause::Saved, when, atMost)
        .map([](const QList<storage::VersionEntry>&) {});
}

/// The numbers of the versions that are there and whole, newest first; nothing if one is not what its name says.
std::optional<QList<qint64>> wholeVersions(const QString& root)
{
    QList<qint64> numbers;
    const auto versions = storage::listVersions(versionsIn(root));
    if (!versions) {
        return std::nullopt;
    }
    for (const storage::VersionEntry& entry : *versions) {
        const auto article = storage::loadVersion(versionsIn(root), entry.name);
        if (!article || *article != story(int(entry.generation))) {
            return std::nullopt;
        }
        numbers.append(entry.generation);
    }
    return numbers;
}

QString judgeVersions(const QString& root, const Ending& ending)
{
    if (ending.how == Ending::How::Hung || ending.how == Ending::How::Broke) {
        return u"hung or crashed"_s;
    }
    if (ending.how == Ending::How::Failed && !ending.namesAFile) {
        return u"the error names no file: "_s + ending.remark;
    }
    const auto numbers = wholeVersions(root);
    if (!numbers) {
        return u"a version is not what its name says"_s;
    }
    const bool isKept = numbers->contains(there + 1);
    if (ending.how == Ending::How::Succeeded && !isKept) {
        return u"said it succeeded, but the version is not there"_s;
    }
    // Until the new one is on disk nothing goes, and then no more than is too many.
    for (int number = isKept ? there + 2 - limits.newest : 1; number <= there; ++number) {
        if (!numbers->contains(number)) {
            return u"version %1 is gone"_s.arg(number);
        }
    }
    return {};
}

} // namespace

QList<Operation> versionOperations(const QString& root)
{
    putFiles(root, {{u"beside.txt"_s, "beside"}});
    for (int number = 1; number <= there; ++number) {
        if (!keep(root, number, {})) {
            qFatal("cannot keep a version");
        }
    }
    Operation op;
    op.name = u"version-keep"_s;
    op.before = filesBelow(root);
    op.run = [](const QString& at) { return keep(at, there + 1, limits); };
    op.judge = judgeVersions;
    return {op};
}

} // namespace faults
