// SPDX-License-Identifier: GPL-3.0-or-later
// node --test   Each judge passes what is right and fails what is broken: a judge that cannot fail proves nothing.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rmSync } from 'node:fs';

const here = dirname(fileURLToPath(import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'wongo-judges-'));
after(() => rmSync(scratch, { recursive: true }));

function run(judge, ...paths) {
  const { status, stdout, stderr } = spawnSync('node', [join(here, judge), ...paths], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

function write(name, text) {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

const urls = { ko: 'https://news.example/ko/river', en: 'https://news.example/en/river' };

function structuredData(language) {
  const other = language === 'ko' ? 'en' : 'ko';
  return {
    '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Boats', alternativeHeadline: 'They return', description: 'A story.',
    articleSection: 'Society', inLanguage: language, datePublished: '2026-03-05T09:10:00+09:00', dateModified: '2026-03-05T09:10:00+09:00',
    mainEntityOfPage: { '@type': 'WebPage', '@id': urls[language] }, wordCount: 3, isAccessibleForFree: true, keywords: ['river'],
    author: [{ '@type': 'Person', name: 'Kim' }], publisher: { '@type': 'Organization', name: 'Daily' },
    [language === 'ko' ? 'workTranslation' : 'translationOfWork']: { '@type': 'NewsArticle', url: urls[other] },
  };
}

/** A small page that every judge passes. */
function page(language, data = structuredData(language)) {
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><title>Boats</title>
<link rel="canonical" href="${urls[language]}">
<link rel="alternate" hreflang="ko" href="${urls.ko}">
<link rel="alternate" hreflang="en" href="${urls.en}">
<meta property="og:title" content="Boats"><meta property="og:url" content="${urls[language]}">
<meta property="article:published_time" content="2026-03-05T09:10:00+09:00">
<meta property="article:modified_time" content="2026-03-05T09:10:00+09:00">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><main><h1>Boats</h1><p>One two three.</p></main></body></html>
`;
}

function writePackage(name, change = (text) => text) {
  for (const language of ['ko', 'en']) write(`${name}/${language}/index.html`, change(page(language), language));
  return join(scratch, name);
}

for (const judge of ['vnu.mjs', 'axe.mjs', 'jsonld.mjs']) {
  test(`${judge} passes a good package`, () => {
    const { status, text } = run(judge, writePackage('good'));
    assert.equal(status, 0, text);
    assert.match(text, /2 of 2 passed/);
  });
  test(`${judge} refuses to judge nothing`, () => {
    mkdirSync(join(scratch, 'nothing'), { recursive: true });
    assert.equal(run(judge, join(scratch, 'nothing')).status, 2);
  });
}

const brokenPages = [
  ['vnu.mjs', 'an error', (text) => text.replace('<p>', '<p><img src="a.png">'), /alt/],
  ['vnu.mjs', 'a warning', (text) => text.replace('<h1>', '<section><p>x</p></section><h1>'), /section/i],
  ['axe.mjs', 'grey on grey', (text) => text.replace('<p>', '<p style="color:#999;background:#aaa">'), /color-contrast/],
  ['axe.mjs', 'dark only', (text) => text.replace('</title>', '</title><style>@media (prefers-color-scheme:dark){p{color:#eee;background:#fff}}</style>'), /dark, phone: color-contrast/],
  ['axe.mjs', 'the network', (text) => text.replace('<p>', '<p><img alt="x" src="https://evil.example/x.png">'), /asks the network/],
  ['axe.mjs', 'a missing file', (text) => text.replace('<p>', '<p><img alt="x" src="../media/none.jpg">'), /cannot load/],
  ['axe.mjs', 'too wide', (text) => text.replace('<p>', '<p style="width:700px">'), /phone: scrolls sideways/],
  ['jsonld.mjs', 'a second script', (text) => text.replace('<body>', '<body><script>1</script>'), /exactly one script/],
  ['jsonld.mjs', 'torn data', (text) => text.replace('{"@context"', '{"@context'), /no JSON/],
  ['jsonld.mjs', 'a date without offset', (text) => text.replaceAll('09:10:00+09:00', '09:10:00'), /no offset/],
  ['jsonld.mjs', 'no author', (text) => text.replace('"author":[{"@type":"Person","name":"Kim"}],', ''), /author is missing/],
  ['jsonld.mjs', 'a one-sided hreflang', (text, language) => (language === 'ko' ? text.replace(/<link rel="alternate" hreflang="en"[^>]*>/, '') : text), /hreflang en is not/],
  ['jsonld.mjs', 'a one-sided translation', (text, language) => (language === 'en' ? text.replace('translationOfWork', 'isBasedOn') : text), /not mutual/],
  ['jsonld.mjs', 'a title of its own', (text) => text.replace('og:title" content="Boats"', 'og:title" content="Ships"'), /og:title is Ships/],
];

for (const [judge, defect, change, complaint] of brokenPages) {
  test(`${judge} fails ${defect}`, () => {
    const { status, text } = run(judge, writePackage(`broken-${judge}-${defect}`, change));
    assert.equal(status, 1, text);
    assert.match(text, complaint);
  });
}

test('schema.mjs tells right from wrong, formats too', () => {
  const schema = write('schema.json', '{"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}, "required": ["at"]}');
  assert.equal(run('schema.mjs', schema, write('right.json', '{"at": "2026-03-05T09:10:00+09:00"}')).status, 0);
  assert.equal(run('schema.mjs', schema, write('missing.json', '{}')).status, 1);
  assert.equal(run('schema.mjs', schema, write('format.json', '{"at": "yesterday"}')).status, 1);
});

const cases = join(process.env.WONGO_SHARED ?? join(here, '..', '..', '..', 'shared'), 'conformance', 'ninjs');
const skip = existsSync(cases) ? false : 'no ../shared';

test('ninjs.mjs passes and fails the official cases', { skip }, () => {
  const suite = join(cases, 'suite-3.1-should_pass-001_good_digital_source.json');
  const bad = join(cases, 'suite-3.1-should_fail-001_bad_digital_source.json');
  assert.equal(run('ninjs.mjs', suite).status, 0);
  assert.equal(run('ninjs.mjs', bad).status, 1);
  assert.equal(run('ninjs.mjs', suite, bad).status, 1);
});
