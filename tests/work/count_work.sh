#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# count_work.sh PROGRAM TOPIC: counts the instructions of each comparison of the topic (Work.h) and holds them to its bound.
# Exit 1: a bound is exceeded; 77: there is no valgrind to count with.
set -euo pipefail

if ! command -v valgrind >/dev/null; then
  echo "skipped: no valgrind"
  exit 77
fi
counts=$(mktemp -d)
trap 'rm -rf "$counts"' EXIT

# Each return from the counted function writes counts/work.1, .2, ..., in the order of the comparisons, and starts again from 0.
valgrind -q --tool=callgrind --callgrind-out-file="$counts/work" \
  --toggle-collect=wongo_counted_work --dump-after=wongo_counted_work "$@" >"$counts/comparisons"

instructions() {
  sed -n 's/^summary: //p' "$counts/work.$1"
}

written=0
exceeded=0
while IFS=$'\t' read -r bound name; do
  first=$(instructions $((written + 1)))
  second=$(instructions $((written + 2)))
  written=$((written + 2))
  awk -v first="$first" -v second="$second" -v bound="$bound" -v name="$name" 'BEGIN {
    times = first ? second / first : 0
    over = !first || times > bound
    printf("%s: %.0f, then %.0f: %.3f times%s\n", name, first, second, times, (over ? ", over " bound : ""))
    exit over
  }' || exceeded=1
done <"$counts/comparisons"
if [ "$written" -eq 0 ]; then
  echo "nothing was compared"
  exit 2
fi
exit "$exceeded"
