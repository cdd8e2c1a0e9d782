# SPDX-License-Identifier: GPL-3.0-or-later
"""Photo files byte by byte: TIFF directories, EXIF, IPTC, Photoshop blocks, colour profiles, and the containers they stand in.

Written from the formats' own descriptions and used by tests only: what the program reads with libraries, these tests write without.
"""
import struct
import zlib

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED = 1, 2, 3, 4, 5, 7


class Sub(list):
    """Entries of a directory that another one points to."""


class Block(bytes):
    """Bytes that an entry points to."""


def directory(entries, at, following=()):
    """A little-endian TIFF directory that stands at offset `at`: entries (tag, type, value), and the pages after it."""
    entries = sorted(entries, key=lambda entry: entry[0])
    table, pool = b"", b""
    start = at + 2 + 12 * len(entries) + 4

    def pooled(data):
        nonlocal pool
        pool += b"\0" * (len(pool) % 2)
        pool += data
        return start + len(pool) - len(data)

    for tag, kind, value in entries:
        if isinstance(value, Sub):
            pool += b"\0" * (len(pool) % 2)
            kind, count, data = LONG, 1, struct.pack("<I", pooled(directory(value, start + len(pool))))
        elif isinstance(value, Block):
            kind, count, data = LONG, 1, struct.pack("<I", pooled(value))
        elif isinstance(value, (bytes, bytearray)):
            data = bytes(value) + (b"\0" if kind == ASCII else b"")
            count = len(data)
        else:
            values = value if isinstance(value, (list, tuple)) else [value]
            count = len(values) // 2 if kind == RATIONAL else len(values)
            data = struct.pack(f"<{len(values)}" + {BYTE: "B", SHORT: "H"}.get(kind, "I"), *values)
        if len(data) > 4:
            data = struct.pack("<I", pooled(data))
        table += struct.pack("<HHI", tag, kind, count) + data.ljust(4, b"\0")
    pool += b"\0" * (len(pool) % 2)
    end = start + len(pool)
    rest = directory(following[0], end, following[1:]) if following else b""
    return struct.pack("<H", len(entries)) + table + struct.pack("<I", end if following else 0) + pool + rest


def tiff(*pages):
    return b"II*\0\x08\0\0\0" + directory(pages[0], 8, pages[1:])


def rgb_page(width, height, pixels):
    """The entries of an uncompressed RGB page, eight bits for each sample, or sixteen where the pixels are that many."""
    bits = 8 * len(pixels) // (width * height * 3)
    return [(0xfe, LONG, 0), (0x100, LONG, width), (0x101, LONG, height), (0x102, SHORT, [bits] * 3), (0x103, SHORT, 1),
            (0x106, SHORT, 2), (0x111, LONG, Block(pixels)), (0x115, SHORT, 3), (0x116, LONG, height), (0x117, LONG, len(pixels)),
            (0x11c, SHORT, 1)]


# --- JPEG ---------------------------------------------------------------------------------------------------------------------

def segment(marker, data):
    return struct.pack(">BBH", 0xff, marker, len(data) + 2) + data


def with_segments(jpeg, *segments):
    """Right behind the JFIF segment if there is one, which must be first."""
    at = 2
    if jpeg[2:4] == b"\xff\xe0":
        at += 2 + struct.unpack(">H", jpeg[4:6])[0]
    return jpeg[:at] + b"".join(segments) + jpeg[at:]


def exif_segment(exif):
    return segment(0xe1, b"Exif\0\0" + exif)


def profile_segment(profile):
    return segment(0xe2, b"ICC_PROFILE\0\1\1" + profile)


def with_second_picture(jpeg, second):
    """A multi-picture file (CIPA DC-007): the second one stands behind the first and is announced in it."""
    def index(size, offset):
        entries = struct.pack("<IIIHH", 0x030000, size, 0, 0, 0) + struct.pack("<IIIHH", 0, len(second), offset, 0, 0)
        return segment(0xe2, b"MPF\0" + tiff([(0xb000, UNDEFINED, b"0100"), (0xb001, LONG, 2), (0xb002, UNDEFINED, entries)]))

    whole = with_segments(jpeg, index(0, 0))
    base = whole.index(b"MPF\0") + 4  # offsets count from the byte order mark
    return with_segments(jpeg, index(len(whole), len(whole) - base)) + second


