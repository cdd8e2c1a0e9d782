# SPDX-License-Identifier: GPL-3.0-or-later
"""Photos that tell everything a photo can tell: in each a text of its own for every place, and what must go out with it."""
import hashlib
import re
import struct
import subprocess
import zlib
from collections import Counter

from photobytes import (ASCII, BYTE, LONG, RATIONAL, SHORT, UNDEFINED, Block, Sub, chunk, exif_segment, extended_webp, iptc,
                        photoshop, photoshop_segment, profile, profile_chunk, profile_segment, rgb_page, riff_chunk, segment, tiff,
                        with_chunks, with_second_picture, with_segments)

WIDTH, HEIGHT = 96, 64
SECRET = re.compile(rb"zq\d{3}[a-z0-9]+qz", re.IGNORECASE)
D65_SRGB = ((0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7141))


def wide(text, order):
    return text.encode("utf-16-" + order)


class Planted:
    """One photo: `secret(kind)` is a text that must not leave, `texts` are those that must."""

    counts = Counter()  # kind → how many photos hold one

    def __init__(self, number):
        self.number = number
        korean = number % 2 == 0
        self.texts = {
            "caption": f"다리 위의 사람들 {number:03d}" if korean else f"People on the bridge {number:03d}",
            "credit": f"ⓒ원고일보 {number:03d}" if korean else f"ⓒWongo Daily {number:03d}",
            "creator": f"한가람 {number:03d}", "copyright": f"ⓒ 2025 원고일보 {number:03d}",
            "usage": f"Editorial use only {number:03d}"}

    def secret(self, kind):
        Planted.counts[kind] += 1
        return f"zq{self.number:03d}{kind}qz".encode()

    def text(self, kind):
        return self.secret(kind).decode()


# --- the blocks ---------------------------------------------------------------------------------------------------------------

def exif_entries(photo, source):
    """The entries of a photo's first directory, with everything below it."""
    degrees = [37, 1, photo.number % 60, 1, 5959, 100]
    maker = b"Nikon\0\2\x10\0\0" + tiff([(0x1d, ASCII, photo.secret("makerserial")), (0x95, ASCII, photo.secret("makernote"))])
    camera = Sub([
        (0x9003, ASCII, b"2024:01:10 10:00:00"), (0x927c, UNDEFINED, maker), (0x9286, UNDEFINED, b"UNICODE\0" + wide(photo.text("usercomment"), "le")),
        (0xa420, ASCII, photo.secret("uniqueid")), (0xa430, ASCII, photo.secret("owner")), (0xa431, ASCII, photo.secret("body")),
        (0xa432, RATIONAL, [24, 1, 70, 1, 28, 10, 28, 10]), (0xa433, ASCII, photo.secret("lensmake")), (0xa434, ASCII, photo.secret("lens")),
        (0xa435, ASCII, photo.secret("lensserial"))])
    position = Sub([
        (0, BYTE, [2, 3, 0, 0]), (1, ASCII, b"N"), (2, RATIONAL, degrees), (3, ASCII, b"E"), (4, RATIONAL, [126, 1, *degrees[2:]]),
        (7, RATIONAL, [10, 1, 20, 1, 30, 1]), (27, UNDEFINED, b"ASCII\0\0\0" + photo.secret("gpsmethod")),
        (28, UNDEFINED, b"ASCII\0\0\0" + photo.secret("gpsarea")), (29, ASCII, b"2024:01:10")])
    told = {name: photo.texts[name].encode() if source == "exif" else photo.secret("exif" + name)
            for name in ("caption", "creator", "copyright")}
    return [
        (0x10e, ASCII, told["caption"]), (0x10f, ASCII, photo.secret("make")), (0x110, ASCII, photo.secret("model")), (0x112, SHORT, 1),
        (0x131, ASCII, photo.secret("software")), (0x132, ASCII, b"2024:01:11 09:00:00"), (0x13b, ASCII, told["creator"]),
        (0x13c, ASCII, photo.secret("hostcomputer")), (0x8298, ASCII, told["copyright"]), (0x8769, LONG, camera), (0x8825, LONG, position),
        (0x9c9c, BYTE, list(wide(photo.text("xpcomment"), "le"))), (0x9c9d, BYTE, list(wide(photo.text("xpauthor"), "le"))),
        (0xa431, ASCII, photo.secret("bodytoo")), (0xc62f, ASCII, photo.secret("cameraserial"))]


def thumbnail_entries(photo, base):
    small = with_segments(base["jpg"], segment(0xfe, photo.secret("thumbnail")))
    return [(0x103, SHORT, 6), (0x201, LONG, Block(small)), (0x202, LONG, len(small))]


