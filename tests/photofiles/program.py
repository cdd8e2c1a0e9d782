# SPDX-License-Identifier: GPL-3.0-or-later
"""wongo-cli as a process: how it ended, what it said, how much memory it took; articles and desks for it to work on."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass

SKIPPED = 77
PATIENCE = 120  # seconds until a command counts as hanging; no measurement


@dataclass
class Ended:
    code: int  # negative: the signal that ended it
    out: str
    err: str
    peak: int  # MiB of memory at most, of the largest of its processes
    hung: bool


class Program:
    """`wongo-cli` with a home of its own below `folder`, so that what it keeps anywhere can be looked at."""

    def __init__(self, path, folder):
        self.path = str(pathlib.Path(path).resolve())
        self.home = pathlib.Path(folder) / "home"
        self.home.mkdir()
        self.scratch = self.home / "tmp"
        self.scratch.mkdir()
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(self.home), "LC_ALL": "C.UTF-8", "TMPDIR": str(self.scratch)}
        for name in ("CACHE", "STATE", "DATA", "CONFIG"):
            self.environment[f"XDG_{name}_HOME"] = str(self.home / name.lower())
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]

    def run(self, *arguments, korean=False, user=None, before=()):
        environment = {**self.environment, "LC_ALL": "ko_KR.UTF-8"} if korean else self.environment
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            process = subprocess.Popen([*before, self.path, *map(str, arguments)], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                       env=environment, user=user, start_new_session=True)
            hung = threading.Event()

            def stop():
                hung.set()
                os.killpg(process.pid, signal.SIGKILL)

            timer = threading.Timer(PATIENCE, stop)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            return Ended(process.returncode, out.read().decode(errors="replace"), err.read().decode(errors="replace"),
                         usage.ru_maxrss // 1024, hung.is_set())

    def must(self, *arguments):
        ended = self.run(*arguments)
        if ended.code != 0:
            sys.exit(f"{' '.join(map(str, arguments))[:200]}: ended with {ended.code}\n{ended.err[-2000:]}")
        return ended.out


def records(folder):
    return json.loads((pathlib.Path(folder) / "article.json").read_text())


def new_article(program, folder):
    program.must("new", folder, "--headline-ko", "시험", "--headline-en", "Test")
    return pathlib.Path(folder)


def write_bodies(folder):
    """Every photo of the article in both of its bodies."""
    text = "\n\n".join(f"![]({image['file']})" for image in records(folder)["images"])
    (folder / "ko.md").write_text(f"본문이다.\n\n{text}\n")
    (folder / "en.md").write_text(f"A body.\n\n{text}\n")


def write_desk(file, **photos):
    """The project's own desk, but for what is said of photos."""
    desk = json.loads((pathlib.Path(__file__).parents[2] / "resources/desk/desk.json").read_text())
    desk["photos"].update(photos)
    file.write_text(json.dumps(desk, ensure_ascii=False))
    return file


def files_below(folder):
    """Relative path → size of everything there, links and pipes too."""
    return {str(path.relative_to(folder)): path.lstat().st_size for path in pathlib.Path(folder).rglob("*") if not path.is_dir()}
