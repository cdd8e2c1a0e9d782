#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# export.sh WONGO_CLI OUT: packages of every sample, and of two with other crops, in OUT/plain, their check sheets in OUT/sheets, and the same made under
# other circumstances in OUT/other: other folder, two jobs, other time zone and locale.
set -euo pipefail
cli=$1; out=$2
project=$(cd "$(dirname "$0")/../.." && pwd)
rm -rf "$out"
mkdir -p "$out/plain" "$out/other" "$out/copies"
locale=ko_KR.EUC-KR
if [ "$(LC_ALL=$locale locale charmap 2>/dev/null)" != EUC-KR ]; then
  echo "no locale $locale: packages are compared without one"
  touch "$out/no-locale"
fi
# Two more: one whose lead photo somebody cropped, so that its page has a shape for each width, and one that shows it whole.
mkdir "$out/cropped"
for kind in cropped whole; do
  cp -r "$project/resources/samples/harbor-bridge" "$out/cropped/harbor-bridge-$kind"
  python3 - "$out/cropped/harbor-bridge-$kind/article.json" "$kind" <<'EOF'
import json, sys
path, kind = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    article = json.load(file)
article["slug"] += f"-{kind}"
lead = next(image for image in article["images"] if image["id"] == article["leadImage"])
lead["focalPoint"] = {"x": 0.3, "y": 0.6} if kind == "cropped" else None
lead["crops"] = {"1:1": {"x": 0.1, "y": 0.2, "width": 0.4, "height": 0.6}} if kind == "cropped" else None
with open(path, "w", encoding="utf-8") as file:
    json.dump(article, file, ensure_ascii=False, indent=2)
EOF
done
samples=("$project"/resources/samples/*/article.json "$out"/cropped/*/article.json "$project"/../shared/samples/*/article.json)
for article in "${samples[@]}"; do
  [ -e "$article" ] || continue
  folder=$(dirname "$article")
  cp -r "$folder" "$out/copies/"
  mkdir -p "$out/sheets/$(basename "$folder")"
  "$cli" sheet "$folder" --out "$out/sheets/$(basename "$folder")/index.html"
  for format in html json; do
    env TZ=UTC LC_ALL=C.UTF-8 "$cli" export "$folder" --format "$format" --out "$out/plain" --jobs 1
    env TZ=Asia/Seoul LC_ALL=$locale "$cli" export "$out/copies/$(basename "$folder")" --format "$format" --out "$out/other" --jobs 2
  done
done
for package in "$out"/plain/*; do "$cli" verify "$package"; done
