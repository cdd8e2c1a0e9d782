#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told of the real window, over AT-SPI, in both languages of the window: access_test.py WONGO
SAMPLE. Whatever can be focused or pressed says its name, what it is and how it stands; what does not is told with its
place in the tree.

Exit code 77 where AT-SPI, its bindings for Python or the X tools are missing."""
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

import desk

try:
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    Atspi = None

LAUNCHERS = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"]

WORDS = {
    "en": {
        "write": "Write", "pair": "Pair", "review": "Review", "outline": "Outline", "photos": "Photos",
        "problems": "Problems", "ko": "Body, Korean", "en": "Body, English", "details": "Bylines, dates and details",
        "byline": "Byline 1, Korean", "commands": "Commands",
    },
    "ko": {
        "write": "쓰기", "pair": "대조", "review": "검토", "outline": "개요", "photos": "사진", "problems": "문제",
        "ko": "본문, 한국어", "en": "본문, 영어", "details": "바이라인·날짜·세부 정보", "byline": "바이라인 1, 한국어",
        "commands": "명령",
    },
}

# What a control may be; by the words of AT-SPI.
CHECKED_ROLES = {"check box", "radio button", "toggle button", "check menu item", "radio menu item"}
ROLES = CHECKED_ROLES | {
    "push button", "text", "entry", "combo box", "spin button", "list", "list item", "tree", "tree item", "tree table",
    "table", "table cell", "menu item", "menu", "slider", "link", "document web", "date editor",
}
# These are not controls of their own, but parts with which a mouse moves something that the keys move, too.
PARTS = {"scroll bar", "table column header"}
PRESSING = {"Press", "Toggle", "ShowMenu"}


class Node:
    """One accessible thing, read once."""

    def __init__(self, accessible, path, siblings=()):
        self.accessible = accessible
        self.role = accessible.get_role_name()
        self.name = accessible.get_name() or ""
        self.description = accessible.get_description() or ""
        self.states = {state.value_nick for state in accessible.get_state_set().get_states()}
        self.path = f"{path} > {self.role} {self.name!r}"
        self.row_is_named = any(each.role == self.role and each.name for each in siblings[-1:])

    def children(self):
        if self.role == "document web":
            return []  # the page itself is the engine's to tell
        found = []
        for index in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(index)
            if child:
                found.append(Node(child, self.path, found))
        return found

    def actions(self):
        count = self.accessible.get_n_actions() if self.accessible.get_action_iface() else 0
        return {self.accessible.get_action_name(index) for index in range(count)}

    def has_label(self):
        return any(
            relation.get_relation_type() == Atspi.RelationType.LABELLED_BY
            and any(relation.get_target(i).get_name() for i in range(relation.get_n_targets()))
            for relation in self.accessible.get_relation_set())

    def is_control(self):
        return self.role not in PARTS and ("focusable" in self.states or bool(self.actions() & PRESSING))

    def text(self):
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    def faults(self):
        if self.role not in ROLES:
            return ["no role that says what it is"]
        faults = []
        # A cell of a row whose first cell has a name may be empty: not every command has keys.
        if not self.name.strip() and not (self.role == "table cell" and self.row_is_named):
            faults.append("no name")
        if self.role == "combo box" and not (self.has_label() or self.description):
            faults.append("tells its value, but not what it is of")
        if self.role in CHECKED_ROLES and "Toggle" not in self.actions() and "enabled" in self.states:
            faults.append("cannot be toggled")
        if self.role in ("text", "entry") and not {"editable", "read-only"} & self.states:
            faults.append("says neither editable nor read-only")
        if "enabled" in self.states and "sensitive" not in self.states:
            faults.append("enabled, but not sensitive")
        return faults


class Reader(desk.Desk):
    """A desk with the window of one article, and a screen reader's view of it."""

    def __init__(self, wongo, language, article, work):
        super().__init__(work, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.words = WORDS[language]
        self.start_window(wongo, "--language", language, str(article))
        self.until(self.application, "the program does not tell of itself")

    def application(self):
        top = Atspi.get_desktop(0)
        every = [top.get_child_at_index(index) for index in range(top.get_child_count())]
        return next((each for each in every if each and (each.get_name() or "").lower() == "wongo"), None)

    def nodes(self):
        """Everything in sight, read anew where something went while it was read."""
        while True:
            try:
                return self.read()
            except GLib.Error as gone:
                print("read anew:", gone.message, file=sys.stderr)

    def read(self):
        waiting, found = [Node(self.application(), "")], []
        while waiting:
            node = waiting.pop()
            found.append(node)
            waiting += node.children()
        return [node for node in found if "showing" in node.states]

    def find(self, name, *roles):
        return [node for node in self.nodes() if node.name == self.words[name] and node.role in roles]

    def is_checked(self, name):
        return any("checked" in node.states for node in self.find(name, "check box"))


def expect(condition, complaint, complaints):
    if not condition:
        complaints.append(complaint)


def shows(reader, keys, condition, complaint):
    """Does it by the keys, and waits until the tree says so."""
    reader.keys(*keys)
    reader.until(condition, complaint)


def audit(reader, place, complaints):
    """Every control in sight; returns how many there are."""
    controls = [node for node in reader.nodes() if node.is_control()]
    for node in controls:
        complaints += [f"{place}: {fault}: {node.path}" for fault in node.faults()]
    return len(controls)


def check_bodies(reader, article, complaints):
    for language in ("ko", "en"):
        found = reader.find(language, "text")
        expect(len(found) == 1, f"body {language}: told {len(found)} times", complaints)
        for node in found:
            written = (article / f"{language}.md").read_text(encoding="utf-8")
            expect({"editable", "multi-line", "focusable", "enabled"} <= node.states, f"states: {node.path}", complaints)
            expect(node.accessible.get_editable_text_iface(), f"cannot be edited: {node.path}", complaints)
            expect(node.text() == written.rstrip("\n") or node.text() == written, f"other text: {node.path}", complaints)


def check_list(reader, name, least, complaints):
    lists = reader.find(name, "list", "tree")
    expect(len(lists) == 1, f"{name}: {len(lists)} lists", complaints)
    for each in lists:
        items = each.children()
        expect(len(items) >= least, f"{name}: {len(items)} items", complaints)
        for item in items:
            expect(item.name and item.role in ("list item", "tree item", "table cell"), f"item: {item.path}", complaints)


def listen(reader, article):
    complaints, controls = [], 0
    arrangements = {"ctrl+1": "write", "ctrl+3": "review", "ctrl+2": "pair"}
    for keys, name in arrangements.items():
        shows(reader, [keys], lambda: reader.is_checked(name), f"{name} is not told")
        for other in set(arrangements.values()) - {name}:
            expect(not reader.is_checked(other), f"{other} is told besides {name}", complaints)
        controls += audit(reader, name, complaints)
    check_bodies(reader, article, complaints)
    for keys, name, least in (("ctrl+alt+1", "outline", 2), ("ctrl+alt+2", "photos", 3), ("ctrl+alt+3", "problems", 1)):
        if not reader.is_checked(name):
            reader.keys(keys)
        reader.until(lambda: reader.is_checked(name), f"{name}: not told as open")
        reader.until(lambda: any(each.children() for each in reader.find(name, "list", "tree")), f"{name}: empty")
        check_list(reader, name, least, complaints)
        controls += audit(reader, name, complaints)
    details = reader.find("details", "check box")
    expect(details, "no details", complaints)
    if details:
        details[0].accessible.do_action(0)  # as a screen reader does it
        reader.until(lambda: reader.is_checked("details"), "the details do not open")
        reader.until(lambda: len(reader.find("byline", "text")) == 1, "no byline is told")
        controls += audit(reader, "details", complaints)
    for keys in ("ctrl+h", "ctrl+g"):
        before = len(reader.nodes())
        shows(reader, [keys], lambda: len(reader.nodes()) > before, f"{keys} shows nothing")
        controls += audit(reader, keys, complaints)
        reader.keys("Escape")
    for keys in ("ctrl+shift+p", "ctrl+e", "ctrl+n"):
        dialogs = lambda: [node for node in reader.nodes() if node.role == "dialog"]
        shows(reader, [keys], dialogs, f"{keys} opens nothing")
        expect(all(node.name for node in dialogs()), f"{keys}: the dialog has no name", complaints)
        controls += audit(reader, keys, complaints)
        shows(reader, ["Escape"], lambda: not dialogs(), f"{keys} does not close")
    return complaints, controls


def story(sample, work):
    """The sample with gaps, for there to be findings."""
    folder = work / "story"
    shutil.copytree(sample, folder)
    article = json.loads((folder / "article.json").read_text(encoding="utf-8"))
    del article["headline"]["en"]
    del article["images"][0]["alt"]
    (folder / "article.json").write_text(json.dumps(article, ensure_ascii=False), encoding="utf-8")
    return folder


def listen_in(wongo, sample, language):
    work = Path(tempfile.mkdtemp(prefix="wongo-access-"))
    reader = None
    try:
        article = story(sample, work)
        reader = Reader(wongo, language, article, work)
        complaints, controls = listen(reader, article)
    except (TimeoutError, GLib.Error) as failed:
        complaints, controls = [str(failed)], 0
    finally:
        if reader:
            reader.close()
        shutil.rmtree(work, ignore_errors=True)
    for complaint in dict.fromkeys(complaints):
        print(f"{language}: {complaint}")
    print(f"{language}: {controls} controls told, {len(set(complaints))} faults")
    return not complaints and controls > 300


def main():
    wongo, sample = sys.argv[1:3]
    missing = desk.missing_tools()
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        missing.append("at-spi2-core")
    if not Atspi:
        missing.append("python3-gi, gir1.2-atspi-2.0")
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        return 77
    desk.enter_session()
    if len(sys.argv) == 3:  # for each language a process: a reader keeps to the display it began on
        commands = [[sys.executable, *sys.argv, language] for language in WORDS]
        return 1 if any([os.spawnv(os.P_WAIT, command[0], command) for command in commands]) else 0
    return 0 if listen_in(wongo, sample, sys.argv[3]) else 1


if __name__ == "__main__":
    sys.exit(main())
