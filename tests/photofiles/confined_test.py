#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos are decoded in a process that can reach nothing: what the kernel was really asked for, by strace.

While photos of every kind are inspected, taken in and exported: for each photo a process is started that may not gain privileges, puts a
filter on its system calls, and from then on opens no file, reaches for no network, starts no program, whichever of its threads it is.
Its answer is written under the filter only, and its limits are set by then. No process of the program ever makes a socket.

usage: confined_test.py WONGO_CLI
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict

import hostilefiles
from program import SKIPPED, Program, new_article, write_bodies

# Whatever leads out of a process, by the name of the call. A descriptor that is open already may be read, written, mapped and closed.
OPENS = {"open", "openat", "openat2", "creat", "open_by_handle_at", "memfd_create", "mq_open", "inotify_init", "inotify_init1", "fanotify_init",
         "userfaultfd", "io_uring_setup", "pidfd_open", "pidfd_getfd", "epoll_create", "epoll_create1", "perf_event_open", "shmget", "msgget"}
CHANGES = {"unlink", "unlinkat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "link", "linkat", "symlink", "symlinkat", "chmod",
           "fchmodat", "chown", "fchownat", "mknod", "mknodat", "truncate", "mount", "chroot", "pivot_root", "ptrace", "process_vm_writev"}