def exif_block(photo, base, source="xmp"):
    return tiff(exif_entries(photo, source), thumbnail_entries(photo, base))


def iptc_block(photo, source):
    def told(number, name):
        """What the photo's own texts stand behind in the usual order (XMP, IPTC, EXIF) must not be there at all."""
        if source == "exif" and name != "credit":
            return []
        return [(2, number, photo.texts[name].encode() if source == "iptc" else photo.secret("iptc" + name))]

    secrets = {5: "objectname", 7: "editstatus", 15: "category", 22: "fixture", 25: "keyword", 26: "locationcode", 27: "location",
               40: "instructions", 65: "program", 70: "programversion", 85: "bylinetitle", 90: "city", 92: "sublocation", 95: "state",
               101: "country", 103: "transmission", 105: "headline", 115: "source", 118: "contact", 122: "writer", 131: "orientation",
               187: "uniquedoc", 221: "prefs", 227: "bylineaddress"}
    return iptc([(1, 30, photo.secret("service")), (1, 50, photo.secret("product")), (2, 0, b"\0\4"), (2, 10, b"5"),
                 *[(2, number, photo.secret("iptc" + kind)) for number, kind in secrets.items()],
                 *told(80, "creator"), *told(110, "credit"), *told(116, "copyright"), *told(120, "caption"),
                 (3, 10, photo.secret("newsphoto"))])


