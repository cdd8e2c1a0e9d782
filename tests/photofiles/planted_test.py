#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""200 photos full of what must not leave, through the real program: nothing of it is in anything that was exported or kept aside.

Looked for in two ways that share no code with the program: exiftool may find nothing but an allowed list of tags, and no planted text
stands in any byte, not in a zip either. The texts that must go out with a photo are all there. The same judge finds every original
guilty, and a single text that is put into an export.

usage: planted_test.py WONGO_CLI
"""
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter

import photobytes
from plantedphotos import HEIGHT, SECRET, WIDTH, Planted, fill_modern, made
from program import SKIPPED, Program, new_article, records, write_bodies, write_desk

PHOTOS, ARTICLES = 200, 5
PHOTO_SUFFIXES = (".jpg", ".webp", ".png", ".tif", ".heic", ".avif")
TEXTS = {"caption": ("XMP-dc:Description", "IPTC:Caption-Abstract"), "credit": ("XMP-photoshop:Credit", "IPTC:Credit"),
         "creator": ("XMP-dc:Creator", "IPTC:By-line"), "copyright": ("XMP-dc:Rights", "IPTC:CopyrightNotice"),
         "usage": ("XMP-xmpRights:UsageTerms", None)}
ALLOWED = {tag for pair in TEXTS.values() for tag in pair} | {
    "XMP-dc:Description-ko-KR", "XMP-dc:Description-en-US", "IPTC:CodedCharacterSet", "SourceFile", "ExifTool:ExifToolVersion",
    "File:FileType", "File:FileTypeExtension", "File:MIMEType", "File:ImageWidth", "File:ImageHeight", "File:EncodingProcess",
    "File:BitsPerSample", "File:CurrentIPTCDigest", "File:ColorComponents", "File:YCbCrSubSampling", "JFIF:JFIFVersion", "JFIF:ResolutionUnit", "JFIF:XResolution",
    "JFIF:YResolution", "RIFF:VP8Version", "RIFF:ImageWidth", "RIFF:ImageHeight", "RIFF:HorizontalScale", "RIFF:VerticalScale",
    "RIFF:WebP_Flags", "Composite:ImageSize", "Composite:Megapixels"}
MARK = re.compile(rb"\Awongo-package sha256:[0-9a-f]{64}\Z")  # how a zip of ours is known again
SYSTEM = "System:"  # what the file system knows, not the file


def base_pictures(folder):
    """The same picture in each format: noise, so that no decoder has an easy time."""
    pixels, state = bytearray(), 1
    for _ in range(WIDTH * HEIGHT * 3):
        state = (state * 1103515245 + 12345) & 0x7fffffff
        pixels.append(64 + (state >> 16) % 128)
    rows = [bytes(pixels[y * WIDTH * 3:(y + 1) * WIDTH * 3]) for y in range(HEIGHT)]
    plain = folder / "base.png"
    plain.write_bytes(photobytes.png(WIDTH, HEIGHT, rows))
    base = {"pixels": bytes(pixels), "png": plain.read_bytes()}
    for suffix, options in (("jpg", ""), ("webp", ""), ("heic", ""), ("avif", "[effort=0]")):
        file = folder / f"base.{suffix}"
        if subprocess.run(["vips", "copy", plain, f"{file}{options}"], capture_output=True).returncode == 0:
            base[suffix] = file.read_bytes()
    return base


def tags_of(files):
    """What exiftool finds in those files: path → {group:tag → value}. The same bytes are asked about once: a copy with the same
    ending tells the same."""
    same = {}
    if not files:
        return {}  # exiftool without files explains itself
    for path in files:
        same.setdefault((path.suffix, hashlib.sha256(path.read_bytes()).digest()), []).append(path)
    asked = "\n".join(str(paths[0]) for paths in same.values())
    done = subprocess.run(["exiftool", "-q", "-q", "-m", "-j", "-G1", "-a", "-u", "-U", "-ee", "-@", "-"], input=asked.encode(), capture_output=True)
    found = {tags["SourceFile"]: tags for tags in json.loads(done.stdout)}
    return {path: found[str(paths[0])] for paths in same.values() for path in paths if str(paths[0]) in found}


def secrets_in(data):
    """Planted texts in the bytes: as they are, and where every second byte is zero, as in UTF-16."""
    return {found.lower() for view in (data, data.replace(b"\0", b"")) for found in SECRET.findall(view)}


class Judge:
    """Everything wrong with the files below a folder: path → what."""

    def __init__(self, folder):
        self.wrong, self.photos, self.seen_tags = {}, {}, Counter()
        self.files = sorted(path for path in folder.rglob("*") if path.is_file())
        tags = tags_of(self.files)
        for path in self.files:
            name, told = str(path.relative_to(folder)), tags.get(path, {})
            self._blame(name, secrets_in(path.read_bytes()) | secrets_in(path.name.encode()) | secrets_in(json.dumps(told).encode()))
            if path.suffix in PHOTO_SUFFIXES:
                self.photos[name] = told
                inside = [tag for tag in told if not tag.startswith(SYSTEM)]
                self.seen_tags.update(inside)
                self._blame(name, {tag for tag in inside if tag not in ALLOWED} if told else {"exiftool does not know this file"})

    def _blame(self, name, what):
        if what:
            self.wrong.setdefault(name, set()).update(what)


def plant(folder):
    """Makes all photos below `folder`; number → photo."""
    base = base_pictures(folder.parent)
    lacking = {"jpg", "webp", "heic", "avif"} - set(base)
    if lacking & {"jpg", "webp"}:
        sys.exit(f"vips writes no {lacking}")
    photos, modern = {}, {}
    for number in range(PHOTOS):
        photo, data = made(number, base)
        file = folder / f"p{number:03d}.{photo.suffix}"
        file.write_bytes(data)
        photos[number] = photo
        if photo.suffix in ("heic", "avif"):
            modern[photo] = file
    if modern:
        fill_modern(modern, folder.parent)
    kinds = Counter(photo.suffix for photo in photos.values())
    if lacking:
        print(f"not among them: {', '.join(sorted(lacking))}, which vips cannot write here")
    print(f"{len(photos)} photos ({', '.join(f'{count} {kind}' for kind, count in kinds.items())}): {sum(Planted.counts.values())} planted texts "
          f"of {len(Planted.counts)} kinds, a position in each")
    return photos


def publish(program, originals, out):
    """Articles of those photos, exported in every way; the folders of the articles."""
    desk = write_desk(originals.parent / "desk.json", widths=[48, WIDTH])
    files = sorted(originals.iterdir())
    articles = []
    for nth in range(ARTICLES):
        article = new_article(program, originals.parent / f"article-{nth}")
        program.must("image", "add", article, *files[nth::ARTICLES])
        write_bodies(article)
        articles.append(article)
    for kind in ("html", "json"):
        program.must("export", *articles, "--format", kind, "--out", out / kind, "--desk", desk, "--force", "--jobs", 2)
    for kind in ("html", "json"):  # of one article: the files in it must be those of the folder
        program.must("export", articles[0], "--format", kind, "--zip", "--out", out / "zip", "--desk", desk, "--force", "--jobs", 2)
    return articles


def differing_zips(out):
    """Files of the zips that are not, byte for byte, those of the folders, which are judged; names and remarks of the zips, too."""
    wrong, count = [], 0
    for archive in sorted((out / "zip").iterdir()):
        with zipfile.ZipFile(archive) as opened:
            folder = next((out / kind / archive.stem for kind in ("html", "json") if (out / kind / archive.stem).is_dir()), out / "none")
            inside = {info.filename.removeprefix(archive.stem + "/"): opened.read(info) for info in opened.infolist() if not info.is_dir()}
            told = MARK.sub(b"", opened.comment) + b"".join(info.comment + info.extra for info in opened.infolist())
        outside = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        count += len(inside)
        if inside != outside or not inside or told:
            wrong.append(f"{archive.name} is not what {folder} is, or tells more: {told!r}")
    print(f"{count} files in zips, {len(wrong)} zips wrong")
    return wrong if count else ["no zips"]


def lacking_texts(judge, photos):
    """Renditions without a text that must be there, and photos without a rendition."""
    wrong, found = [], Counter()
    for name, tags in judge.photos.items():
        number = int(pathlib.Path(name).name[1:4])
        found[number] += 1
        for kind, places in TEXTS.items():
            for place in places:
                if place and (place.startswith("XMP") or name.endswith(".jpg")) and tags.get(place) != photos[number].texts[kind]:
                    wrong.append(f"{name}: {place} is {tags.get(place)!r}, not {photos[number].texts[kind]!r}")
    whole = 2 * 2 * 2  # widths, formats, kinds of package
    crops = 2 * 3  # kinds of package, the desk's ratios: of the photo that stands for its article, the first of each
    for number in photos:
        expected = whole + (crops if number < ARTICLES else 0)
        if found[number] != expected:
            wrong.append(f"photo {number}: {found[number]} renditions, not {expected}")
    return wrong


def strange_renditions(kept, judged):
    """What is kept for the next export and is not, byte for byte, a photo that was exported and judged."""
    exported = {path.read_bytes() for path in judged.files if path.suffix in PHOTO_SUFFIXES}
    wrong, count = [], 0
    for path in kept.files:
        if "renditions" in path.parts:
            data = path.read_bytes()
            count += 1
            if not any(data[at:] in exported for at in (data.find(b"\xff\xd8\xff"), data.find(b"RIFF")) if at >= 0):
                wrong.append(f"{path}: holds another photo than was exported, or more")
    print(f"{count} renditions are kept, {len(wrong)} of them are not exported ones")
    return wrong


def judge_can_fail(originals, out, scratch):
    """What the judge overlooks of what it must find."""
    wrong = []
    guilty = Judge(originals)
    for path in originals.iterdir():
        blamed = guilty.wrong.get(path.name, set())
        if not any(isinstance(what, bytes) for what in blamed) or not any("GPS" in str(what) for what in blamed):
            wrong.append(f"not found in the original: text and position of {path.name}: {blamed}")
    first = {path.suffix: path for path in sorted(out.rglob("*")) if path.is_file()}
    for suffix, path in first.items():
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir()
        for name, secret in (("plain", b"zq000seltestqz"), ("wide", "zq000seltestqz".encode("utf-16-le"))):
            (scratch / f"{name}{suffix}").write_bytes(path.read_bytes() + secret)
        if set(Judge(scratch).wrong) != {f"plain{suffix}", f"wide{suffix}"}:
            wrong.append(f"not found: a text behind {path.name}")
    for suffix in (".jpg", ".webp"):
        for tag in ("-GPSLatitude=37.5", "-XMP-dc:Subject=bridge", "-XMP-xmpMM:DocumentID=1"):
            shutil.rmtree(scratch, ignore_errors=True)
            scratch.mkdir()
            shutil.copy(first[suffix], scratch / f"copy{suffix}")
            subprocess.run(["exiftool", "-q", "-q", "-overwrite_original", tag, scratch / f"copy{suffix}"], check=True)
            if not Judge(scratch).wrong:
                wrong.append(f"not found: {tag} in a {suffix}")
    return wrong


def main(folder):
    originals, out = folder / "originals", folder / "out"
    originals.mkdir()
    program = Program(sys.argv[1], folder)
    photos = plant(originals)
    articles = publish(program, originals, out)
    taken = sum(len(records(article)["images"]) for article in articles)
    judged, kept = Judge(out), Judge(program.home)
    wrong = [f"{name}: {sorted(map(str, what))}" for judge in (judged, kept) for name, what in judge.wrong.items()]
    print(f"{taken} photos taken in; {len(judged.files)} exported files, {len(judged.photos)} of them photos; {len(kept.files)} files in the caches")
    print(f"found in them: {len(wrong)} files with a planted text or a tag that is not allowed; tags: {', '.join(sorted(judged.seen_tags))}")
    lacking = lacking_texts(judged, photos)
    print(f"texts that must go out: {len(lacking)} missing or wrong of {len(judged.photos) * len(TEXTS)} and their IPTC")
    overlooked = judge_can_fail(originals, out, folder / "scratch")
    print(f"the judge overlooks {len(overlooked)} of what it must find")
    wrong += lacking + overlooked + differing_zips(out) + strange_renditions(kept, judged) + ([] if taken == PHOTOS else [f"{taken} photos taken in, not {PHOTOS}"])
    print("\n".join(wrong[:40]))
    return 1 if wrong else 0


if not (shutil.which("exiftool") and shutil.which("vips")):
    print("skipped: no exiftool (libimage-exiftool-perl) or no vips (libvips-tools)")
    sys.exit(SKIPPED)
# In memory where there is such a place: thousands of files that are synced take a minute on a disk and show nothing else.
work = pathlib.Path(tempfile.mkdtemp(prefix="wongo-planted-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None))
try:
    sys.exit(main(work))
finally:
    shutil.rmtree(work, ignore_errors=True)