NETWORK = {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg"}
STARTS = {"execve", "execveat", "fork", "vfork"}
TRACED = sorted(OPENS | CHANGES | NETWORK | STARTS | {"clone", "clone3", "prctl", "seccomp", "write", "writev", "prlimit64", "setrlimit"})
LIMITS = ("RLIMIT_CORE", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NOFILE", "RLIMIT_AS")

LINE = re.compile(r"^(?P<pid>\d+)\s+(?:\d+\.\d+\s+)?(?P<rest>.*)$")
CALL = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+|\?|0x[0-9a-f]+)(?P<error> E\w+)?")
FILTERS = re.compile(r"^(seccomp\(SECCOMP_SET_MODE_FILTER|prctl\(PR_SET_SECCOMP, SECCOMP_MODE_FILTER)")
LIMIT = re.compile(r"^(?:prlimit64\(0, |setrlimit\()(RLIMIT_\w+), \{rlim_cur=(?!RLIM64?_INFINITY)")


class Trace:
    """What strace wrote: the whole calls in the order in which they ended, and who belongs to whom."""

    def __init__(self, text):
        self.calls, self.process_of, open_calls = [], {}, {}
        for line in text.splitlines():
            found = LINE.match(line)
            if not found:
                continue
            pid, rest = found["pid"], found["rest"]
            if rest.endswith("<unfinished ...>"):
                open_calls[pid] = rest.removesuffix("<unfinished ...>").rstrip()
                continue
            if rest.startswith("<... "):
                rest = open_calls.pop(pid, "") + rest.partition("resumed>")[2]
            call = CALL.match(rest)
            if call:
                self.calls.append((pid, call["name"], rest, call["result"], call["error"]))
            if call and call["name"] in ("clone", "clone3", "fork", "vfork") and call["result"].isdigit() and call["result"] != "0":
                # A thread is the same process as who started it; what strace sees before the call has ended is sorted in afterwards.
                self.process_of[call["result"]] = pid if "CLONE_THREAD" in rest else call["result"]

    def process(self, pid):
        seen = set()
        while self.process_of.get(pid, pid) != pid and pid not in seen:
            seen.add(pid)
            pid = self.process_of[pid]
        return pid


def judge(trace, limits=LIMITS):
    """Breaches; the processes with a filter; what they asked for afterwards, and what of it was refused."""
    wrong, privileges, filtered, limited, answered = [], set(), {}, defaultdict(set), Counter()
    refused, after = Counter(), 0
    for pid, name, rest, result, error in trace.calls:
        process, worked = trace.process(pid), error is None
        if name in NETWORK:
            wrong.append(f"reaches for the network: {pid} {rest[:200]}")
        if "PR_SET_NO_NEW_PRIVS" in rest and worked:
            privileges.add(process)
        if worked and (limit := LIMIT.match(rest)):
            limited[process].add(limit[1])
        if FILTERS.match(rest) and worked and "NULL" not in rest:
            if process not in privileges:
                wrong.append(f"{process} puts up a filter without giving up privileges first")
            if lacking := set(limits) - limited[process]:
                wrong.append(f"{process} has no {', '.join(sorted(lacking))} when its filter stands")
            if answered[process]:
                wrong.append(f"{process} has answered before its filter stands")
            filtered[process] = True
            continue
        answered[process] += name in ("write", "writev") and re.match(r"\w+\(1,", rest) is not None
        if process not in filtered:
            continue
        after += 1
        thread = name in ("clone", "clone3") and "CLONE_THREAD" in rest
        if name in OPENS | CHANGES | STARTS or name in ("clone", "clone3") and not thread:
            if worked:
                wrong.append(f"after its filter: {pid} {rest[:200]}")
            else:
                refused[f"{name}{error}"] += 1
    wrong += [f"{process} never answered under its filter" for process in filtered if not answered[process]]
    return wrong, filtered, refused, after


def traced(program, folder, *arguments):
    file = folder / "trace"
    ended = program.run(*arguments, before=["strace", "-f", "-qq", "-s", "64", "-e", "trace=" + ",".join("?" + name for name in TRACED),
                                            "-e", "signal=none", "-o", str(file)])
    if ended.code != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: ended with {ended.code}: {ended.err[-500:]}")
    return Trace(file.read_text(errors="replace"))


def judge_can_fail():
    """A made-up trace with one breach of each kind."""
    start = ("1 clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|SIGCHLD) = 2\n2 prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) = 0\n"
             + "".join(f"2 prlimit64(0, {name}, {{rlim_cur=9, rlim_max=9}}, NULL) = 0\n" for name in LIMITS)
             + "2 seccomp(SECCOMP_SET_MODE_FILTER, 0, {len=9}) = 0\n2 clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 3\n"
             '2 write(1, "x", 1) = 1\n')
    privileges, limit = "2 prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) = 0\n", "2 prlimit64(0, RLIMIT_FSIZE, {rlim_cur=9, rlim_max=9}, NULL) = 0\n"
    breaches = ['2 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 3', '3 openat(AT_FDCWD, "/etc/passwd", O_RDONLY) = 3',
                "2 socket(AF_INET, SOCK_STREAM, 0) = -1 EPERM (Operation not permitted)", "1 socket(AF_UNIX, SOCK_STREAM, 0) = 3",
                '3 execve("/bin/sh", ["sh"], 0x1 /* 9 vars */) = 0', "2 clone(child_stack=NULL, flags=SIGCHLD) = 4", '2 unlink("x") = 0',
                '3 openat(AT_FDCWD, "x", O_RDONLY <unfinished ...>\n2 read(0, "", 9) = 0\n3 <... openat resumed>) = 5']
    wrong = [f"not found: {breach}" for breach in breaches if not judge(Trace(start + breach))[0]]
    for harmless in ('2 openat(AT_FDCWD, "x", O_RDONLY) = -1 EPERM (Operation not permitted)', '1 openat(AT_FDCWD, "x", O_RDONLY) = 3'):
        wrong += [f"wrongly found: {what}" for what in judge(Trace(start + harmless))[0]]
    for lacking in (privileges, limit, '2 write(1, "x", 1) = 1\n'):
        if lacking not in start or not judge(Trace(start.replace(lacking, "")))[0]:
            wrong.append(f"not found: a process without {lacking}")
    if not judge(Trace(start.replace(limit, limit + '2 write(1, "x", 1) = 1\n')))[0]:
        wrong.append("not found: an answer before the filter")
    return wrong


def main(folder):
    program = Program(sys.argv[1], folder)
    photos = {suffix: hostilefiles.small(suffix, folder) for suffix in ("jpg", "png", "webp", "tif")}
    for suffix, options in (("heic", ""), ("avif", "[effort=0]")):
        try:
            photos[suffix] = hostilefiles.small(suffix, folder, options)
        except subprocess.CalledProcessError:
            print(f"not among them: {suffix}, which vips cannot write here")
    files = []
    for suffix, data in photos.items():
        files.append(folder / f"photo-{suffix}.{suffix}")
        files[-1].write_bytes(data)
    article = new_article(program, folder / "article")
    wrong = judge_can_fail()
    # A sanitizer's shadow of the memory is larger than any limit.
    limits = set(LIMITS) - ({"RLIMIT_AS"} if b"__asan_init" in pathlib.Path(program.path).read_bytes() else set())
    for what, *arguments in (("inspect", "image", "inspect", files[0]), ("add", "image", "add", article, *files),
                             ("export", "export", article, "--format", "html", "--out", folder / "out", "--force", "--jobs", 2)):
        trace = traced(program, folder, *arguments)
        found, filtered, refused, after = judge(trace, limits)
        expected = 1 if what == "inspect" else len(files)
        print(f"{what}: {len(trace.calls)} calls of {len({trace.process(call[0]) for call in trace.calls})} processes, {len(filtered)} with a "
              f"filter ({expected} photos); {after} calls after it; refused there: {dict(refused) or 'nothing was tried'}; "
              f"{len(found)} breaches")
        wrong += [f"{what}: {breach}" for breach in found]
        if len(filtered) < expected:
            wrong.append(f"{what}: {len(filtered)} processes confined themselves, for {expected} photos")
        if what == "add":
            write_bodies(article)
    print("\n".join(wrong[:40]), f"{len(wrong)} wrong", sep="\n")
    return 1 if wrong else 0


if not shutil.which("vips"):
    print("skipped: no vips (libvips-tools)")
    sys.exit(SKIPPED)
if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
    print("skipped: strace cannot trace here")
    sys.exit(SKIPPED)
work = pathlib.Path(tempfile.mkdtemp(prefix="wongo-confined-"))
try:
    sys.exit(main(work))
finally:
    shutil.rmtree(work, ignore_errors=True)
