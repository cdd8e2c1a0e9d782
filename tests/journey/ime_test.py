#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real input method types Korean sentences into the real window, disturbed in the middle of syllables as a reporter
disturbs it: ime_test.py WONGO WONGO-CLI. What is saved must be what was typed, character by character.

Exit code 77 where ibus, ibus-hangul or the X tools are missing."""
import shutil
import sys
import tempfile
from pathlib import Path

import desk

LEADS = "r R s e E f a q Q t T d w W c z x v g".split()
VOWELS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l".split()
TAILS = ["", *"r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g".split()]

# Hangul from the start, and not left by Escape, which closes what the journey opens.
INPUT_METHOD = """[org/freedesktop/ibus/engine/hangul]
initial-input-mode='hangul'
off-keys=''
"""

# Own words; rich in double consonants, compound vowels and double finals.
SENTENCES = [
    "해담시 앞바다에 놓인 다리가 열린 날, 섬마을 사람들은 새벽부터 부둣가에 나와 있었다.",
    "“값을 매길 수 없는 일”이라고 했다.",
    "여객선을 서른 해 넘게 몰아 온 선장은 닭 울음을 듣고 일어나 젖은 밧줄을 꼼꼼히 묶었다.",
    "괜찮겠느냐고 묻자 그는 씩 웃으며 밟히지 않는 길은 길이 아니라고 말했다.",
    "아이들은 뛰었고, 할머니는 천천히 걸었다.",
    "몇몇은 끝내 울음을 터뜨렸다.",
    "시청 직원 옆에서 쪽지를 읽던 학생이 “훨씬 빨라졌다”며 손뼉을 쳤다.",
    "물이 빠진 갯벌에는 쇠뜨기와 흙 묻은 뼈다귀, 낡은 그물이 뒤엉켜 있었다.",
    "의원들은 예산을 꼬치꼬치 따졌고, 왜 늦었느냐는 물음에는 아무도 대꾸하지 않았다.",
    "저녁이 되자 불꽃이 솟았다.",
    "넓은 광장에 모인 사람들은 외투를 여미며 얇은 담요를 나눠 덮었다.",
    "웬만한 바람에는 흔들리지 않는다는 설명이 뒤따랐지만, 싫증 난 아이는 핥던 사탕을 떨어뜨렸다.",
    "훗날 이 다리를 건널 누군가는 그 밤의 떨림을 모를 것이다.",
    "그래도 괜찮다고, 기자는 마지막 줄에 적었다.",
    "밤늦도록 불을 밝힌 편집국에서 교열 기자가 문장을 짚어 가며 띄어쓰기를 고쳤다.",
    "뭍에서 온 손님들이 값싼 횟집을 찾아 헤매는 사이, 갯마을 골목에는 젓갈 냄새가 짙게 깔렸다.",
    "뱃고동이 세 번 울리자 꼬마들은 귀를 막고 깔깔댔다.",
    "그는 삶은 고구마를 쪼개 건네며 넋두리처럼 앉은 자리의 옛일을 들려주었다.",
    "곬을 따라 흐르던 물길이 바뀌었고, 외딴 초소의 불빛도 꺼졌다.",
    "원고는 그렇게 두 언어로 나란히 쓰였고, 사진 설명까지 빠짐없이 맞춰졌다.",
]


def keys_of(text):
    """The keys of a two-set keyboard that write `text`."""
    names = {" ": "space", ".": "period", ",": "comma", "“": None, "”": None}
    keys = []
    for character in text:
        index = ord(character) - 0xAC00
        if 0 <= index < 11172:
            strokes = LEADS[index // 588] + VOWELS[index % 588 // 28] + TAILS[index % 28]
            keys += list(strokes)
        elif character in "“”":
            keys.append("quotedbl")
        else:
            keys.append(names.get(character, character))
    return keys


def straight(text):
    return text.replace("“", '"').replace("”", '"')


class Typist(desk.Desk):
    """A desk with an input method, a story and its window."""

    def __init__(self, wongo, cli, work):
        super().__init__(work, GSETTINGS_BACKEND="keyfile", QT_IM_MODULE="ibus")
        settings = work / "home/.config/glib-2.0/settings"
        settings.mkdir(parents=True)
        (settings / "keyfile").write_text(INPUT_METHOD)
        self.start("ibus-daemon", "--panel=disable", "--xim")
        self.until(lambda: self.run("ibus", "engine", "hangul").returncode == 0, "the input method does not answer")
        self.article = work / "story"
        made = self.run(cli, "new", str(self.article), "--source", "ko")
        assert made.returncode == 0, made.stderr
        self.start_window(wongo, "--language", "ko", str(self.article))

    def leave(self, opening):
        """Opens another window in the middle of a syllable, and comes back."""
        self.keys(opening)
        self.until(lambda: self.active() not in ("", self.window), "nothing opened")
        self.keys("Escape")
        self.until(lambda: self.active() == self.window, "the window did not come back")

    def body(self):
        return (self.article / "ko.md").read_text(encoding="utf-8") if (self.article / "ko.md").exists() else ""

    def saved(self, text):
        return self.body() == text


def disturb(typist, number):
    """What comes in the middle of the last syllable; the caret is at the end again afterwards."""
    kinds = [
        lambda: typist.keys("ctrl+s"),
        lambda: (typist.click(400, 160), typist.click(400, 600)),  # headline, and back into the body
        lambda: typist.keys("ctrl+Tab", "ctrl+Tab"),  # to the other language and back
        lambda: typist.keys("ctrl+2", "ctrl+1"),
        lambda: typist.leave("ctrl+shift+p"),
        lambda: typist.leave("ctrl+e"),
        lambda: typist.keys("Left", "Right"),
    ]
    kinds[number % len(kinds)]()
    typist.keys("ctrl+End")


def composes(typist):
    """Whether the input method has taken the window by now; leaves the body empty."""
    typist.keys("r", "k", "ctrl+s")
    typist.until(lambda: typist.body() in ("가", "rk", "rㅏ"), "nothing is saved")  # the last: it came between the two keys
    composed = typist.body() == "가"
    typist.keys("ctrl+a", "Delete", "ctrl+s")
    typist.until(lambda: typist.body() == "", "the body does not get empty")
    return composed


def type_story(typist):
    """Types all sentences, each left with its last syllable open; returns the text that must stand there."""
    expected = ""
    typist.until(lambda: composes(typist), "the input method does not write into the window")
    for number, sentence in enumerate(SENTENCES):
        open_part = sentence.rstrip(".")
        typist.keys(*keys_of(open_part))
        expected += straight(open_part)
        disturb(typist, number)
        if number % 3 == 0:
            typist.keys("Hangul", "space", "K", "N", "minus", "2", "3", "Hangul")
            expected += " KN-23"
        typist.keys("period", "Return", "Return")
        expected += ".\n\n"
    return expected


def first_difference(expected, found):
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    return f"at {at}: expected {expected[at - 10:at + 20]!r}, found {found[at - 10:at + 20]!r}"


def main():
    wongo, cli = sys.argv[1:3]
    missing = desk.missing_tools("ibus-daemon", "ibus")
    if not Path("/usr/share/ibus/component/hangul.xml").exists():
        missing.append("ibus-hangul")
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        return 77
    desk.enter_session()
    work = Path(tempfile.mkdtemp(prefix="wongo-ime-"))
    typist = None
    try:
        typist = Typist(wongo, cli, work)
        expected = type_story(typist)
        typist.keys("ctrl+s")
        try:
            typist.until(lambda: typist.saved(expected), "")
        except TimeoutError:
            print("typed and saved text differ,", first_difference(expected, typist.body()))
            return 1
        syllables = sum(0xAC00 <= ord(c) < 0xD7A4 for c in expected)
        print(f"{syllables} syllables in {len(SENTENCES)} sentences, {len(SENTENCES)} disturbances: 0 differences")
        return 0 if syllables >= 500 else 1
    except TimeoutError as late:
        print("failed:", late, "| saved:", repr(typist.body()) if typist else "nothing")
        return 1
    finally:
        if typist:
            typist.close()
        shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
