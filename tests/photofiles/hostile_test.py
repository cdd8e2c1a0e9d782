#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are no photo, or one that does harm, handed to the real program: it refuses them and goes on.

For each file `image inspect` and `image add` in both languages, and `export` where it was taken in: the program ends by itself, never by a
signal, within bounds of memory, says which file and what to do, and an article that gained nothing is byte for byte what it was.

usage: hostile_test.py WONGO_CLI
"""
import os
import pathlib
import re
import shutil
import sys
import tempfile
from collections import Counter

import hostilefiles as kinds
from program import SKIPPED, Program, files_below, new_article, records, write_bodies

NOBODY = 65534
MOST_MEMORY = 768  # MiB, of any one process: what the largest photo that is taken may need, and no bomb more
# What each refusal is called (English, Korean), what it says to do, and how the program ends: 1 for content, 2 for files that cannot be had.
SAYS = {
    kinds.NOT_A_PHOTO: (("is not a photo. Use JPEG", "사진이 아닙니다. JPEG"), 1),
    kinds.UNSUPPORTED: (("Save it as JPEG or PNG and add that", "JPEG나 PNG로 저장해"), 1),
    kinds.RAW: (("save it as JPEG and add that", "현상해 JPEG로 저장한 뒤"), 1),
    kinds.DRAWING: (("Save the page as PNG or JPEG", "PNG나 JPEG로 저장한 뒤"), 1),
    kinds.FILM: (("Put its address on a line of its own", "주소를 본문에 한 줄로"), 1),
    kinds.TOO_LARGE: (("Make the photo smaller", "크기를 줄여 다시"), 1),
    kinds.DAMAGED: (("is damaged. Get the photo again", "손상됐습니다. 원본을 다시"), 1),
    kinds.FILE_TOO_LARGE: (("is too large. Use a smaller file", "너무 큽니다. 더 작은 파일"), 1),
    kinds.NOT_READABLE: (("cannot be read. Check that it is a file", "읽을 수 없습니다. 폴더가 아닌 파일인지"), 2),
    "file-not-found": (("was not found. Check", "찾을 수 없습니다."), 2),
}
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def refusal(ended, name, korean):
    """Which refusal of SAYS this is, or what is wrong with it."""
    if UNPRINTABLE.search(ended.err.replace("\n", "")):
        return "plays with the terminal"
    if UNPRINTABLE.sub("\ufffd", name) not in ended.err:
        return f"does not name the file: {ended.err!r}"
    for code, (sentences, exit_code) in SAYS.items():
        if sentences[korean] in ended.err:
            return code if ended.code == exit_code else f"{code} with exit code {ended.code}"
    return f"says nothing useful: {ended.err!r}"


class Trial:
    """One file before the program."""

    def __init__(self, program, case, folder):
        self.program, self.case, self.folder = program, case, folder
        self.wrong, self.peak, self.outcomes = [], 0, []
        self.user = NOBODY if case.as_nobody and os.getuid() == 0 else None
        self.file = folder / "from" / case.name
        self.file.parent.mkdir(parents=True)
        if case.make:
            case.make(self.file)
        else:
            self.file.write_bytes(case.data)

    def run(self, *arguments, korean=False):
        ended = self.program.run(*arguments, korean=korean, user=self.user)
        self.peak = max(self.peak, ended.peak)
        what = arguments[:2] if arguments[0] == "image" else arguments[:1]
        if ended.hung:
            self.wrong.append(f"{' '.join(what)} does not end")
        elif ended.code not in (0, 1, 2):
            self.wrong.append(f"{' '.join(what)} ended with {ended.code}: {ended.err[-300:]!r}")
        return ended

    def judge(self, ended, name, korean, what):
        """Keeps what became of the file."""
        outcome = kinds.PHOTO if ended.code == 0 else refusal(ended, name, korean)
        self.outcomes.append((what, outcome))
        return outcome

    def take_in(self):
        article = new_article(self.program, self.folder / "article")
        if self.user is not None:
            for path in [article, *article.rglob("*")]:
                path.chmod(0o777)
        before = {name: (article / name).read_bytes() for name in files_below(article)}
        for korean in (False, True):
            self.judge(self.run("image", "inspect", self.file, korean=korean), self.case.name, korean, "inspect")
            if self.judge(self.run("image", "add", article, self.file, korean=korean), self.case.name, korean, "add") == kinds.PHOTO:
                return article
            if {name: (article / name).read_bytes() for name in files_below(article)} != before:
                self.wrong.append(f"the article was changed: {sorted(files_below(article))}")
        return None

    def publish(self, article):
        write_bodies(article)
        out = self.folder / "out"
        before = files_below(article)
        image = records(article)["images"][0]
        for korean in (True, False):
            ended = self.run("export", article, "--format", "html", "--out", out, "--force", korean=korean)
            self.judge(ended, pathlib.Path(image["file"]).name, korean, "export")
            if ended.code != 0 and out.exists() and files_below(out):
                self.wrong.append(f"a failed export left {sorted(files_below(out))[:5]}")
        if files_below(article) != before:
            self.wrong.append("the export changed the article")

    def verdict(self):
        expected = {self.case.expected, *self.case.allowed}
        for what, outcome in self.outcomes:
            fits = outcome in expected
            if self.case.expected == kinds.ANY:
                fits = outcome == kinds.PHOTO or outcome in SAYS
            elif self.case.expected == kinds.DAMAGED_BEHIND:
                fits = fits or outcome == (kinds.PHOTO if what == "inspect" else kinds.DAMAGED)
            if not fits:
                self.wrong.append(f"{what}: {outcome}, expected {self.case.expected}")
        left = [name for name in files_below(self.program.home) if not name.startswith("cache/wongo/")]  # renditions, to be used again
        if left:
            self.wrong.append(f"left behind: {left}")
        if self.peak > MOST_MEMORY:
            self.wrong.append(f"took {self.peak} MiB of memory")
        return self.wrong


def try_out(program, case, folder):
    trial = Trial(program, case, folder)
    article = trial.take_in()
    if article:
        trial.publish(article)
    wrong = trial.verdict()
    outcome = " → ".join(dict.fromkeys(outcome for _, outcome in trial.outcomes))
    return outcome, trial.peak, [f"{case.name}: {what}" for what in wrong]


def nobody_can_run(program):
    return program.run("--version", user=NOBODY).code == 0


def main(folder):
    folder.chmod(0o755)
    program = Program(sys.argv[1], folder)
    wanted = sys.argv[2:]
    plain = program.run("image", "inspect", "/dev/null").peak
    wrong, peaks, outcomes = [], {}, Counter()
    for nth, case in enumerate(kinds.cases(folder)):
        if wanted and not any(name in case.name for name in wanted):
            continue
        if case.as_nobody and os.getuid() == 0 and not nobody_can_run(program):
            print(f"not tried: {case.name!r}: root reads everything, and nobody else can run {program.path}")
            continue
        place = folder / f"case-{nth}"
        outcome, peaks[case.name], found = try_out(program, case, place)
        shutil.rmtree(place)
        outcomes[outcome] += 1
        wrong += found
        print(f"{case.name!r}: {outcome}, {peaks[case.name]} MiB")
    highest = max(peaks, key=peaks.get)
    print(f"\n{len(peaks)} files: " + "; ".join(f"{count} {outcome}" for outcome, count in outcomes.most_common()))
    print(f"memory: at most {peaks[highest]} MiB ({highest}), {plain} MiB for nothing, {MOST_MEMORY} MiB allowed")
    print("\n".join(wrong), f"{len(wrong)} wrong", sep="\n")
    return 1 if wrong or (len(peaks) < 60 and not wanted) else 0


if not shutil.which("vips"):
    print("skipped: no vips (libvips-tools)")
    sys.exit(SKIPPED)
work = pathlib.Path(tempfile.mkdtemp(prefix="wongo-hostile-"))
try:
    sys.exit(main(work))
finally:
    shutil.rmtree(work, ignore_errors=True)
