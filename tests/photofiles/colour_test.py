#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Published photos have the colours, the sides, the size and the sharpness of their originals.

A chart of known colours in every kind of file that photos come in, through the real program; what is published, read by another library,
is compared patch by patch as CIEDE2000. RGB and grey are computed from the definitions of their spaces (colours.py); inks, which only a
profile can tell, by LittleCMS through Pillow.

usage: colour_test.py WONGO_CLI
"""
import io
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

import colours
import photobytes
from program import SKIPPED, Program, new_article, write_bodies, write_desk

try:
    from PIL import Image, ImageCms
except ImportError:
    print("skipped: no Pillow (python3-pil)")
    sys.exit(SKIPPED)

PATCH, ACROSS, DOWN = 80, 6, 4
WIDTH, HEIGHT = PATCH * ACROSS, PATCH * DOWN + 80
WIDTHS = [WIDTH // 2, WIDTH, WIDTH * 2]
# Differences as CIEDE2000. Eight bits, JPEG and WebP at quality 80 cost some tenths, most in the darkest colours.
CLOSE = (1.5, 3.0)  # mean, most
# Tables of inks are interpolated in steps, and the original is a JPEG of four channels.
INKS = (2.0, 4.0)
# Without a profile nobody knows what the inks were: the program takes libvips's, the reference another common one.
GUESSED_INKS = (6.0, 12.0)
INK_PROFILES = ("/usr/share/color/icc/ghostscript/default_cmyk.icc", "/usr/share/color/icc/ghostscript/ps_cmyk.icc")

PATCHES = [(115, 82, 68), (194, 150, 130), (98, 122, 157), (87, 108, 67), (133, 128, 177), (103, 189, 170), (214, 126, 44), (80, 91, 166),
           (193, 90, 99), (94, 60, 108), (157, 188, 64), (224, 163, 46), (255, 0, 0), (0, 255, 0), (0, 0, 255), (0, 255, 255), (255, 0, 255),
           (255, 255, 0), (243, 243, 242), (200, 200, 200), (160, 160, 160), (122, 122, 121), (85, 85, 85), (30, 30, 30)]
GREYS = [(round(8 + i * 247 / 23),) * 3 for i in range(24)]


# --- charts -------------------------------------------------------------------------------------------------------------------

def ramp(x):
    """Below the patches: a run of greys, and of a colour, from dark to light."""
    return round(20 + 220 * x / (WIDTH - 1))


def chart(patches, ramps, encode, depth=8):
    """Rows of samples: patches, then two ramps; `encode` makes samples 0 to 1 of a colour."""
    most = 2 ** depth - 1
    packed = {}

    def sample(colour):
        if colour not in packed:
            packed[colour] = struct.pack(f">{len(encode(colour))}{'BH'[depth == 16]}", *(round(most * value) for value in encode(colour)))
        return packed[colour]

    rows = [b"".join(sample(patches[y // PATCH * ACROSS + x // PATCH]) for x in range(WIDTH)) for y in range(0, PATCH * DOWN, PATCH)]
    below = [b"".join(sample(one(ramp(x))) for x in range(WIDTH)) for one in ramps]
    return [row for row in rows for _ in range(PATCH)] + [row for row in below for _ in range(40)]


def grey(value):
    return (value,) * 3


def warm(value):
    return value, value // 2, 40


COLOUR_RAMPS, GREY_RAMPS = (grey, warm), (grey, grey)


def spots(ramps):
    """Where to look (in parts of the picture) → what the chart has there, in the numbers it was made of."""
    found = [((x + 0.5) / ACROSS * WIDTH, (y + 0.5) * PATCH, PATCH // 2, y * ACROSS + x) for y in range(DOWN) for x in range(ACROSS)]
    for nth, one in enumerate(ramps):
        found += [(x + 0.5, PATCH * DOWN + 20 + 40 * nth, 4, one(ramp(x))) for x in range(24, WIDTH - 23, 48)]
    return found


def mean_colours(picture, ramps):
    """The mean colour around each spot of a published picture."""
    scale = picture.width / WIDTH
    for x, y, side, what in spots(ramps):
        box = [round(edge * scale) for edge in (x - side / 2, y - 10, x + side / 2, y + 10)]
        area = picture.crop(box)
        pixels = list(area.getdata())
        yield what, tuple(sum(pixel[band] for pixel in pixels) / len(pixels) for band in range(3))


class Original:
    """One file of the chart: what was put into it, in sRGB, and how near the published one has to come."""

    def __init__(self, name, data, patches=PATCHES, ramps=COLOUR_RAMPS, bounds=CLOSE, expected=None):
        self.name, self.data, self.patches, self.ramps, self.bounds = name, data, patches, ramps, bounds
        self.expected = expected or (lambda colour: colour)

    def differences(self, picture):
        return [colours.difference(self.expected(self.patches[what] if isinstance(what, int) else what), seen)
                for what, seen in mean_colours(picture, self.ramps)]


def image(mode, rows):
    return Image.frombytes(mode, (WIDTH, HEIGHT), b"".join(rows))


def encoded(picture, kind, **options):
    out = io.BytesIO()
    if kind == "JPEG":
        options = {"quality": 97, "subsampling": 0, **options} if picture.mode != "L" else {"quality": 97, **options}
    picture.save(out, kind, **options)
    return out.getvalue()


def as_srgb(colour):
    return tuple(value / 255 for value in colour)


def rgb_originals():
    plain = chart(PATCHES, COLOUR_RAMPS, as_srgb)
    deep = chart(PATCHES, COLOUR_RAMPS, as_srgb, 16)
    yield Original("srgb.jpg", encoded(image("RGB", plain), "JPEG"))
    yield Original("progressive.jpg", encoded(image("RGB", plain), "JPEG", progressive=True))
    yield Original("srgb.png", photobytes.png(WIDTH, HEIGHT, plain))
    yield Original("srgb.webp", encoded(image("RGB", plain), "WEBP", quality=97))
    yield Original("srgb-16.png", photobytes.png(WIDTH, HEIGHT, deep, bits=16))
    yield Original("srgb-16.tif", photobytes.tiff(photobytes.rgb_page(WIDTH, HEIGHT, little_endian(deep))))
    yield Original("palette.png", encoded(image("RGB", plain).quantize(256, dither=Image.Dither.NONE), "PNG"))
    for name, space in (("display-p3", colours.DISPLAY_P3), ("adobe-rgb", colours.ADOBE_RGB), ("prophoto", colours.PROPHOTO)):
        profile = photobytes.profile(b"RGB ", space.curve(), space.columns())
        deep = chart(PATCHES, COLOUR_RAMPS, space.from_srgb, 16)
        if space is not colours.PROPHOTO:  # eight bits are too few for it
            rows = chart(PATCHES, COLOUR_RAMPS, space.from_srgb)
            yield Original(f"{name}.jpg", encoded(image("RGB", rows), "JPEG", icc_profile=profile))
            yield Original(f"{name}.png", photobytes.png(WIDTH, HEIGHT, rows, chunks=photobytes.profile_chunk(profile)))
        yield Original(f"{name}-16.png", photobytes.png(WIDTH, HEIGHT, deep, bits=16, chunks=photobytes.profile_chunk(profile)))
        yield Original(f"{name}-16.tif", photobytes.tiff(
            photobytes.rgb_page(WIDTH, HEIGHT, little_endian(deep)) + [(34675, photobytes.UNDEFINED, profile)]))


def little_endian(rows):
    data = b"".join(rows)
    return struct.pack(f"<{len(data) // 2}H", *struct.unpack(f">{len(data) // 2}H", data))


def grey_originals():
    one = lambda colour: (colour[0] / 255,)
    rows, deep = chart(GREYS, GREY_RAMPS, one), chart(GREYS, GREY_RAMPS, one, 16)
    gamma = 563 / 256
    profile = photobytes.profile(b"GRAY", gamma)
    by_profile = lambda colour: grey(255 * colours.light_to_srgb((colour[0] / 255) ** gamma))
    yield Original("grey.jpg", encoded(image("L", rows), "JPEG"), GREYS, GREY_RAMPS)
    yield Original("grey.png", photobytes.png(WIDTH, HEIGHT, rows, colour=0), GREYS, GREY_RAMPS)
    yield Original("grey-16.png", photobytes.png(WIDTH, HEIGHT, deep, bits=16, colour=0), GREYS, GREY_RAMPS)
    yield Original("grey-gamma.jpg", encoded(image("L", rows), "JPEG", icc_profile=profile), GREYS, GREY_RAMPS, expected=by_profile)
    yield Original("grey-gamma.png", photobytes.png(WIDTH, HEIGHT, rows, colour=0, chunks=photobytes.profile_chunk(profile)), GREYS, GREY_RAMPS,
                   expected=by_profile)


INK_PATCHES = [(0, 0, 0, 0), (255, 0, 0, 0), (0, 255, 0, 0), (0, 0, 255, 0), (255, 255, 0, 0), (0, 255, 255, 0), (255, 0, 255, 0), (0, 0, 0, 255),
               *[(i * 37 % 200, i * 71 % 200, i * 113 % 200, i * 29 % 120) for i in range(1, 17)]]
INK_RAMPS = (lambda value: (0, 0, 0, 255 - value), lambda value: (255 - value, (255 - value) // 2, 0, 0))


def ink_originals():
    file = next((path for path in INK_PROFILES if pathlib.Path(path).exists()), None)
    if not file:
        print("not tried: inks, for want of a profile (libgs-common)")
        return
    profile = pathlib.Path(file).read_bytes()
    change = ImageCms.buildTransform(ImageCms.ImageCmsProfile(file), ImageCms.createProfile("sRGB"), "CMYK", "RGB",
                                     renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC)
    seen = lambda inks: ImageCms.applyTransform(Image.new("CMYK", (1, 1), inks), change).getpixel((0, 0))
    picture = image("CMYK", chart(INK_PATCHES, INK_RAMPS, as_srgb))
    yield Original("inks.jpg", encoded(picture, "JPEG", icc_profile=profile), INK_PATCHES, INK_RAMPS, INKS, seen)
    yield Original("inks-unsaid.jpg", encoded(picture, "JPEG"), INK_PATCHES, INK_RAMPS, GUESSED_INKS, seen)


# --- what is judged -----------------------------------------------------------------------------------------------------------

class Published:
    """The photos of one export: (name, width, kind) → file."""

    def __init__(self, program, folder, files, **photos):
        desk = write_desk(folder.with_suffix(".json"), widths=WIDTHS, **photos)
        article = new_article(program, folder)
        added = [line.split() for line in program.must("image", "add", article, *files).splitlines()]
        self.ids = {pathlib.Path(file).name: identity for identity, file in added}
        write_bodies(article)
        out = folder.with_suffix(".out")
        program.must("export", article, "--format", "html", "--out", out, "--desk", desk, "--force")
        self.media = next(out.iterdir()) / "media"

    def file(self, name, width, kind):
        return self.media / f"{self.ids[name]}-{width}.{kind}"

    def all_of(self, name):
        return sorted(path.name for path in self.media.iterdir() if path.stem.rsplit("-", 1)[0] == self.ids[name])


def judge_colours(originals, published):
    wrong = []
    print(f"{'CIEDE2000: mean, most':24}" + "".join(f"{f'{kind} {width}':>14}" for kind in ("jpg", "webp") for width in WIDTHS[:2]) + "   allowed")
    for original in originals:
        line = ""
        for kind in ("jpg", "webp"):
            for width in WIDTHS[:2]:
                with Image.open(published.file(original.name, width, kind)) as opened:
                    found = original.differences(opened.convert("RGB"))
                mean, most = sum(found) / len(found), max(found)
                line += f"{mean:8.2f} {most:5.2f}"
                if mean > original.bounds[0] or most > original.bounds[1]:
                    wrong.append(f"{original.name} as {kind}, {width} wide: mean {mean:.2f}, most {most:.2f} (spot {found.index(most)}); "
                                 f"allowed {original.bounds}")
        print(f"{original.name:24}{line}   {original.bounds[0]} {original.bounds[1]}")
    return wrong


def facts(files):
    done = subprocess.run(["exiftool", "-q", "-j", "-G1", *files], capture_output=True, check=True)
    return {pathlib.Path(tags["SourceFile"]).name: tags for tags in json.loads(done.stdout)}


def judge_files(originals, published, subsampling):
    """Sizes, coding: as exiftool tells."""
    wrong = []
    tags = facts(sorted(published.media.iterdir()))
    for original in originals:
        names = published.all_of(original.name)
        expected = {f"{published.ids[original.name]}-{width}.{kind}": width for kind in ("jpg", "webp") for width in WIDTHS[:2]}
        if set(names) != set(expected):
            wrong.append(f"{original.name}: published as {names}: enlarged, or not there")
            continue
        for name, width in expected.items():
            size = f"{width}x{HEIGHT * width // WIDTH}"
            if tags[name]["Composite:ImageSize"] != size:
                wrong.append(f"{name}: {tags[name]['Composite:ImageSize']}, not {size}")
            if name.endswith("jpg"):
                told = (tags[name]["File:EncodingProcess"], tags[name]["File:YCbCrSubSampling"], tags[name]["File:ColorComponents"])
                if told != ("Progressive DCT, Huffman coding", subsampling, 3):
                    wrong.append(f"{name}: {told}")
    print(f"{len(tags)} files: widths {WIDTHS[:2]} of {WIDTHS} (never enlarged), JPEG progressive and {subsampling}; {len(wrong)} otherwise")
    return wrong


CORNERS = ((255, 0, 0), (0, 160, 0), (0, 0, 255), (230, 200, 0))  # upper left, upper right, lower left, lower right
STORED = {1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
          5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270}


def turned_originals():
    upright = Image.new("RGB", (WIDTH, 320), (200, 200, 200))
    for nth, colour in enumerate(CORNERS):
        upright.paste(colour, (nth % 2 * (WIDTH - 60), nth // 2 * (320 - 60), nth % 2 * (WIDTH - 60) + 60, nth // 2 * (320 - 60) + 60))
    for orientation, way in STORED.items():
        exif = photobytes.tiff([(0x112, photobytes.SHORT, orientation)])
        stored = upright.transpose(way) if way is not None else upright
        for kind, suffix in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")):
            yield f"turned-{orientation}-{suffix}.{suffix}", encoded(stored, kind, exif=b"Exif\0\0" + exif)


def judge_corners(names, published):
    wrong = []
    for name in names:
        for kind in ("jpg", "webp"):
            for width in WIDTHS[:2]:
                with Image.open(published.file(name, width, kind)) as opened:
                    picture = opened.convert("RGB")
                near, far_x, far_y = 12, picture.width - 13, picture.height - 13
                seen = [picture.getpixel(spot) for spot in ((near, near), (far_x, near), (near, far_y), (far_x, far_y))]
                if picture.size != (width, 320 * width // WIDTH) or any(colours.difference(a, b) > 5 for a, b in zip(seen, CORNERS)):
                    wrong.append(f"{name} as {kind}: {picture.size}, corners {seen}")
    print(f"{len(names)} files of 8 orientations: {len(wrong)} published with a corner in a wrong place")
    return wrong


def judge_transparency(program, folder):
    """Half-transparent colours on white in JPEG, as they were in WebP; nothing dark around their edges."""
    picture = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
    picture.paste((200, 30, 30, 255), (60, 60, 180, 180))
    picture.paste((30, 30, 200, 128), (260, 60, 380, 180))
    file = folder / "clear.png"
    picture.save(file)
    published = Published(program, folder / "clear", [file])
    wrong = []
    for width in WIDTHS[:2]:
        scale = width / WIDTH
        spot = lambda opened, x, y: opened.getpixel((round(x * scale), round(y * scale)))
        with Image.open(published.file("clear.png", width, "jpg")) as opened:
            for (x, y), expected in (((20, 20), (255, 255, 255)), ((120, 120), (200, 30, 30)), ((320, 120), (143, 143, 228))):
                if colours.difference(spot(opened, x, y), expected) > 3:
                    wrong.append(f"transparent, JPEG: {spot(opened, x, y)} at {x} {y}, not {expected}")
        with Image.open(published.file("clear.png", width, "webp")) as opened:
            for (x, y), expected in (((20, 20), 0), ((120, 120), 255), ((320, 120), 128)):
                if opened.mode != "RGBA" or abs(spot(opened, x, y)[3] - expected) > 3:
                    wrong.append(f"transparent, WebP: {opened.mode} {spot(opened, x, y)} at {x} {y}, not {expected}")
            if opened.mode == "RGBA" and colours.difference(spot(opened, 320, 120)[:3], (30, 30, 200)) > 3:
                wrong.append(f"transparent, WebP: {spot(opened, 320, 120)} is not the colour below")
    print(f"transparent: {len(wrong)} wrong")
    return wrong


def edge_contrast(picture):
    """How steep the edges are (the steepest step between neighbours, mean of all rows), and how far over both sides they go."""
    grey_picture = picture.convert("L")
    width, height = grey_picture.size
    pixels = list(grey_picture.getdata())
    rows = [pixels[y * width:(y + 1) * width] for y in range(height // 4, height * 3 // 4)]
    steep = sum(max(abs(a - b) for a, b in zip(row, row[1:])) for row in rows) / len(rows)
    return steep, max(max(row) for row in rows), min(min(row) for row in rows)


def judge_sharpness(program, folder):
    """An edge that leans, a quarter as wide: as steep as vipsthumbnail makes it, or steeper, and no halo to be seen."""
    dark, light, size = 80, 170, (WIDTH * 4, WIDTH * 3)
    rows = [bytes([dark] * (edge * 3) + [light] * ((size[0] - edge) * 3)) for edge in (size[0] // 2 + y // 7 for y in range(size[1]))]
    file = folder / "edge.png"
    file.write_bytes(photobytes.png(*size, rows))
    reference = folder / "reference.png"
    subprocess.run(["vipsthumbnail", file, "--size", f"{WIDTH}x", "-o", reference], check=True)
    published = Published(program, folder / "sharp", [file])
    plain, _, _ = edge_contrast(Image.open(reference))
    wrong = []
    for kind in ("jpg", "webp"):
        with Image.open(published.file("edge.png", WIDTH, kind)) as opened:
            steep, most, least = edge_contrast(opened)
        print(f"edge of {light - dark}: steps of {steep:.1f} in {kind}, {plain:.1f} by vipsthumbnail; from {least} to {most}")
        if steep < plain:
            wrong.append(f"softer than vipsthumbnail in {kind}: {steep:.1f}, {plain:.1f}")
        if most > light + 25 or least < dark - 25:
            wrong.append(f"a halo in {kind}: {least} to {most}")
    return wrong


def main(folder):
    wrong = [f"CIEDE2000 of {a} and {b} is not {expected}" for a, b, expected in colours.SHARMA
             if abs(colours.ciede2000(a, b) - expected) > 0.0001]
    program = Program(sys.argv[1], folder)
    originals = [*rgb_originals(), *grey_originals(), *ink_originals()]
    turned = dict(turned_originals())
    place = folder / "originals"
    place.mkdir()
    for name, data in [(original.name, original.data) for original in originals] + [*turned.items()]:
        (place / name).write_bytes(data)
    charts = [place / original.name for original in originals]
    published = Published(program, folder / "charts", charts)
    wrong += judge_colours(originals, published)
    wrong += judge_files(originals, published, "YCbCr4:2:0 (2 2)")
    wrong += judge_files(originals[:4], Published(program, folder / "fine", charts[:4], jpegQuality=92), "YCbCr4:4:4 (1 1)")
    wrong += judge_corners(list(turned), Published(program, folder / "turned", [place / name for name in turned]))
    wrong += judge_transparency(program, folder) + judge_sharpness(program, folder)
    print("\n".join(wrong), f"{len(wrong)} wrong", sep="\n")
    return 1 if wrong else 0


if not (shutil.which("exiftool") and shutil.which("vipsthumbnail")):
    print("skipped: no exiftool (libimage-exiftool-perl) or no vipsthumbnail (libvips-tools)")
    sys.exit(SKIPPED)
work = pathlib.Path(tempfile.mkdtemp(prefix="wongo-colour-"))
try:
    sys.exit(main(work))
finally:
    shutil.rmtree(work, ignore_errors=True)
