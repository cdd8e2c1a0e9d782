#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What packaging/bench runs: bench.py BUILD [typing] [start] [texts] [photos] [intake] [outside]
[spelling]; all of them without a name.

Prints figures and ratios; asserts nothing. Times are medians of one run on whatever else this machine does: compare ratios.
Needs an X display for typing, start and intake (packaging/bench brings one)."""
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import articles  # noqa: E402

BUILD = os.path.abspath(sys.argv[1])
CLI = os.path.join(BUILD, "bin", "wongo-cli")
WINDOW = os.path.join(BUILD, "bin", "bench_window")
PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SIZES = (1_000, 10_000, 100_000)


def environment(home):
    env = dict(os.environ, HOME=home, XDG_RUNTIME_DIR=os.path.join(home, "run"), LANG="C.UTF-8")
    os.makedirs(env["XDG_RUNTIME_DIR"], mode=0o700, exist_ok=True)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        env.pop(name, None)
    if os.getuid() == 0:  # the engine's sandbox does not work there
        env.update(QTWEBENGINE_DISABLE_SANDBOX="1", WONGO_TEST_ALLOW_UNSANDBOXED="1")
    return env


def figures(command, home):
    env = environment(home)
    env["WONGO_BENCH_T0"] = repr(time.clock_gettime(time.CLOCK_MONOTONIC) * 1000)
    out = subprocess.run(command, env=env, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return {name: float(value) for name, value in (line.split("=") for line in out.splitlines() if "=" in line)}


def seconds(*commands):
    """Wall time of commands that run at the same time."""
    start = time.monotonic()
    running = [subprocess.Popen(c, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for c in commands]
    if any([p.wait() for p in running]):
        sys.exit(f"bench: failed: {commands}")
    return time.monotonic() - start


def typing(work):
    print("Typing in the window, both bodies of that length, preview beside them, all checks and counts on")
    print("  ms from the key: editor = painted, patch = applied to the page, preview = its first and its last change painted")
    first = None
    for words in SIZES:
        folder = articles.make(os.path.join(work, f"typing-{words}"), words, f"typing-{words}")
        f = figures([WINDOW, "typing", folder], os.path.join(work, "home"))
        first = first or f
        three = lambda name: " / ".join(f"{f[f'{name}.{part}']:.1f}" for part in ("median", "p95", "max"))
        ratio = lambda name: f"{f[name] / first[name]:.2f}" if first[name] else "–"
        print(f"  {words:7,} words  editor {three('key.editor')}  patch {three('key.patch')}"
              f"  preview {three('key.painted')}  last {three('key.final')}")
        print(f"  {'':13}  CPU {f['key.cpu']:.1f} ms a key; of 60 keys at 30 ms {f['burst.paints']:.0f} seen in the preview before"
              f" the last, {f['burst.behind']:.0f} ms behind at the end; peak memory {f['memory.peak']:.0f} MiB")
        busy = figures([WINDOW, "suggesting", folder], os.path.join(work, "home"))
        print(f"  {'':13}  longest piece of work of the window's thread {three('key.work')} CPU ms; while spelling makes suggestions "
              + " / ".join(f"{busy[f'key.work.{part}']:.1f}" for part in ("median", "p95", "max")))
        print(f"  {'':13}  against {SIZES[0]:,} words: editor {ratio('key.editor.median')}, patch {ratio('key.patch.median')},"
              f" preview {ratio('key.painted.median')}, CPU {ratio('key.cpu')}, memory {ratio('memory.peak')}", flush=True)


def start(work, runs=7):
    print("Start of the window until a key is on the screen, beside a bare text widget with the same text; warm, ms")
    home = os.path.join(work, "home")
    for words in SIZES:
        folder = articles.make(os.path.join(work, f"start-{words}"), words, f"start-{words}")
        ours, bare = [], []
        for i in range(runs + 1):  # the first one fills the caches
            ours.append(figures([WINDOW, "start", folder], home))
            bare.append(figures([WINDOW, "bare", os.path.join(folder, "en.md")], home))
        mid = lambda rows, name: statistics.median(row[name] for row in rows[1:])
        print(f"  {words:7,} words  typing-ready {mid(ours, 'start.ready'):.0f}, preview loaded {mid(ours, 'start.preview'):.0f};"
              f" bare widget {mid(bare, 'start.ready'):.0f}; ratio {mid(ours, 'start.ready') / mid(bare, 'start.ready'):.2f};"
              f" memory {mid(ours, 'memory.peak'):.0f} MiB", flush=True)


def texts(work, count=1000, words=400):
    print(f"Export of {count:,} text-only articles of {words} words in each language")
    folders = [articles.make(os.path.join(work, "texts", f"story-{i}"), words, f"story-{i}", seed=i + 1) for i in range(count)]
    for kind in ("html", "json"):
        took = {}
        for jobs in (1, 2):
            out = os.path.join(work, f"texts-{kind}-{jobs}")
            took[jobs] = seconds([CLI, "export", *folders, "--format", kind, "--out", out, "--jobs", str(jobs), "--quiet"])
        copy = seconds(["sh", "-c", f"cp -r {out} {out}-copy && sync -f {out}-copy"])
        print(f"  {kind}  {took[2]:.1f} s with two jobs, {took[2] / count * 1000:.1f} ms an article; one job {took[1]:.1f} s"
              f" (ratio {took[1] / took[2]:.2f}); copying the packages {copy:.1f} s (ratio {took[2] / copy:.1f})", flush=True)


def photos(work, count=20, edge=6000):
    print(f"Export of an article with {count} photos of {edge * edge * 2 // 3 / 1e6:.0f} megapixels, beside vipsthumbnail")
    folder = os.path.join(work, "photos")
    os.makedirs(os.path.join(folder, "images"))
    source = os.path.join(PROJECT, "resources", "samples", "harbor-bridge", "images")
    originals = sorted(os.path.join(source, name) for name in os.listdir(source) if name.endswith(".jpg"))
    images = []
    for i in range(count):
        name = f"images/photo-{i + 1}.jpg"
        target = os.path.join(folder, name)
        original = originals[i % len(originals)]
        subprocess.run(["vipsthumbnail", original, "-s", f"{edge}x{edge * 2 // 3}!", "-o", f"{target}[Q={90 - i % 5},strip]"], check=True)
        images.append((name, edge, edge * 2 // 3))
    articles.make(folder, 2000, "photos", images=images)
    out = os.path.join(work, "photos-out")
    command = [CLI, "export", folder, "--format", "html", "--out", out, "--quiet", "--force", "--jobs", "2"]
    ours = seconds(command)
    again = seconds(command)
    made = sorted(os.listdir(os.path.join(out, "photos-html", "media")))
    # The same outputs: each width and format once over half of the photos, two processes at a time.
    files = [os.path.join(folder, name) for name, _, _ in images]
    theirs = 0
    os.makedirs(os.path.join(work, "vips"))
    quality = {"jpg": "Q=82,strip,interlace,optimize_coding", "webp": "Q=80,strip,effort=2"}
    for width in sorted({int(name.rsplit("-", 1)[1].split(".")[0]) for name in made}):
        for suffix, options in quality.items():
            if any(name.endswith(f"-{width}.{suffix}") for name in made):
                pattern = f"{work}/vips/%s-{width}.{suffix}[{options}]"
                theirs += seconds(*[["vipsthumbnail", *half, "-s", f"{width}x", "-o", pattern] for half in (files[::2], files[1::2])])
    print(f"  {len(made)} renditions in {ours:.1f} s; vipsthumbnail {theirs:.1f} s; ratio {ours / theirs:.2f};"
          f" the second export {again:.1f} s (ratio {again / ours:.2f})", flush=True)


def intake(work, count=100, edge=6000):
    print(f"Photos coming in while somebody types in the window: {count} of {edge * edge * 2 // 3 / 1e6:.0f} megapixels, then hostile files")
    source = os.path.join(PROJECT, "resources", "samples", "harbor-bridge", "images")
    originals = sorted(os.path.join(source, name) for name in os.listdir(source) if name.endswith(".jpg"))
    card = os.path.join(work, "card")
    os.makedirs(card)
    for i, original in enumerate(originals):
        subprocess.run(["vipsthumbnail", original, "-s", f"{edge}x{edge * 2 // 3}!", "-o", f"{card}/{i}.jpg[Q=90,strip]"], check=True)
    made = sorted(os.listdir(card))
    for i in range(len(made), count):
        shutil.copy(os.path.join(card, made[i % len(made)]), os.path.join(card, f"{i}.jpg"))
        with open(os.path.join(card, f"{i}.jpg"), "ab") as file:
            file.write(str(i).encode())  # a photo of its own
    sys.path.insert(0, os.path.join(PROJECT, "tests", "photofiles"))
    import hostilefiles
    hostile = pathlib.Path(work, "hostile")
    hostile.mkdir()
    scratch = pathlib.Path(work, "scratch")
    scratch.mkdir()
    for case in hostilefiles.cases(scratch):
        if case.make:
            case.make(hostile / case.name)
        else:
            (hostile / case.name).write_bytes(case.data)
    for name, files in (("photos", card), ("hostile files", hostile)):
        folder = articles.make(os.path.join(work, f"intake-{os.path.basename(files)}"), 1000, "intake")
        f = figures([WINDOW, "intake", folder, files], os.path.join(work, "home"))
        three = " / ".join(f"{f[f'key.editor.{part}']:.1f}" for part in ("median", "p95", "max"))
        print(f"  {f['intake.taken']:.0f} {name} taken, {f['intake.refused']:.0f} refused in {f['intake.seconds']:.1f} s; key painted after {three} ms;"
              f" longest time without a look at events {f['intake.pulse']:.0f} ms; peak memory {f['memory.peak']:.0f} MiB", flush=True)


def outside(work):
    tools = os.path.join(os.path.dirname(PROJECT), "shared", "tools", "latency")
    if not os.path.isdir(tools):
        print("From outside, on the screen: skipped, no ../shared/tools/latency")
        return
    print("From outside, on the screen (../shared/tools/latency says what each figure is)")
    probe, documents, result = (os.path.join(work, name) for name in ("probe", "documents", "outside.json"))
    os.makedirs(probe)
    subprocess.run(["make", "-s", "-C", tools, f"BUILD={probe}"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, os.path.join(tools, "gendocs.py"), documents], check=True, stdout=subprocess.DEVNULL)
    env = dict(os.environ, WONGO_BENCH_PROGRAM=os.path.join(BUILD, "bin", "wongo"))
    measure = [sys.executable, os.path.join(tools, "mdlat.py"), "measure", "--build", probe, "--profile",
               os.path.join(PROJECT, "tests", "bench", "outside.json"), "--tests", os.environ.get("WONGO_BENCH_OUTSIDE", "start,keys,burst,mem"),
               "--cmd", f"{os.path.join(PROJECT, 'tests', 'bench', 'open_document')} {os.path.join(BUILD, 'bin', 'wongo')} {{doc}}",
               "--out", result, "--doc"] + [os.path.join(documents, f"en-{size}.md") for size in ("1k", "10k", "100k")]
    if os.environ.get("WONGO_BENCH_SHOTS"):
        measure[3:3] = ["--shots", os.environ["WONGO_BENCH_SHOTS"]]
    subprocess.run(measure, check=True, env=env)
    subprocess.run([sys.executable, os.path.join(tools, "mdlat.py"), "table", result], check=True)


def peak(command):
    """Peak memory of one command, MiB."""
    code = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL);" \
           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    return int(subprocess.run([sys.executable, "-c", code, *command], stdout=subprocess.PIPE, text=True, check=True).stdout) / 1024


def spelling(work, words=100_000):
    """Words a second without the time to load, which two lengths of the same text tell apart; exit codes say that words are wrong."""
    if not shutil.which("hunspell") or not os.path.exists("/usr/share/hunspell/ko.dic"):
        return print("Spelling: no hunspell here to compare with")
    print(f"Spelling, words a second without loading, beside hunspell -l with both dictionaries")
    folder = os.path.join(work, "spelling")
    os.makedirs(folder)

    def took(command):
        start = time.monotonic()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.monotonic() - start

    def rate(name, text):
        pieces = text.split("\n\n")
        for part, share in (("whole", pieces), ("tenth", pieces[:len(pieces) // 10])):
            with open(os.path.join(folder, f"{name}-{part}.md"), "w", encoding="utf-8") as file:
                file.write("\n\n".join(share) + "\n")
        count = len(text.split()) * 0.9
        whole, tenth = (os.path.join(folder, f"{name}-{part}.md") for part in ("whole", "tenth"))
        best = lambda command: min(took([*command, whole]) for _ in range(3)) - min(took([*command, tenth]) for _ in range(3))
        ours = count / best([CLI, "--quiet", "spell"])
        theirs = count / best(["hunspell", "-i", "UTF-8", "-d", "ko_KR,en_US", "-l"])
        print(f"  {name:<14} {ours:>9,.0f}, hunspell {theirs:>9,.0f}; ratio {ours / theirs:.1f}", flush=True)
        return whole

    mixed = articles.body(articles.KO, words // 2, 1) + "\n" + articles.body(articles.EN, words // 2, 1)
    whole = rate("news text", mixed)
    with open("/usr/share/hunspell/ko.dic", encoding="utf-8") as file:
        stems = [unicodedata.normalize("NFC", line.split("/")[0].strip()) for line in file]
    stems = [stem for stem in stems if stem.isalpha() and len(stem) > 1]
    rate("all different", "\n\n".join(" ".join(stems[i:i + 50]) for i in range(0, len(stems), 50)))
    print(f"  memory: {peak([CLI, 'spell', whole]):.0f} MiB at its peak, of which the text without dictionaries {peak([CLI, 'count', whole]):.0f} MiB")
    for place in (os.path.join(PROJECT, "tests", "data", "language", "news-ko.txt"), os.path.join(PROJECT, "resources", "samples", "harbor-bridge", "ko.md"), os.path.join(PROJECT, "..", "shared", "samples", "published-page.txt")):
        if os.path.exists(place):
            with open(place, encoding="utf-8") as file:
                lines = [line for line in file if re.search("[가-힣]", line)]
            path = os.path.join(folder, "news.md")
            with open(path, "w", encoding="utf-8") as file:
                file.writelines(lines)
            out = subprocess.run([CLI, "spell", path, "--json"], stdout=subprocess.PIPE, text=True).stdout
            tokens = len(" ".join(lines).split())
            marked = [finding["text"] for finding in json.loads(out)["findings"]]
            print(f"  {os.path.basename(os.path.dirname(place))}/{os.path.basename(place)}: {len(marked)} of {tokens} tokens marked ({len(marked) / tokens:.1%}),"
                  f" no word list: {' '.join(marked)}", flush=True)


def main():
    parts = [typing, start, texts, photos, intake, outside, spelling]
    wanted = sys.argv[2:] or [part.__name__ for part in parts]
    work = tempfile.mkdtemp(prefix="wongo-bench-")
    try:
        for part in parts:
            if part.__name__ in wanted:
                part(work)
    finally:
        shutil.rmtree(work, ignore_errors=True)


main()
