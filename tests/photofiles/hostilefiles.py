# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that somebody might hand in as a photo, to do harm or by mistake; each says what has to become of it."""
import os
import random
import socket
import struct
import subprocess
import zipfile
import zlib
from dataclasses import dataclass

import photobytes
from photobytes import LONG, SHORT, chunk, directory, png, segment, tiff, with_segments

PHOTO = "photo"  # a good one after all: taken in and published
NOT_A_PHOTO, UNSUPPORTED, TOO_LARGE, DAMAGED = "not-a-photo", "unsupported-photo", "photo-too-large", "photo-damaged"
RAW, DRAWING, FILM = "raw-photo", "drawing-no-photo", "film-no-photo"
NOT_READABLE, FILE_TOO_LARGE = "file-not-readable", "file-too-large"
# Its header is that of a photo, what follows is not: taken in by its header, and refused, at the latest, when it is to be published.
DAMAGED_BEHIND = "damaged behind the header"
ANY = "refused or published, but ended well"  # damage that a decoder may or may not notice


@dataclass
class Case:
    name: str
    expected: str
    data: bytes = b""
    make: object = None  # makes what is no plain file, at the path it is given
    as_nobody: bool = False  # read by somebody without rights
    allowed: tuple = ()  # codes that will do as well


def small(suffix, folder, options=""):
    """A real photo of that format, by another program."""
    plain, file = folder / "noise.png", folder / f"small.{suffix}"
    if not plain.exists():
        noise = random.Random(7)
        plain.write_bytes(png(160, 120, [bytes(noise.randrange(256) for _ in range(480)) for _ in range(120)]))
    subprocess.run(["vips", "copy", plain, f"{file}{options}"], check=True, capture_output=True)
    return file.read_bytes()


