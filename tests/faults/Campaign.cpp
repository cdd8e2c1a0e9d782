// SPDX-License-Identifier: GPL-3.0-or-later
#include "Campaign.h"

#include <QDir>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace faults {

namespace {

constexpr int forEver = 1 << 30;

/// A way in which calls fail; tried from the first call to the last.
struct Fault {
    QString name;
    Plan plan;
};

QList<Fault> everyFault(bool thorough)
{
    QList<Fault> faults;
    for (const int error : {EIO, ENOSPC, EDQUOT, EROFS, EACCES, EINTR}) {
        const QString name = QString::fromLatin1(::strerrorname_np(error));
        if (thorough || error == EIO) {
            faults.append({name + u" once"_s, {Kind::Error, error}});
        }
        if (!thorough && error != ENOSPC) {
            continue;
        }
        // From then on. A full disk still reads, removes and exchanges, one that became read-only still reads; and
        // nobody interrupts for ever.
        const unsigned lasting = error == ENOSPC || error == EDQUOT ? Room | Write
            : error == EROFS                                        ? Change | Room | Write
                                                                    : everySort;
        const int times = error == EINTR ? 3 : forEver;
        if (error == EIO) {
            faults.append({name + u" three times"_s, {Kind::Error, error, everySort, 0, 3}});
        }
        faults.append({name + (error == EINTR ? u" three times"_s : u" from then on"_s),
            {Kind::Error, error, lasting, 0, times}});
    }
    faults.append({u"short write"_s, {Kind::Short, 0, Write}});
    faults.append({u"short writes from then on"_s, {Kind::Short, 0, Write, 0, forEver}});
    // Who is killed before a look leaves what he would leave before the next change.
    faults.append({u"killed"_s, {Kind::Kill, 0, Change | Room | Write}});
    faults.append({u"killed in a write"_s, {Kind::Torn, 0, Write}});
    return faults;
}

/// With what the paths of all files begin that are not in both alike: the folder that is replaced as a whole.
QString changedFolder(const Files& before, const Files& after)
{
    std::optional<QString> common;
    Files all = before;
    all.insert(after);
    for (const QString& path : all.keys()) {
        if (before.contains(path) && after.contains(path) && before.value(path) == after.value(path)) {
            continue;
        }
        if (!common) {
            common = path;
        }
        const auto end = std::mismatch(common->begin(), common->end(), path.begin(), path.end()).first;
        common->truncate(end - common->begin());
    }
    return common ? common->left(common->lastIndexOf(u'/') + 1) : QString();
}

class Campaign {
public:
    Campaign(const Operation& operation, const QString& root)
        : m_operation(operation)
        , m_root(root)
    {
    }

    Totals run(bool thorough);

private:
    bool prove();
    bool works(const Ending& whole);
    void tryFault(const Fault& fault);
    QString judge(const Plan& plan, Child& child);
    QString judgeFailure(const Plan& plan, const Ending& ending);
    QString judgeNextRun(const Ending& next);
    QList<Files> partsOfTheWay() const;
    Files seen() const { return seenBy(filesBelow(m_root), m_operation.before, m_after); }
    QString unlessLoads() const;

