#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# flipped_bit.sh WONGO_CLI OUT: one bit flipped in any file of a package fails verify, which names that file.
set -euo pipefail
cli=$1; out=$2
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
tried=0
for package in "$out/plain/night-market-html" "$out/plain/night-market-json"; do
  name=$(basename "$package")
  for file in $(cd "$package" && find . -type f | sort); do
    size=$(stat -c %s "$package/$file")
    for place in 0 $((size / 2)) $((size - 1)); do
      rm -rf "${work:?}/$name"; cp -r "$package" "$work/$name"
      byte=$(od -An -tu1 -j "$place" -N 1 "$work/$name/$file")
      printf "\\x$(printf %x $((byte ^ 1)))" | dd of="$work/$name/$file" bs=1 seek="$place" conv=notrunc status=none
      if answer=$("$cli" verify "$work/$name" 2>&1); then
        echo "not noticed: $name/$file at $place"; exit 1
      fi
      case "$answer" in *"$(basename "$file")"*) ;; *) echo "not named: $name/$file at $place: $answer"; exit 1;; esac
      tried=$((tried + 1))
    done
  done
done
echo "$tried flips, each noticed and named"
