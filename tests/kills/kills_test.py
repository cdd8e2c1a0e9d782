#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A typing program is killed at random times; what it typed must come back.

usage: kills_test.py TYPIST CLI ROUNDS [SEED]

Each round: SIGKILL after 0 to 2 s of typing in Korean and English, with saves and undo; then the recovery itself is killed at
random times, and at last may end. Violations: a file of the article that is torn (it cannot be loaded), a word that came back out
of order, more than half a second of typing lost, undo that does not lead back to the text as it was opened, a recovery that gives
another text the second time.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

TYPIST, CLI, ROUNDS = sys.argv[1], sys.argv[2], int(sys.argv[3])
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
PROMISE = 500  # ms of typing (D1)
AT_ONCE = 8  # most of the time they type, or wait to be killed
PATIENCE = 60  # s


def environment(home):
    return dict(os.environ, HOME=str(home), XDG_STATE_HOME=str(home / "state"), XDG_CONFIG_HOME=str(home / "config"),
                XDG_CACHE_HOME=str(home / "cache"), XDG_DATA_HOME=str(home / "data"), QT_QPA_PLATFORM="offscreen")


def lines(text):
    """(ms, what) of each whole line."""
    found = []
    for line in text.split("\n")[:-1]:
        moment, what = line.split(" ", 1)
        found.append((int(moment), json.loads(what)))
    return found


def type_and_kill(folder, home, rng, seed):
    """What the typist said, and when it was killed, by its own clock."""
    typist = subprocess.Popen([TYPIST, "type", str(folder), str(seed)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              env=environment(home), text=True)
    first = typist.stdout.readline()
    assert '"ready"' in first, first
    time.sleep(rng.uniform(0, 2))  # the random moment is the point of it
    killed = time.clock_gettime(time.CLOCK_MONOTONIC) * 1000
    typist.send_signal(signal.SIGKILL)
    said = typist.stdout.read()
    typist.wait()
    return lines(said), killed


def recover(folder, home, kill_after=None):
    process = subprocess.Popen([TYPIST, "recover", str(folder)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               env=environment(home), text=True)
    if kill_after is not None:
        time.sleep(kill_after)
        process.kill()
        process.communicate()
        return None
    said, _ = process.communicate(timeout=PATIENCE)
    return lines(said)[-1][1] if said.endswith("\n") else {"failed": f"said nothing, ended with {process.returncode}"}


def words_in(text, stem):
    """Numbers of the words that are whole: with the space behind them."""
    text = text[: text.rfind(" ") + 1]
    return [int(word[len(stem):]) for word in text.split(" ") if word.startswith(stem) and word[len(stem):].isdigit()]


def judge(said, killed, back, again):
    """What is wrong, and how much typing was lost."""
    wrong = []
    if "failed" in back:
        return [f"not opened: {back}"], 0
    if back != again:
        wrong.append("the second recovery gave another text")
    if back["stray"] or back["heldBy"]:
        wrong.append(f"not recovered: {back}")
    if not back["redone"] or back["firstKo"] or back["firstEn"]:
        wrong.append("undo does not lead back to the beginning, or redo not to the end")
    lost_since = None
    for moment, what in said:
        if "word" not in what:
            continue
        stem, body = ("낱말", back["ko"]) if what["language"] == "ko" else ("word", back["en"])
        there = words_in(body, stem)
        if there != sorted(set(there)):
            wrong.append(f"words out of order: {there}")
        if what["word"] not in there and lost_since is None:
            lost_since = moment
    lost = killed - lost_since if lost_since is not None else 0
    if lost > PROMISE:
        wrong.append(f"{lost:.0f} ms of typing lost")
    words = sum(1 for _, what in said if "word" in what)
    if lost_since is None and words and back["steps"] == 0:
        wrong.append("no step to undo")
    return wrong, lost


def play(number):
    rng = random.Random(SEED * 100_000 + number)
    work = pathlib.Path(tempfile.mkdtemp(prefix="wongo-kill-"))
    try:
        folder, home = work / "story", work / "home"
        home.mkdir()
        made = subprocess.run([CLI, "new", str(folder), "--source", "ko"], env=environment(home), capture_output=True)
        assert made.returncode == 0, made.stderr
        said, killed = type_and_kill(folder, home, rng, rng.randrange(1 << 30))
        for _ in range(2):
            recover(folder, home, kill_after=rng.uniform(0, 0.4))
        back = recover(folder, home)
        again = recover(folder, home)
        wrong, lost = judge(said, killed, back, again)
        return number, wrong, lost, sum(1 for _, what in said if "word" in what)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def main():
    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        rounds = list(pool.map(play, range(ROUNDS)))
    bad = [(number, wrong) for number, wrong, _, _ in rounds if wrong]
    for number, wrong in bad:
        print(f"round {number}: {'; '.join(wrong)}")
    losses = [lost for _, _, lost, _ in rounds]
    words = sum(count for _, _, _, count in rounds)
    print(f"typing killed: {ROUNDS} cases, {len(bad)} violations, {time.monotonic() - begun:.0f} seconds; {words} words typed, "
          f"typing lost: median {statistics.median(losses):.0f} ms, most {max(losses):.0f} ms")
    return 1 if bad or words < ROUNDS else 0


if __name__ == "__main__":
    sys.exit(main())
