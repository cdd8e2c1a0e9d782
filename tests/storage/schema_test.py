#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The schemas in resources/schema against a validator that is not ours: what the loader takes is valid, what it refuses is
not, and every field says what it is for. Needs python3-jsonschema; exits with 77 (skipped) without it.

usage: schema_test.py PROJECT
"""
import copy
import json
import os
import pathlib
import sys

try:
    import jsonschema
except ImportError:
    print("skipped: no python3-jsonschema")
    sys.exit(77)

project = pathlib.Path(sys.argv[1])
shared = pathlib.Path(os.environ.get("WONGO_SHARED", project / ".." / "shared"))
data = project / "tests" / "data" / "storage"
failures = []


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def expect(condition, message):
    if not condition:
        failures.append(message)


def changed(document, damage):
    document = copy.deepcopy(document)
    *parents, last = damage["pointer"].split("/")[1:]
    place = document
    for part in parents:
        place = place[int(part)] if isinstance(place, list) else place[part]
    key = int(last) if isinstance(place, list) else last
    if damage.get("remove"):
        del place[key]
    else:
        place[key] = damage["value"]
    return document


def undescribed(schema, where):
    """Properties without a description, their own or the one they refer to."""
    for name, property_schema in schema.get("properties", {}).items():
        if "description" not in property_schema:
            yield f"{where}/{name}"
        yield from undescribed(property_schema, f"{where}/{name}")
    for definition, inner in schema.get("$defs", {}).items():
        yield from undescribed(inner, f"{where}/$defs/{definition}")
    if isinstance(schema.get("items"), dict):
        yield from undescribed(schema["items"], f"{where}/items")


def validator(name):
    schema = load(project / "resources" / "schema" / name)
    jsonschema.Draft202012Validator.check_schema(schema)
    for place in undescribed(schema, name):
        failures.append(f"no description: {place}")
    return jsonschema.Draft202012Validator(schema)


article = validator("article.schema.json")
desk = validator("desk.schema.json")
translation = validator("translation.schema.json")

good = load(data / "complete" / "article.json")
samples = [data / "complete" / "article.json", data / "unknown-keys" / "given.json", data / "unknown-keys" / "written.json"]
samples += sorted((project / "resources" / "samples").glob("*/article.json"))
samples += sorted(shared.glob("samples/*/article.json"))
for sample in samples:
    for error in article.iter_errors(load(sample)):
        failures.append(f"{sample}: {error.message}")
for error in desk.iter_errors(load(project / "resources" / "desk" / "desk.json")):
    failures.append(f"desk.json: {error.message}")

known = set(article.schema["properties"])
expect(known == set(good), f"the complete sample differs from the schema in {known ^ set(good)}")

for damage in load(data / "damage.json"):
    if damage["code"] == "DuplicateImageId":
        continue  # a schema cannot say that one member is unique
    refused = not article.is_valid(changed(good, damage))
    expect(refused, f"the schema takes {damage['pointer']} = {damage.get('value', '(absent)')!r}")

for members in ({"outletName": {}}, {"outletName": "Gull"}, {"baseUrl": "gull.example"}, {"baseUrl": ""}, {"pageUrlPattern": "/{slug}"},
                {"furniture": "yes"}, {"languages": ["ko", "ko"]}, {"languages": ["fr"]}, {"fields": []},
                {"fields": {"required": "headline"}}, {"fields": {"required": ["byline"]}},
                {"fields": {"maximumLength": {"deck": {"ko": 40}}}}, {"photos": {"widths": [0]}}, {"photos": {"formats": ["gif"]}},
                {"photos": {"crops": ["wide"]}}, {"photos": {"crops": "16:9"}}, {"photos": {"jpegQuality": 101}}, {"photos": {"avifQuality": 0}}, {"credits": [{"ko": "x"}]}, {"names": {"south": "hyphen"}},
                {"names": {"north": {"given": "dash"}}}, {"names": {"fullAtFirst": "yes"}}, {"version": 2}, {"format": "wongo-article"}):
    document = {"format": "wongo-desk", "version": 1, "outletName": {"en": "Gull"}, **members}
    expect(not desk.is_valid(document), f"the desk schema takes {members}")
expect(desk.is_valid({"format": "wongo-desk", "version": 1, "outletName": {"en": "Gull"}}), "the least desk is refused")

good = {"format": "wongo-translation", "version": 1,
        "pairs": [{"path": "headline", "ko": "가", "en": "a", "state": "checked", "when": "2026-11-27T10:00:00+09:00"}],
        "links": [{"ko": ["가", "나"], "en": ["a"]}, {"ko": ["다"], "en": [], "reason": "local"}],
        "corrected": [{"path": "body", "language": "ko", "before": "120여 명", "after": "130여 명"}], "x-tool": 1}
for error in translation.iter_errors(good):
    failures.append(f"translation: {error.message}")
for members in ({"version": 2}, {"format": "wongo-article"}, {"pairs": [{"state": "checked"}]},
                {"pairs": [{"path": "body", "state": "done"}]}, {"links": [{"ko": ["a", "b", "c"]}]}, {"corrected": [{"path": "body"}]}):
    expect(not translation.is_valid({**good, **members}), f"the translation schema takes {members}")

print("\n".join(failures) if failures else f"{len(samples)} samples and every damage judged as by the loader")
sys.exit(1 if failures else 0)
