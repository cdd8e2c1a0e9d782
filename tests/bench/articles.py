# SPDX-License-Identifier: GPL-3.0-or-later
"""Article folders for measurements: generated news text, the same at each run."""
import json
import os
import random

EN = """the minister said on Thursday that officials would review every bridge built before 1995 after a crack was
found in a main cable during a routine inspection residents of the harbor district have asked for answers since spring and the
city council expects a first report within weeks engineers warned of corrosion but called the structure safe for light traffic
ferries will run more often until repairs are finished according to a schedule seen by this newspaper""".split()
KO = """정부는 지난 목요일 항만 지역의 다리를 모두 다시 점검하겠다고 밝혔다 주민들은 봄부터 설명을 요구해 왔으며 시의회는 몇 주 안에
첫 보고를 받을 것으로 기대한다 기술진은 부식을 경고하면서도 가벼운 차량이 다니기에는 안전하다고 말했다 수리가 끝날 때까지
여객선은 더 자주 다닐 예정이며 일정표에는 오전과 오후 운항 시각이 담겨 있다""".split()


def sentence(words, rng, end):
    text = " ".join(rng.choice(words) for _ in range(rng.randint(8, 18)))
    if rng.random() < 0.15:
        text = f"**{text[:12].strip()}** {text[12:].strip()}"
    if rng.random() < 0.05:
        text += f" [link](https://news.example/{rng.randint(1, 9999)})"
    return text[:1].upper() + text[1:] + end


def body(words, count, seed, end=".", photos=()):
    """Markdown of about `count` words: paragraphs of some fifty, a subhead now and then, quotes and lists as news has them."""
    rng = random.Random(seed)
    blocks, written = [], 0
    photos = list(photos)
    while written < count:
        kind = rng.random()
        text = " ".join(sentence(words, rng, end) for _ in range(rng.randint(2, 5)))
        if blocks and len(blocks) % 9 == 0:
            text = "## " + " ".join(rng.choice(words) for _ in range(5))
        elif kind < 0.05:
            text = "> " + text
        elif kind < 0.08:
            text = "\n".join("- " + sentence(words, rng, end) for _ in range(4))
        blocks.append(text)
        written += len(text.split())
        if photos and len(blocks) % 3 == 0:
            blocks.append(f"![]({photos.pop(0)})")
    blocks += [f"![]({photo})" for photo in photos]
    return "\n\n".join(blocks) + "\n"


def pair(ko, en):
    return {"ko": ko, "en": en}


def make(folder, words, slug, seed=1, images=()):
    """One article folder with both bodies; `images` are (file, width, height) of photos that are under images/ already."""
    os.makedirs(folder, exist_ok=True)
    records = [{"id": f"photo-{i + 1}", "file": name, "width": width, "height": height,
                "caption": pair(f"사진 {i + 1} 설명이다.", f"Caption of photo {i + 1}."),
                "alt": pair(f"다리와 배 {i + 1}", f"A bridge and a ship, {i + 1}"), "credit": pair("ⓒ원고", "ⓒWongo")}
               for i, (name, width, height) in enumerate(images)]
    article = {"format": "wongo-article", "version": 1, "id": f"urn:uuid:00000000-0000-4000-8000-{seed:012x}", "slug": slug,
               "sourceLanguage": "en", "headline": pair("항만 다리 점검", f"Harbor bridge {slug}"),
               "bylines": [{"role": "author", "name": pair("김원고", "Kim Won-go")}],
               "published": "2026-01-24T09:10:00+09:00", "images": records}
    with open(os.path.join(folder, "article.json"), "w", encoding="utf-8") as file:
        json.dump(article, file, ensure_ascii=False, indent=2)
    names = [name for name, _, _ in images]
    for code, vocabulary in (("ko", KO), ("en", EN)):
        with open(os.path.join(folder, code + ".md"), "w", encoding="utf-8") as file:
            file.write(body(vocabulary, words, seed * 2 + (code == "en"), photos=names))
    return folder