def photoshop_blocks(photo, base, source):
    title = wide(photo.text("slice"), "be")
    small = with_segments(base["jpg"], segment(0xfe, photo.secret("psthumbnail")))
    header = struct.pack(">IIIIIIHH", 1, WIDTH, HEIGHT, WIDTH * 3, WIDTH * 3 * HEIGHT, len(small), 24, 1)
    path, reader = photo.secret("pathname"), wide(photo.text("psreader"), "be")
    return {0x0404: iptc_block(photo, source), 0x040c: header + small, 0x03ed: struct.pack(">IHHIHH", 72 << 16, 1, 1, 72 << 16, 1, 1),
            0x0421: struct.pack(">IBI", 1, 1, len(reader) // 2) + reader + struct.pack(">II", 0, 1), 0x041a: struct.pack(">I16sI", 6, bytes(16), len(title) // 2) + title,
            0x040b: photo.secret("psurl"), 0x0bb7: bytes([len(path)]) + path, 0x0422: exif_block(photo, base),
            0x0fa0: b"mani" + photo.secret("plugin")}


XMP_HEAD = """<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="{toolkit}"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:exifEX="http://cipa.jp/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
 xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
 xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
 xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmlns:xmpGImg="http://ns.adobe.com/xap/1.0/g/img/" xmlns:desk="http://desk.example/ns/">
"""


def xmp_packet(photo, source, extended=""):
    secret, texts = photo.text, photo.texts
    alternatives = '<{0}><rdf:Alt><rdf:li xml:lang="x-default">{1}</rdf:li></rdf:Alt></{0}>'
    parts = [XMP_HEAD.format(toolkit=secret("toolkit"))]
    simple = {
        "xmp:CreatorTool": "creatortool", "xmp:Label": "label", "xmp:Nickname": "nickname", "photoshop:City": "city", "photoshop:Source": "source",
        "photoshop:Headline": "headline", "photoshop:Instructions": "instructions", "photoshop:CaptionWriter": "captionwriter",
        "photoshop:AuthorsPosition": "position", "photoshop:History": "pshistory", "xmpMM:DocumentID": "documentid",
        "xmpMM:OriginalDocumentID": "originaldocument", "xmpMM:InstanceID": "instance", "aux:SerialNumber": "auxserial",
        "aux:LensSerialNumber": "auxlensserial", "aux:OwnerName": "auxowner", "aux:Lens": "auxlens", "exifEX:BodySerialNumber": "exserial",
        "exifEX:CameraOwnerName": "exowner", "tiff:Make": "xmpmake", "tiff:Software": "xmpsoftware", "exif:GPSAreaInformation": "xmpgpsarea",
        "Iptc4xmpCore:Location": "sublocation", "xmpRights:WebStatement": "webstatement", "crs:RawFileName": "rawname", "desk:Note": "ownnamespace"}
    parts += [f"<{name}>{secret(kind)}</{name}>" for name, kind in simple.items()]
    parts += ["<exif:GPSLatitude>37,33.98N</exif:GPSLatitude><exif:GPSLongitude>126,58.68E</exif:GPSLongitude>"]
    parts += [alternatives.format("dc:title", secret("title")), f"<dc:subject><rdf:Bag><rdf:li>{secret('subject')}</rdf:li></rdf:Bag></dc:subject>"]
    parts += [
        f'<xmpMM:History><rdf:Seq><rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action><stEvt:softwareAgent>{secret("historyagent")}'
        f'</stEvt:softwareAgent><stEvt:parameters>{secret("historyparameters")}</stEvt:parameters></rdf:li></rdf:Seq></xmpMM:History>',
        f'<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:documentID>{secret("derived")}</stRef:documentID></xmpMM:DerivedFrom>',
        f'<Iptc4xmpCore:CreatorContactInfo rdf:parseType="Resource"><Iptc4xmpCore:CiEmailWork>{secret("email")}</Iptc4xmpCore:CiEmailWork>'
        f'<Iptc4xmpCore:CiTelWork>{secret("telephone")}</Iptc4xmpCore:CiTelWork></Iptc4xmpCore:CreatorContactInfo>',
        f'<Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>{secret("person")}</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
        f'<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag><rdf:li rdf:parseType="Resource"><mwg-rs:Name>{secret("face")}'
        '</mwg-rs:Name><mwg-rs:Type>Face</mwg-rs:Type><mwg-rs:Area rdf:parseType="Resource"><stArea:x>0.5</stArea:x><stArea:y>0.5</stArea:y>'
        '<stArea:w>0.1</stArea:w><stArea:h>0.1</stArea:h></mwg-rs:Area></rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>',
        f'<xmp:Thumbnails><rdf:Alt><rdf:li rdf:parseType="Resource"><xmpGImg:image>{secret("xmpthumbnail")}</xmpGImg:image></rdf:li></rdf:Alt>'
        '</xmp:Thumbnails>', alternatives.format("xmpRights:UsageTerms", texts["usage"])]
    if source == "xmp":
        parts += [alternatives.format("dc:description", texts["caption"]), alternatives.format("dc:rights", texts["copyright"]),
                  f"<dc:creator><rdf:Seq><rdf:li>{texts['creator']}</rdf:li></rdf:Seq></dc:creator>"]
    if source != "iptc":
        parts += [f"<photoshop:Credit>{texts['credit']}</photoshop:Credit>"]
    if extended:
        parts += [f"<xmpNote:HasExtendedXMP>{extended}</xmpNote:HasExtendedXMP>"]
    parts += ["</rdf:Description></rdf:RDF></x:xmpmeta>"]
    return "".join(parts).encode()


def extended_xmp(photo):
    """The part of a packet that does not fit into one segment: its digest, and its segments."""
    body = (XMP_HEAD.format(toolkit="x") + f"<crs:Look>{photo.text('xmpextended')}</crs:Look>" + "</rdf:Description></rdf:RDF></x:xmpmeta>").encode()
    digest = hashlib.md5(body).hexdigest().upper()
    middle = len(body) // 2
    return digest, [segment(0xe1, b"http://ns.adobe.com/xmp/extension/\0" + digest.encode() + struct.pack(">II", len(body), at) + part)
                    for at, part in ((0, body[:middle]), (middle, body[middle:]))]


def own_profile(photo):
    return profile(b"RGB ", 2.19921875, D65_SRGB, photo.secret("profilename"), photo.secret("profilerights"))


# --- the containers -----------------------------------------------------------------------------------------------------------

def jpeg(photo, base):
    source = ("xmp", "iptc", "exif")[photo.number // 7 % 3]
    digest, extension = extended_xmp(photo)
    jumbf = struct.pack(">I4sI4s", 8 + 8 + 24 + 40, b"jumb", 8 + 64, b"jumd") + b"c2pa" + bytes(12) + photo.secret("provenance").ljust(48, b"\0")
    small = with_segments(base["jpg"], segment(0xfe, photo.secret("jfifthumbnail")))
    file = with_segments(
        base["jpg"], segment(0xe0, b"JFXX\0\x10" + small), exif_segment(exif_block(photo, base, source)),
        segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0" + xmp_packet(photo, source, digest)), *extension, profile_segment(own_profile(photo)),
        photoshop_segment(photoshop_blocks(photo, base, source)), segment(0xe3, b"META\0\0" + photo.secret("appmeta")),
        segment(0xe5, b"RMETA\0" + photo.secret("appricoh")), segment(0xeb, b"JP\0\1\0\0\0\1" + jumbf),
        segment(0xec, b"[picture info]\r\nSerial=" + photo.secret("pictureinfo")), segment(0xec, b"Ducky\0\2" + struct.pack(">H", 40) + photo.secret("ducky").ljust(40)),
        segment(0xe9, b"NETSCAPE2.0" + photo.secret("gifblock")), segment(0xfe, photo.secret("comment")), segment(0xfe, photo.secret("commenttoo")))
    other = with_segments(base["jpg"], exif_segment(exif_block(photo, base)), segment(0xfe, photo.secret("secondpicture")))
    if photo.number % 2:
        file = with_second_picture(file, other)
    else:
        file += other  # a second picture that nothing announces
    return file + b"PK\3\4" + photo.secret("trailer")


def png(photo, base):
    source = ("xmp", "exif")[photo.number // 7 % 2]
    packet = xmp_packet(photo, source)
    raw = b"\nexif\n%8d\n" % 0 + (b"Exif\0\0" + exif_block(photo, base)).hex().encode() + b"\n"
    return with_chunks(
        base["png"], profile_chunk(own_profile(photo), photo.secret("chunkname")), chunk(b"eXIf", exif_block(photo, base, source)),
        chunk(b"tIME", struct.pack(">HBBBBB", 2024, 1, 10, 10, 0, 0)), chunk(b"tEXt", b"Comment\0" + photo.secret("text")),
        chunk(b"tEXt", b"Software\0" + photo.secret("textsoftware")), chunk(b"tEXt", b"Author\0" + photo.secret("textauthor")),
        chunk(b"zTXt", b"Description\0\0" + zlib.compress(photo.secret("ztext"))), chunk(b"zTXt", b"Raw profile type exif\0\0" + zlib.compress(raw)),
        chunk(b"iTXt", b"Title\0\1\0ko\0" + photo.secret("itextkey") + b"\0" + zlib.compress(photo.secret("itext"))),
        chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + packet), chunk(b"prVt", photo.secret("ownchunk"))) + photo.secret("trailer")


def webp(photo, base):
    source = ("xmp", "exif")[photo.number // 7 % 2]
    return extended_webp(base["webp"], WIDTH, HEIGHT, own_profile(photo), exif_block(photo, base, source), xmp_packet(photo, source),
                         riff_chunk(b"ANMX", photo.secret("ownchunk"))) + photo.secret("trailer")


def tiff_file(photo, base):
    source = ("xmp", "iptc", "exif")[photo.number // 7 % 3]
    page = rgb_page(WIDTH, HEIGHT, base["pixels"])
    blocks = photoshop_blocks(photo, base, source)
    first = page + exif_entries(photo, source) + [
        (0x10d, ASCII, photo.secret("documentname")), (0x11d, ASCII, photo.secret("pagename")), (700, BYTE, list(xmp_packet(photo, source))),
        (33723, UNDEFINED, iptc_block(photo, source)), (34377, UNDEFINED, photoshop(blocks)), (34675, UNDEFINED, own_profile(photo)),
        (37724, UNDEFINED, b"Adobe Photoshop Document Data Block\0" + photo.secret("layers")), (42112, ASCII, photo.secret("gdal")),
        (65000, ASCII, photo.secret("owntag"))]
    second = rgb_page(WIDTH, HEIGHT, base["pixels"]) + [(0x10e, ASCII, photo.secret("secondpage"))]
    return tiff(first, second) + photo.secret("trailer")


def donor(photo, base):
    """A JPEG with what HEIC and AVIF can hold, too: exiftool knows how to put it there."""
    source = ("xmp", "exif")[photo.number // 24 % 2]
    return with_segments(base["jpg"], exif_segment(exif_block(photo, base, source)),
                         segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0" + xmp_packet(photo, source)))


def fill_modern(files, donors):
    """Puts the blocks of donors into those files (photo → HEIC or AVIF), in one go: exiftool takes long to start."""
    for photo, file in files.items():
        (donors / f"{file.stem}.jpg").write_bytes(donor(photo, {"jpg": (donors / "base.jpg").read_bytes()}))
    subprocess.run(["exiftool", "-q", "-q", "-overwrite_original", "-tagsFromFile", f"{donors}/%f.jpg", "-all:all", "-unsafe", "-exif:all",
                    "-xmp", *files.values()], check=True)
    for photo, file in files.items():
        file.write_bytes(file.read_bytes() + struct.pack(">I4s", 8 + 40, b"free") + photo.secret("trailer").ljust(40, b"\0"))


def made(number, base):
    """The planted photo of that number: itself, its bytes. HEIC and AVIF are still to be filled."""
    photo = Planted(number)
    kinds = ["jpg"] * 10 + ["png"] * 4 + ["webp"] * 4 + ["tif"] * 4 + [suffix for suffix in ("heic", "avif") if suffix in base]
    photo.suffix = kinds[number % len(kinds)]
    make = {"jpg": jpeg, "png": png, "webp": webp, "tif": tiff_file}.get(photo.suffix)
    return photo, make(photo, base) if make else base[photo.suffix]
