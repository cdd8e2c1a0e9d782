#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# make.sh FOLDER: the locales that tests of "identical bytes" run under, for LOCPATH. No system has all of them; the sources are
# in the package `locales`.
set -euo pipefail
out=$1
command -v localedef >/dev/null || { echo "skipped: no localedef"; exit 77; }
[ -e /usr/share/i18n/locales/ko_KR ] || { echo "skipped: no sources of locales (package locales)"; exit 77; }
rm -rf "$out"
mkdir -p "$out"
for name in ko_KR.EUC-KR ko_KR.UTF-8 tr_TR.UTF-8 de_DE.UTF-8; do
  localedef --quiet -i "${name%.*}" -f "${name#*.}" "$out/$name"
done
LOCPATH=$out LC_ALL=ko_KR.EUC-KR locale charmap | grep -qx EUC-KR || { echo "made, and not found in LOCPATH"; exit 1; }
echo "made: $(ls "$out" | tr '\n' ' ')"