    const Operation& m_operation;
    const QString m_root;
    Files m_after;
    QMap<unsigned, int> m_calls;
    Totals m_totals;
};

/// What may stand there when the process is gone in the middle, or the disk refuses everything from the middle on.
QList<Files> Campaign::partsOfTheWay() const
{
    QList<Files> states{m_operation.before};
    for (const QString& path : m_operation.order) {
        Files next = states.last();
        next.insert(path, m_after.value(path));
        states.append(next);
    }
    if (m_operation.order.isEmpty() && m_operation.withoutExchange) { // as base/Files.h says of moveDirectory
        const QString replaced = changedFolder(m_operation.before, m_after);
        Files nothing = m_operation.before;
        nothing.removeIf([&](const Files::iterator& it) { return it.key().startsWith(replaced); });
        states.append(nothing);
    }
    states.append(m_after);
    return states;
}

QString Campaign::unlessLoads() const
{
    const auto loaded = m_operation.load(m_root);
    return loaded ? QString() : u"does not load: "_s + loaded.error().file + u' ' + loaded.error().detail;
}

QString Campaign::judgeFailure(const Plan& plan, const Ending& ending)
{
    if (!ending.namesAFile) {
        return u"the error names no file: "_s + ending.remark;
    }
    const Files found = seen();
    if (found == m_operation.before) {
        return unlessLoads();
    }
    // A disk that refuses changes again and again refuses to put the first files back as well.
    const bool refusesOn = plan.times > 1 && plan.error != EINTR && (plan.sorts & Change) != 0;
    if (refusesOn && partsOfTheWay().contains(found)) {
        ++m_totals.notPutBack;
        return unlessLoads();
    }
    return u"failed (%1), but %2"_s.arg(ending.remark, difference(found, m_operation.before));
}

/// The disk is well again, and the same was done once more.
QString Campaign::judgeNextRun(const Ending& next)
{
    if (next.how != Ending::How::Succeeded) {
        return u"afterwards it does not succeed: "_s + next.remark;
    }
    if (const Files found = seen(); found != m_after || !m_operation.isDone(m_root)) {
        return u"afterwards "_s + difference(found, m_after);
    }
    if (m_operation.leavesNothing) {
        for (const QString& path : filesBelow(m_root).keys()) {
            if (isOurs(path)) {
                return u"afterwards there still is "_s + path;
            }
        }
    }
    return {};
}

QString Campaign::judge(const Plan& plan, Child& child)
{
    const Ending& ending = child.ending();
    if (ending.fired == 0) {
        return u"the fault did not happen"_s;
    }
    if (ending.openFiles > 0 && ending.how != Ending::How::Killed) {
        return u"left %1 descriptors open"_s.arg(ending.openFiles);
    }
    if (m_operation.judge) {
        m_totals.failed += ending.how == Ending::How::Failed ? 1 : 0;
        m_totals.killed += ending.how == Ending::How::Killed ? 1 : 0;
        child.end();
        return m_operation.judge(m_root, ending);
    }
    switch (ending.how) {
    case Ending::How::Succeeded: {
        const Files found = seen();
        const bool isDone = !m_operation.alwaysRefused && found == m_after && m_operation.isDone(m_root);
        return isDone ? QString() : u"said it succeeded, but "_s + difference(found, m_after);
    }
    case Ending::How::Failed:
        ++m_totals.failed;
        if (const QString complaint = judgeFailure(plan, ending); !complaint.isEmpty()) {
            return complaint;
        }
        if (m_operation.alwaysRefused) {
            return {};
        }
        return judgeNextRun(m_operation.refusesTwice && seen() != m_operation.before
                ? runInChild(m_operation.again, m_root)
                : child.again());
    case Ending::How::Killed: {
        ++m_totals.killed;
        const Files found = seen();
        if (!partsOfTheWay().contains(found)) {
            return u"left something else: "_s + difference(found, m_after);
        }
        if (const QString complaint = unlessLoads(); !complaint.isEmpty()) {
            return complaint;
        }
        return m_operation.alwaysRefused ? QString() : judgeNextRun(runInChild(m_operation.again, m_root));
    }
    case Ending::How::Hung:
        return u"hung"_s;
    case Ending::How::Broke:
        break;
    }
    return u"crashed"_s;
}

void Campaign::tryFault(const Fault& fault)
{
    Plan plan = fault.plan;
    plan.withoutExchange = m_operation.withoutExchange;
    int calls = 0;
    for (auto it = m_calls.cbegin(); it != m_calls.cend(); ++it) {
        calls += (it.key() & plan.sorts) != 0 ? it.value() : 0;
    }
    for (plan.nth = 1; plan.nth <= calls; ++plan.nth) {
        putFiles(m_root, m_operation.before);
        Child child(m_operation, m_root, plan);
        ++m_totals.cases;
        if (const QString complaint = judge(plan, child); !complaint.isEmpty()) {
            m_totals.violations.append(u"%1 %2, call %3 of %4 (%5): %6"_s.arg(m_operation.name, fault.name)
                                           .arg(plan.nth)
                                           .arg(calls)
                                           .arg(child.ending().firedIn, complaint));
        }
    }
    // One past the last does not happen: so every call was tried.
    putFiles(m_root, m_operation.before);
    const Ending whole = Child(m_operation, m_root, plan).ending();
    ++m_totals.cases;
    if (whole.fired != 0 || !works(whole)) {
        m_totals.violations.append(
            u"%1 %2: there are more than %3 calls"_s.arg(m_operation.name, fault.name).arg(calls));
    }
}

bool Campaign::works(const Ending& whole)
{
    const Files found = filesBelow(m_root);
    if (m_operation.judge) {
        const QString complaint = m_operation.judge(m_root, whole);
        return whole.how == Ending::How::Succeeded && complaint.isEmpty();
    }
    if (m_operation.alwaysRefused) {
        return whole.how == Ending::How::Failed && found == m_operation.before;
    }
    return whole.how == Ending::How::Succeeded && found == m_after && found != m_operation.before
        && m_operation.isDone(m_root) && m_operation.load(m_root);
}

/// Without a fault it works; how many calls it makes, and what it leaves.
bool Campaign::prove()
{
    Plan plan;
    plan.withoutExchange = m_operation.withoutExchange;
    for (int i = 0; i < 2; ++i) { // the first may fill caches, which save calls
        putFiles(m_root, m_operation.before);
        const Ending whole = Child(m_operation, m_root, plan).ending();
        m_after = filesBelow(m_root);
        m_calls = whole.calls;
        if (!works(whole)) {
            m_totals.violations.append(m_operation.name + u" does not work without a fault: "_s + whole.remark);
            return false;
        }
        QStringList functions;
        for (auto it = whole.functions.cbegin(); it != whole.functions.cend(); ++it) {
            functions.append(u"%1 %2"_s.arg(it.key()).arg(it.value()));
        }
        m_totals.functions = functions.join(u", "_s);
    }
    for (const int calls : std::as_const(m_calls)) {
        m_totals.calls += calls;
    }
    return true;
}

Totals Campaign::run(bool thorough)
{
    if (prove()) {
        for (const Fault& fault : everyFault(thorough)) {
            tryFault(fault);
        }
    }
    QDir(m_root).removeRecursively();
    return m_totals;
}

} // namespace

Totals tryEveryCall(const Operation& operation, const QString& root, bool thorough)
{
    return Campaign(operation, root).run(thorough);
}

} // namespace faults