def photoshop_segment(blocks):
    return segment(0xed, b"Photoshop 3.0\0" + photoshop(blocks))


def photoshop(blocks):
    """Image resource blocks: id → bytes."""
    return b"".join(b"8BIM" + struct.pack(">H", number) + b"\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)
                    for number, data in blocks.items())


def iptc(records):
    """IIM data sets (record, number, bytes), said to be UTF-8."""
    records = [(1, 90, b"\x1b%G"), *records]
    return b"".join(struct.pack(">BBBH", 0x1c, record, number, len(data)) + data for record, number, data in records)


# --- PNG ----------------------------------------------------------------------------------------------------------------------

PNG = b"\x89PNG\r\n\x1a\n"


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(width, height, rows, bits=8, colour=2, chunks=b"", last=b""):
    """`rows`: bytes of each row; `chunks` stand before the pixels, `last` behind them."""
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 6)
    return PNG + chunk(b"IHDR", header) + chunks + chunk(b"IDAT", pixels) + last + chunk(b"IEND", b"")


def profile_chunk(profile, name=b"profile"):
    return chunk(b"iCCP", name + b"\0\0" + zlib.compress(profile))


def with_chunks(file, *chunks):
    """Right behind the header."""
    at = 8 + 25
    return file[:at] + b"".join(chunks) + file[at:]


# --- WebP ---------------------------------------------------------------------------------------------------------------------

def riff_chunk(name, data):
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def webp_pixels(file):
    """The chunk with the pixels of a WebP file that may hold others as well."""
    at = 12
    while file[at:at + 4] not in (b"VP8 ", b"VP8L"):
        at += 8 + (struct.unpack("<I", file[at + 4:at + 8])[0] + 1) // 2 * 2
    return file[at:at + 8 + (struct.unpack("<I", file[at + 4:at + 8])[0] + 1) // 2 * 2]


def extended_webp(plain, width, height, profile, exif, xmp, *others):
    """The pixels of a WebP file with everything that may stand around them."""
    flags = 0x20 | 0x08 | 0x04
    header = struct.pack("<I", flags) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    body = b"WEBP" + riff_chunk(b"VP8X", header) + riff_chunk(b"ICCP", profile) + webp_pixels(plain) + riff_chunk(b"EXIF", exif)
    body += riff_chunk(b"XMP ", xmp) + b"".join(others)
    return b"RIFF" + struct.pack("<I", len(body)) + body


# --- Colour profiles ----------------------------------------------------------------------------------------------------------

D50 = (0.9642, 1.0, 0.8249)


def _fixed(*numbers):
    return b"".join(struct.pack(">i", round(number * 65536)) for number in numbers)


def _curve(transfer):
    """A gamma, or a function from code value to light, both 0 to 1."""
    if not callable(transfer):
        return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(transfer * 256))
    table = [round(65535 * transfer(i / 1023)) for i in range(1024)]
    return b"curv\0\0\0\0" + struct.pack(">I1024H", 1024, *table)


def profile(space, curve, columns=(), description=b"test profile", copyright_=b"none"):
    """A version 2 display profile: of "RGB " with three columns (XYZ under D50) and one curve, or "GRAY" with the curve alone."""
    tags = {b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(description) + 1) + description + b"\0" + bytes(12 + 67),
            b"cprt": b"text\0\0\0\0" + copyright_ + b"\0", b"wtpt": b"XYZ \0\0\0\0" + _fixed(*D50)}
    if space == b"GRAY":
        tags[b"kTRC"] = _curve(curve)
    for letter, column in zip(b"rgb", columns):
        tags[bytes([letter]) + b"XYZ"] = b"XYZ \0\0\0\0" + _fixed(*column)
        tags[bytes([letter]) + b"TRC"] = _curve(curve)
    at, table, data = 128 + 4 + 12 * len(tags), b"", b""
    for name, body in tags.items():
        data += b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", at + len(data), len(body))
        data += body
    header = struct.pack(">I4sI4s4s4s", at + len(data), b"\0\0\0\0", 0x02400000, b"mntr", space, b"XYZ ")
    header += struct.pack(">6H", 2025, 1, 1, 0, 0, 0) + b"acsp" + bytes(28) + _fixed(*D50)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data
