#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every system call of every writing function fails once, fails from then on, or is the last one before the process is killed.

After a success the new files stand, after a failure the old ones, after a kill each file is whole, old or new, and a group is new
up to some file of its order. Only names of ours may be left over. All of it with RENAME_EXCHANGE and, for single faults, on a
file system without it. Needs strace; exits with 77 (skipped) where it cannot trace.

usage: faults_test.py FAULT_TARGET
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TARGET = sys.argv[1]
OLD = {"a": "old a", "b": "old b", "from/s/mark": "new tree", "to/s/mark": "old tree"}
NEW = {
    "writeFile": [("a", "new a")],
    "writeFileOver": [("a", "new a")],
    "writeFileOver-new": [("n", "new n")],
    "writeFiles": [("a", "new a"), ("n", "new n"), ("b", "new b")],
    "writeNewFile": [("n", "new n")],
    "moveDirectory": [("to/s/mark", "new tree")],
}
CALLS = ["openat", "write", "fsync", "pread64", "close", "renameat2", "renameat", "fstat", "newfstatat", "unlinkat", "fchmod", "fchown",
         "faccessat", "faccessat2", "linkat", "readlink"]
NO_EXCHANGE = ["-e", "inject=renameat2:error=EINVAL"]
LEFTOVER = re.compile(r"(^|/)\.wongo-|\.conflict-|^from")

# In memory where there is such a place: a thousand fsyncs of a real disk take minutes and show nothing else.
folder = pathlib.Path(tempfile.mkdtemp(prefix="wongo-faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))


def prepare():
    shutil.rmtree(folder)
    for name, text in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def state():
    files = {str(p.relative_to(folder)): p.read_text() for p in folder.rglob("*") if p.is_file()}
    return {name: text for name, text in files.items() if not LEFTOVER.search(name)}


def visible(files):
    return {name: text for name, text in files.items() if not LEFTOVER.search(name)}


def run(call, options):
    prepare()
    with tempfile.NamedTemporaryFile("r", prefix="wongo-trace-") as trace:
        done = subprocess.run(["strace", "-f", "-o", trace.name, *options, TARGET, call, str(folder)], capture_output=True, timeout=60)
        return done.returncode, trace.read().splitlines()


def counts(call, options):
    """For each system call how often start-up and the function make it."""
    code, lines = run(call, ["-e", "trace=%file,%desc", *options])
    if code != 0:
        return None
    begin = next(i for i, line in enumerate(lines) if "/wongo-begin" in line)
    end = next(i for i, line in enumerate(lines) if "/wongo-end" in line)
    def count(name, part):
        return sum(1 for line in part if re.search(rf"\b{name}\(", line))
    return {name: (count(name, lines[:begin]), count(name, lines[begin:end])) for name in CALLS}


def judge(call, code, kind, setting=()):
    """What is wrong with the folder, or nothing."""
    found = state()
    old, new = visible(OLD), visible({**OLD, **dict(NEW[call])})
    if kind == "kill":
        allowed = [{**old, **dict(NEW[call][:n])} for n in range(len(NEW[call]) + 1)]
        if call == "writeNewFile":  # straight in place, for a folder that is thrown away after a crash
            allowed += [{**old, "n": ""}]
        if call == "moveDirectory" and setting and (folder / "from.old").exists():
            allowed += [{name: text for name, text in old.items() if not name.startswith("to/")}]  # as Files.h says
    else:
        allowed = [new] if code == 0 else [old]
        if code not in (0, 1):
            return f"ended with {code}"
    return None if found in allowed else f"ended with {code}, left {found}"


def main():
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        print("skipped: strace cannot trace here")
        return 77
    failures, cases = [], 0
    for call in NEW:
        for setting in ([], NO_EXCHANGE):
            numbers = counts(call, setting)
            if numbers is None or judge(call, 0, "none"):
                failures.append(f"{call} {setting}: does not work without a fault")
                continue
            kinds = {"once": "error=EIO:when={}", "interrupted": "error=EINTR:when={}", "kill": "signal=KILL:when={}"}
            if not setting:
                kinds["for good"] = "error=EIO:when={}+"
            for name, (before, inside) in numbers.items():
                if setting and name == "renameat2":
                    continue  # strace injects one fault into a call
                for nth in range(before + 1, before + inside + 1):
                    for kind, fault in kinds.items():
                        code, _ = run(call, [*setting, "-e", f"inject={name}:" + fault.format(nth)])
                        cases += 1
                        wrong = judge(call, code, kind, setting)
                        if wrong:
                            failures.append(f"{call} {setting} {name} {nth - before}/{inside} {kind}: {wrong}")
    print("\n".join(failures), f"{cases} cases, {len(failures)} wrong", sep="\n")
    return 1 if failures or cases < 300 else 0


try:
    sys.exit(main())
finally:
    shutil.rmtree(folder, ignore_errors=True)
