// SPDX-License-Identifier: GPL-3.0-or-later
// node jsonld.mjs PACKAGE|PAGE...   The structured data of each page, and that the pages of one article name each other.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOf, isPage, judge } from './judge.mjs';

const isAbsolute = (url) => typeof url === 'string' && /^https?:\/\/[^/]+/.test(url) && URL.canParse(url);
const hasOffset = (date) => typeof date === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(date);
const isText = (value) => typeof value === 'string' && value.trim() !== '';
const unescape = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Elements `<name a="b">` of the head as attribute maps. */
function elements(head, name) {
  return [...head.matchAll(new RegExp(`<${name}((?:\\s+[\\w:-]+="[^"]*")*)\\s*>`, 'g'))].map(([, attributes]) =>
    Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value)])));
}

function read(path) {
  const html = readFileSync(path, 'utf8');
  const head = html.slice(0, html.indexOf('</head>'));
  const scripts = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  const links = elements(head, 'link');
  const metas = elements(head, 'meta');
  return {
    path,
    language: /<html[^>]* lang="([^"]*)"/.exec(html)?.[1],
    scripts: scripts.map(([whole, text]) => ({ whole, text })),
    canonical: links.filter((link) => link.rel === 'canonical').map((link) => link.href),
    alternates: Object.fromEntries(links.filter((link) => link.rel === 'alternate' && link.hreflang).map((link) => [link.hreflang, link.href])),
    meta: (key) => metas.find((meta) => (meta.property ?? meta.name) === key)?.content,
  };
}

/** The field of a photo that a page has to say, each by a rule of its own. */
function imageProblems(image) {
  const missing = [];
  if (image['@type'] !== 'ImageObject') missing.push('image is no ImageObject');
  if (!isAbsolute(image.contentUrl)) missing.push('image.contentUrl is not absolute');
  for (const key of ['caption', 'creditText', 'copyrightNotice']) if (!isText(image[key])) missing.push(`image.${key} is missing`);
  if (!isText(image.creator?.name)) missing.push('image.creator.name is missing');
  return missing;
}

function articleProblems(data, page) {
  const problems = [];
  const need = (holds, text) => holds || problems.push(text);
  need(data['@context'] === 'https://schema.org', '@context is not schema.org');
  need(data['@type'] === 'NewsArticle', '@type is not NewsArticle');
  for (const key of ['headline', 'alternativeHeadline', 'description', 'articleSection']) need(isText(data[key]), `${key} is missing`);
  need(data.inLanguage === page.language, `inLanguage ${data.inLanguage} is not the page's ${page.language}`);
  for (const key of ['datePublished', 'dateModified']) need(hasOffset(data[key]), `${key} has no offset: ${data[key]}`);
  need(data.mainEntityOfPage?.['@id'] === page.canonical[0], 'mainEntityOfPage is not the canonical address');
  need(Number.isInteger(data.wordCount) && data.wordCount > 0, 'wordCount is missing');
  need(data.isAccessibleForFree === true, 'isAccessibleForFree is missing');
  need(Array.isArray(data.keywords) && data.keywords.every(isText), 'keywords are missing');
  need(isText(data.publisher?.name), 'publisher.name is missing');
  need(!data.publisher?.logo || isAbsolute(data.publisher.logo.url), 'publisher.logo is not absolute');
  const authors = [data.author ?? []].flat();
  need(authors.length > 0, 'author is missing');
  for (const author of authors) {
    need(isText(author.name), 'author.name is missing');
    need(author.url === undefined || isAbsolute(author.url), `author.url is not absolute: ${author.url}`);
  }
  for (const image of [data.image ?? []].flat()) problems.push(...imageProblems(image));
  for (const correction of data.correction ?? []) need(isText(correction.text), 'correction without text');
  return problems;
}

function headProblems(data, page) {
  const problems = [];
  const same = (key, expected) => page.meta(key) === expected || problems.push(`${key} is ${page.meta(key)}, structured data say ${expected}`);
  if (page.canonical.length !== 1 || !isAbsolute(page.canonical[0])) problems.push('not exactly one absolute canonical address');
  same('og:title', data.headline);
  same('og:url', page.canonical[0]);
  same('article:published_time', data.datePublished);
  same('article:modified_time', data.dateModified);
  const image = [data.image ?? []].flat()[0];
  if (image) same('og:image', image.contentUrl);
  if (page.alternates[page.language] !== page.canonical[0]) problems.push('hreflang does not name the page itself');
  return problems;
}

/** Pages of one package name each other, by hreflang and as translation and original. */
function pairProblems(page, siblings) {
  const problems = [];
  for (const sibling of siblings) {
    if (page.alternates[sibling.language] !== sibling.canonical[0]) problems.push(`hreflang ${sibling.language} is not ${sibling.canonical[0]}`);
    const pairs = [['translationOfWork', 'workTranslation'], ['workTranslation', 'translationOfWork']];
    const joined = pairs.some(([to, back]) => page.data?.[to]?.url === sibling.canonical[0] && sibling.data?.[back]?.url === page.canonical[0]);
    if (!joined) problems.push(`translation link with ${sibling.language} is not mutual`);
  }
  const known = [page, ...siblings].map((one) => one.language);
  for (const language of Object.keys(page.alternates)) {
    if (language !== 'x-default' && !known.includes(language)) problems.push(`hreflang ${language} has no page`);
  }
  return problems;
}

await judge('jsonld', (verdicts, paths) => {
  const pages = filesOf(paths, isPage).map(read);
  const problems = new Map(pages.map((page) => [page, []]));
  for (const page of pages) {
    const own = problems.get(page);
    if (page.scripts.length !== 1 || !page.scripts[0].whole.startsWith('<script type="application/ld+json">')) {
      own.push(`needs exactly one script, the structured data; has ${page.scripts.length}`);
      continue;
    }
    try {
      page.data = JSON.parse(page.scripts[0].text);
    } catch (error) {
      own.push(`structured data are no JSON: ${error.message}`);
      continue;
    }
    own.push(...articleProblems(page.data, page), ...headProblems(page.data, page));
  }
  for (const page of pages) {
    const siblings = pages.filter((other) => other !== page && dirname(dirname(other.path)) === dirname(dirname(page.path)));
    verdicts.add(page.path, [...problems.get(page), ...pairProblems(page, siblings)]);
  }
});
