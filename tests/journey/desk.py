# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys through the real program share: a display with a window manager, a home of its own, the window."""
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 60  # seconds for a program to come up, or a file to be written
KEY_DELAY = "12"  # milliseconds, as a fast typist's
TOOLS = ["xdotool", "Xvfb", "openbox", "dbus-run-session"]


def missing_tools(*more):
    return [tool for tool in [*TOOLS, *more] if not shutil.which(tool)]


def enter_session():
    """Starts the script anew in a message bus session of its own, unless it is in one."""
    if "WONGO_JOURNEY_SESSION" not in os.environ:
        os.environ["WONGO_JOURNEY_SESSION"] = "1"
        # The session's services complain of a display that is not there yet.
        os.execvp("sh", ["sh", "-c", 'exec dbus-run-session -- "$@" 2>/dev/null', "sh", sys.executable, *sys.argv])


class Desk:
    """A display with a window manager; close() ends whatever it started."""

    def __init__(self, work, **environment):
        self.work = work
        self.children = []
        self.environment = dict(
            os.environ,
            HOME=str(work / "home"),
            XDG_RUNTIME_DIR=str(work / "run"),
            XDG_CONFIG_HOME=str(work / "home/.config"),
            XDG_CACHE_HOME=str(work / "home/.cache"),
            XDG_DATA_HOME=str(work / "home/.local/share"),
            QT_QPA_PLATFORM="xcb",
            QTWEBENGINE_DISABLE_SANDBOX="1",
            WONGO_TEST_ALLOW_UNSANDBOXED="1",
            LANG="C.UTF-8",
            **environment,
        )
        (work / "home").mkdir()
        (work / "run").mkdir(mode=0o700)
        self.environment["DISPLAY"] = self.display()
        self.start("openbox")

    def display(self):
        read, write = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"],
            pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.children.append(server)
        os.close(write)
        with os.fdopen(read) as pipe:
            return ":" + pipe.readline().strip()

    def start(self, *command):
        with open(self.work / f"{Path(command[0]).name}.log", "w") as log:
            child = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        self.children.append(child)
        return child

    def end(self, child):
        self.children.remove(child)
        child.terminate()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True)

    def until(self, condition, complaint):
        end = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError(complaint)
            time.sleep(0.05)

    def start_window(self, *command):
        child = self.start(*command)
        self.until(self.find_window, "the window does not come up")
        return child

    def find_window(self):
        found = self.run("xdotool", "search", "--onlyvisible", "--class", "wongo").stdout.split()
        if not found or self.run("xdotool", "windowactivate", "--sync", found[-1]).returncode != 0:
            return False
        self.window = found[-1]
        return self.active() == self.window

    def active(self):
        return self.run("xdotool", "getactivewindow").stdout.strip()

    def keys(self, *names):
        done = self.run("xdotool", "key", "--delay", KEY_DELAY, *names)
        assert done.returncode == 0, done.stderr

    def click(self, x, y):
        self.run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def close(self):
        for child in reversed(self.children[1:]):
            child.terminate()
        while self.children:
            self.end(self.children[-1])
