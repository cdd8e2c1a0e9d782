#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# photo_metadata.sh OUT: exiftool finds nothing in any rendition that must not leave, and finds what must go with it.
set -euo pipefail
out=$1
command -v exiftool >/dev/null || { echo "skipped: no exiftool"; exit 77; }
renditions=$(find "$out/plain" -path '*/media/*' -type f | sort)
[ -n "$renditions" ] || { echo "no renditions"; exit 1; }
# shellcheck disable=SC2086
found=$(exiftool -q -q -f -p '$Directory/$FileName' \
  -if '$GPSLatitude or $GPSLongitude or $GPSPosition or $SerialNumber or $InternalSerialNumber or $LensSerialNumber or $OwnerName or $Software or $CreatorTool or $HistoryAction or $DocumentID or $ThumbnailImage or $PreviewImage or $MakerNotes or $Make or $Model' \
  $renditions || true)
[ -z "$found" ] || { echo "must not leave with a photo:"; echo "$found"; exit 1; }
lacks() { # shellcheck disable=SC2086
  exiftool -q -q -f -p "\$Directory/\$FileName: no $1" -if "$2" $renditions || true
}
lacking=$(
  lacks "caption, credit or copyright in XMP" 'not ($XMP-dc:Description and $XMP-photoshop:Credit and $XMP-dc:Rights)'
  lacks "caption, credit or copyright in IPTC" \
    '$FileType eq "JPEG" and not ($IPTC:Caption-Abstract and $IPTC:Credit and $IPTC:CopyrightNotice)'
)
[ -z "$lacking" ] || { echo "$lacking"; exit 1; }
upright=$(find "$out/plain" -regex '.*/un-council-[0-9]*\.jpg' | sort | tail -1)
if [ -n "$upright" ]; then
  read -r width height < <(exiftool -s3 -p '$ImageWidth $ImageHeight' "$upright")
  off=$((width * 2 - height * 3)) # whole pixels: half a pixel of height is 1.5 here
  [ "${off#-}" -le 2 ] || { echo "$upright: $width x $height is not 6000x4000 in shape"; exit 1; }
fi
echo "$(wc -w <<<"$renditions") renditions clean"
