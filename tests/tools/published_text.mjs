// SPDX-License-Identifier: GPL-3.0-or-later
// published_text.mjs PAGE TEXT: the page's visible text, as a browser gives it, holds in order what a published page of the
// same story held: headline, three decks, Korean caption, English caption, eleven paragraphs and the byline.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { judge } from './judge.mjs';

const flat = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The parts of the published page that are the article's own; the rest is the site's furniture. */
function partsOf(text) {
  const lines = text.split('\n').map(flat).filter((line) => line !== '');
  const end = lines.findIndex((line) => line === '+1');
  const byline = lines.find((line) => line.endsWith("'s Profile image") || line.endsWith('’s Profile image'));
  return [...lines.slice(1, end), flat(byline.replace(/['’]s Profile image$/, ''))];
}

await judge('published text', async (verdicts, [page, published]) => {
  const parts = partsOf(readFileSync(published, 'utf8'));
  if (parts.length !== 1 + 3 + 2 + 11 + 1) throw new Error(`the published page has ${parts.length} parts, 18 expected`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(resolve(page)).href);
    const text = flat(await tab.evaluate(() => document.body.innerText));
    const failures = [];
    let from = 0;
    for (const part of parts) {
      const at = text.indexOf(part, from);
      if (at < 0) failures.push(`not there, or not in order: ${part.slice(0, 80)}`);
      else from = at + part.length;
    }
    verdicts.add(page, failures);
  } finally {
    await browser.close();
  }
});