def packed_zeros(count):
    """That many zeros as zlib packs them, without having had them: a packed piece that is repeated."""
    piece = 1 << 20
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(bytes(piece)) + packer.flush(zlib.Z_FULL_FLUSH)
    last = packer.compress(bytes(count % piece)) + packer.flush()
    return b"\x78\xda" + packed * (count // piece) + last + struct.pack(">HH", count % 65521, 1)


def zeros(width, height, bits=8, colour=2):
    """A real PNG of one colour, packed a thousand to one."""
    data = packed_zeros(height * (1 + width * {0: 1, 2: 3, 6: 4}[colour] * bits // 8))
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    return photobytes.PNG + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def claiming(file, marker, width, height):
    """A JPEG whose frame header, and nothing else, says that size."""
    at = file.index(marker)
    return file[:at + 5] + struct.pack(">HH", height, width) + file[at + 9:]


def page(width, height, *, strip=8, count=None, compression=1, bits=8):
    return [(0x100, LONG, width), (0x101, LONG, height), (0x102, SHORT, bits), (0x103, SHORT, compression), (0x106, SHORT, 1),
            (0x111, LONG, strip), (0x115, SHORT, 1), (0x116, LONG, height), (0x117, LONG, width * height % 2**32 if count is None else count)]


def looping_tiff():
    """Each directory says that the next one is itself."""
    entries = directory(page(16, 16, strip=0), 8)
    end = 2 + 12 * 9
    return b"II*\0\x08\0\0\0" + entries[:end] + struct.pack("<I", 8) + entries[end + 4:] + bytes(256)


def many_directories(count):
    """A chain of tiny directories without pixels."""
    return b"II*\0\x08\0\0\0" + b"".join(
        struct.pack("<H", 1) + struct.pack("<HHII", 0x100, 4, 1, 16) + struct.pack("<I", 8 + 18 * (i + 1)) for i in range(count)) + bytes(32)


def webp_claiming(width, height):
    header = struct.pack("<I", 0) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    frame = b"\x30\x01\0\x9d\x01\x2a" + struct.pack("<HH", min(width, 16383), min(height, 16383)) + bytes(64)
    body = b"WEBP" + photobytes.riff_chunk(b"VP8X", header) + photobytes.riff_chunk(b"VP8 ", frame)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def endless_scans(jpeg):
    """A progressive JPEG of the largest size with the same scan over and over: little to read, much to decode."""
    start = jpeg.index(b"\xff\xda")
    second = jpeg.find(b"\xff\xda", start + 2)
    return jpeg[:second] + jpeg[start:second] * 400 + b"\xff\xd9"


def iso(brand, *boxes):
    head = b"ftyp" + brand + b"\0\0\2\0" + brand
    return struct.pack(">I", 4 + len(head)) + head + b"".join(boxes)


def zip_bytes(folder):
    file = folder / "made.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.jpg", "no photo")
    return file.read_bytes()


def raw_tiff(*tags):
    return tiff([(0xfe, LONG, 1), (0x10f, 2, b"CAMERA"), (0x14a, LONG, photobytes.Sub(page(6000, 4000))), *tags])


def sparse(size):
    def make(path):
        with open(path, "wb") as file:
            file.write(b"\xff\xd8\xff\xe0")
            file.truncate(size)
    return make


def unreadable(path):
    path.write_bytes(b"\xff\xd8\xff\xe0 something")
    path.chmod(0)


def a_socket(path):
    here = os.getcwd()
    os.chdir(path.parent)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)
    os.chdir(here)


def fuzzed(data, seed, reach):
    """Some bytes among the first ones are others."""
    chance = random.Random(seed)
    data = bytearray(data)
    for _ in range(1 + seed % 6):
        data[chance.randrange(4, min(reach, len(data)))] = chance.randrange(256)
    return bytes(data)


SVG = b"""<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="100" height="100">
<script>fetch("http://127.0.0.1:9/")</script><image xlink:href="file:///etc/passwd" width="9" height="9"/>
<image xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/></svg>"""
ENTITIES = b"""<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&b;&x;</text></svg>"""


def truncated_cases(photos):
    for suffix, data in photos.items():
        yield Case(f"first-bytes.{suffix}", DAMAGED, data[:24])
        for part in (50, 95):
            yield Case(f"cut-at-{part}.{suffix}", DAMAGED_BEHIND, data[:len(data) * part // 100], allowed=(DAMAGED,))


def bomb_cases(photos, folder):
    jpeg = photos["jpg"]
    progressive = small("jpg", folder, "[interlace]")
    yield Case("zeros-30000.png", TOO_LARGE, zeros(30000, 30000))
    yield Case("zeros-9000-deep.png", PHOTO, zeros(9000, 9000, bits=16, colour=6))
    yield Case("huge-header.png", DAMAGED, png(2**31 - 1, 2**31 - 1, [b""]), allowed=(TOO_LARGE,))
    yield Case("wide-header.png", DAMAGED_BEHIND, png(90_000_000, 1, [b"\0" * 30]), allowed=(DAMAGED, TOO_LARGE))
    yield Case("text-bomb.png", ANY, photobytes.with_chunks(png(16, 16, [bytes(48)] * 16), *[
        chunk(b"zTXt", b"Comment\0\0" + packed_zeros(30_000_000)) for _ in range(8)]))
    yield Case("texts-of-two-gigabytes.png", ANY, photobytes.with_chunks(png(16, 16, [bytes(48)] * 16), *[
        chunk(b"zTXt", b"Comment\0\0" + packed_zeros(45_000_000)) for _ in range(40)]))
    yield Case("claims-two-gigabytes.png", DAMAGED, photobytes.with_chunks(png(16, 16, [bytes(48)] * 16),
        struct.pack(">I", 1_800_000_000) + b"zTXt" + b"Comment\0\0"))
    yield Case("profile-bomb.png", ANY, photobytes.with_chunks(png(16, 16, [bytes(48)] * 16), chunk(
        b"iCCP", b"p\0\0" + packed_zeros(200_000_000))))
    yield Case("claims-65500.jpg", TOO_LARGE, claiming(jpeg, b"\xff\xc0", 65500, 65500))
    yield Case("claims-65500-progressive.jpg", TOO_LARGE, claiming(progressive, b"\xff\xc2", 65500, 65500))
    yield Case("claims-9900-endless-scans.jpg", ANY, claiming(endless_scans(progressive), b"\xff\xc2", 9900, 9900))
    yield Case("huge.tif", TOO_LARGE, tiff(page(4_000_000_000, 4_000_000_000)), allowed=(DAMAGED,))
    yield Case("one-strip-of-nothing.tif", DAMAGED_BEHIND, tiff(page(9000, 9000)), allowed=(DAMAGED,))
    yield Case("strip-of-four-gigabytes.tif", DAMAGED_BEHIND, tiff(page(64, 64, count=2**32 - 16)), allowed=(DAMAGED,))
    yield Case("looping.tif", ANY, looping_tiff())
    yield Case("200000-directories.tif", ANY, many_directories(200_000))
    yield Case("claims-16383.webp", TOO_LARGE, webp_claiming(16383, 16383), allowed=(DAMAGED,))
    yield Case("claims-2-to-the-24.webp", DAMAGED, webp_claiming(2**24, 2**24), allowed=(TOO_LARGE,))


def other_kinds(photos, folder):
    jpeg = photos["jpg"]
    yield Case("empty.jpg", NOT_A_PHOTO)
    yield Case("one-byte.jpg", NOT_A_PHOTO, b"\xff")
    yield Case("text.jpg", NOT_A_PHOTO, "기사다. An article.\n".encode() * 50)
    yield Case("page.jpg", NOT_A_PHOTO, b"<!doctype html><script>alert(1)</script>")
    yield Case("archive.jpg", NOT_A_PHOTO, zip_bytes(folder))
    yield Case("program.png", NOT_A_PHOTO, b"\x7fELF\2\1\1" + bytes(200))
    yield Case("noise.jpg", NOT_A_PHOTO, random.Random(3).randbytes(5000))
    yield Case("drawing.svg", DRAWING, SVG)
    yield Case("drawing-as.jpg", DRAWING, ENTITIES)
    yield Case("document.pdf", DRAWING, b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n")
    yield Case("animation.gif", UNSUPPORTED, b"GIF89a\1\0\1\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\1\0\1\0\0\2\2D\1\0;")
    yield Case("script.gif", UNSUPPORTED, b"GIF89a/*\1\0*/=1;alert(1);//")
    yield Case("bitmap.bmp", UNSUPPORTED, b"BM" + struct.pack("<IIIIiiHHII", 58, 0, 54, 40, 1, 1, 1, 24, 0, 4) + bytes(16))
    yield Case("layers.psd", UNSUPPORTED, b"8BPS\0\1" + bytes(6) + struct.pack(">HIIHH", 3, 10, 10, 8, 3) + bytes(400))
    yield Case("film.mp4", FILM, iso(b"isom", struct.pack(">I", 16) + b"mdat" + bytes(8)))
    yield Case("film.mov", FILM, iso(b"qt  ", struct.pack(">I", 16) + b"moov" + bytes(8)))
    yield Case("film.avi", FILM, b"RIFF\x24\0\0\0AVI LIST" + bytes(20))
    yield Case("raw.cr2", RAW, b"II*\0\x10\0\0\0CR\2\0" + bytes(400))
    yield Case("raw.cr3", RAW, iso(b"crx ", bytes(40)))
    yield Case("raw.nef", RAW, raw_tiff())
    yield Case("raw.dng", RAW, raw_tiff((0xc612, 1, b"\1\4\0\0")))
    yield Case("photo-and-archive.jpg", PHOTO, jpeg + zip_bytes(folder))
    yield Case("document-with-photo.jpg", DRAWING, b"%PDF-1.4\n" + jpeg)
    yield Case("page-behind-comment.jpg", PHOTO, with_segments(jpeg, segment(0xfe, b"<script>alert(1)</script>")))
    yield Case("photo-by-another-name.svg", PHOTO, photos["png"])
    yield Case("\x1b[31mred-\u202egpj.jpg", NOT_A_PHOTO, b"a name that plays with the terminal")


def system_cases():
    yield Case("folder.jpg", NOT_READABLE, make=lambda path: path.mkdir())
    yield Case("pipe.jpg", NOT_READABLE, make=os.mkfifo)
    yield Case("socket.jpg", NOT_READABLE, make=a_socket)
    yield Case("endless.jpg", NOT_READABLE, make=lambda path: path.symlink_to("/dev/zero"))
    yield Case("passwords.jpg", NOT_A_PHOTO, make=lambda path: path.symlink_to("/etc/passwd"))
    yield Case("round-and-round.jpg", NOT_READABLE, make=lambda path: path.symlink_to(path.name), allowed=("file-not-found",))
    yield Case("gone.jpg", "file-not-found", make=lambda path: path.symlink_to("nowhere"))
    yield Case("secret.jpg", NOT_READABLE, make=unreadable, as_nobody=True)
    yield Case("ten-gigabytes.jpg", FILE_TOO_LARGE, make=sparse(10 * 2**30), allowed=(TOO_LARGE,))


def cases(folder):
    photos = {suffix: small(suffix, folder) for suffix in ("jpg", "png", "webp", "tif")}
    yield from truncated_cases(photos)
    yield from bomb_cases(photos, folder)
    yield from other_kinds(photos, folder)
    yield from system_cases()
    for seed, (suffix, data) in enumerate([*photos.items()] * 3):
        yield Case(f"fuzzed-{seed}.{suffix}", ANY, fuzzed(data, 20240124 + seed, 400))
