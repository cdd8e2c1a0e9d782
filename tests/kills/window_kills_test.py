#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window is killed at random times while keys are typed into it, and started again on the same article: what was typed
must be there each time.

usage: window_kills_test.py WONGO CLI TYPIST ROUNDS [SEED]

Exit code 77 where the X tools are missing. The window of the next round recovers by itself and goes on; between two of them the
typist of kills_test.py tells what came back.
"""
import concurrent.futures
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "journey"))
import desk  # noqa: E402

WONGO, CLI, TYPIST, ROUNDS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
SEED = int(sys.argv[5]) if len(sys.argv) > 5 else 1
PROMISE = 0.5  # s of typing (D1)
AT_ONCE = 2  # windows, each on a display of its own


def words_in(text):
    """Those that are whole, with a space behind them."""
    return re.findall(r"\S+(?= )", text)


def type_and_kill(typist, child, rng, first):
    """Words that were typed whole, each with when, until the window was killed at `killed`."""
    end = time.monotonic() + rng.uniform(0.3, 2.5)
    typed, number = [], first
    while time.monotonic() < end:
        word = f"word{number}"  # what xdotool makes of Hangul depends on the keyboard map; the typist types it
        done = typist.run("xdotool", "type", "--delay", "8", word + " ")
        assert done.returncode == 0, done.stderr
        typed.append((word, time.monotonic()))
        number += 1
    killed = time.monotonic()
    child.send_signal(signal.SIGKILL)
    child.wait()
    typist.children.remove(child)
    return typed, killed, number


def recovered(typist, folder):
    done = subprocess.run([TYPIST, "recover", str(folder)], env=dict(typist.environment, QT_QPA_PLATFORM="offscreen"),
                          capture_output=True, text=True, timeout=desk.PATIENCE)
    return json.loads(done.stdout.splitlines()[-1].split(" ", 1)[1])


def play(rounds, seed):
    """What was wrong, the typing that was lost each time, and how many words were typed."""
    work = Path(tempfile.mkdtemp(prefix="wongo-window-kill-"))
    typist = desk.Desk(work, XDG_STATE_HOME=str(work / "home/state"))
    typist.environment.pop("WONGO_TEST_ALLOW_UNSANDBOXED")  # as root there is no preview then: this is about the text
    wrong, losses, expected, number = [], [], [], 1
    try:
        folder = work / "story"
        made = typist.run(CLI, "new", str(folder), "--source", "ko")
        assert made.returncode == 0, made.stderr
        rng = random.Random(seed)
        for round_number in range(rounds):
            child = typist.start_window(WONGO, "--language", "en", str(folder))
            typist.click(400, 600)
            typist.keys("ctrl+End", "Return")  # behind what was left of a word in the round before
            typed, killed, number = type_and_kill(typist, child, rng, number)
            back = recovered(typist, folder)
            whole = {word for word, _ in typed}.union(expected)
            there = [word for word in words_in(back["ko"]) if word in whole]
            lost = [moment for word, moment in typed if word not in there]
            loss = killed - lost[0] if lost else 0
            losses.append(loss)
            expected += [word for word, _ in typed[: len(typed) - len(lost)]]
            if there != expected:
                wrong.append(f"seed {seed}, round {round_number}: {expected[-12:]} became {there[-12:]}")
            if loss > PROMISE:
                wrong.append(f"seed {seed}, round {round_number}: {loss * 1000:.0f} ms of typing lost")
            if not back["redone"] or back["firstKo"]:
                wrong.append(f"seed {seed}, round {round_number}: undo does not lead back")
            expected = there
    finally:
        typist.close()
        shutil.rmtree(work, ignore_errors=True)
    return wrong, losses, number - 1


def main():
    missing = desk.missing_tools()
    if missing:
        print("skipped: no " + ", ".join(missing))
        return 77
    desk.enter_session()
    begun = time.monotonic()
    shares = [ROUNDS // AT_ONCE + (number < ROUNDS % AT_ONCE) for number in range(AT_ONCE)]
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        played = list(pool.map(play, shares, (SEED * 100 + number for number in range(AT_ONCE))))
    wrong = [what for each in played for what in each[0]]
    losses = [loss for each in played for loss in each[1]]
    words = sum(each[2] for each in played)
    print("\n".join(wrong))
    print(f"window killed: {len(losses)} cases, {len(wrong)} violations, {time.monotonic() - begun:.0f} seconds; {words} words typed, "
          f"typing lost: median {statistics.median(losses) * 1000:.0f} ms, most {max(losses) * 1000:.0f} ms")
    return 1 if wrong or words < ROUNDS or len(losses) != ROUNDS else 0


if __name__ == "__main__":
    sys.exit(main())
