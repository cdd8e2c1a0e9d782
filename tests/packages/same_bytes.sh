#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# same_bytes.sh WONGO_CLI OUT: made elsewhere, by two jobs, under another time zone and locale: identical bytes. Zips likewise.
set -euo pipefail
cli=$1; out=$2
diff -r "$out/plain" "$out/other"
count=$(find "$out/plain" -type f | wc -l)
[ "$count" -gt 10 ] || { echo "only $count files: nothing compared"; exit 1; }
for folder in "$out"/copies/*; do
  for zone in UTC America/New_York; do
    TZ=$zone "$cli" export "$folder" --format html --zip --out "$out/zip-${zone%%/*}" --jobs 2
  done
done
diff -r "$out/zip-UTC" "$out/zip-America"
if [ -e "$out/no-locale" ]; then echo "skipped: identical, but no other locale was there to compare under"; exit 77; fi
echo "identical: $count files and $(find "$out/zip-UTC" -name '*.zip' | wc -l) zips"
