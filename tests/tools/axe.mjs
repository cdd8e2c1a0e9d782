// SPDX-License-Identifier: GPL-3.0-or-later
// node axe.mjs PAGE|PACKAGE...   axe in Chromium, every rule: light and dark, phone and desktop; and nothing asked of the network.
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { filesOf, isPage, judge } from './judge.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = { phone: 390, desktop: 1280 };

async function problemsOf(browser, page, colorScheme, width) {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
  const tab = await context.newPage();
  const asked = [];
  const missing = [];
  tab.on('request', (request) => /^(file|data):/.test(request.url()) || asked.push(request.url()));
  tab.on('requestfailed', (request) => missing.push(request.url()));
  await tab.goto(pathToFileURL(realpathSync(page)).href);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'], preload: false }));
  const scrolls = await tab.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  await context.close();
  return [
    ...violations.flatMap((v) => v.nodes.map((node) => `${v.id} (${v.impact}): ${node.target.join(' ')} ${node.html.slice(0, 120)}`)),
    ...asked.map((url) => `asks the network for ${url}`),
    ...missing.filter((url) => url.startsWith('file:')).map((url) => `cannot load ${url}`),
    ...(scrolls ? ['scrolls sideways'] : []),
  ];
}

await judge('axe', async (verdicts, paths) => {
  const pages = filesOf(paths, isPage);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-background-networking'],
  });
  for (const page of pages) {
    const problems = [];
    for (const colorScheme of ['light', 'dark']) {
      for (const [name, width] of Object.entries(widths)) {
        const found = await problemsOf(browser, page, colorScheme, width);
        problems.push(...found.map((problem) => `${colorScheme}, ${name}: ${problem}`));
      }
    }
    verdicts.add(page, problems);
  }
  await browser.close();
});
