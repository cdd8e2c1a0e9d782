// SPDX-License-Identifier: GPL-3.0-or-later
// node vnu.mjs PAGE|PACKAGE...   The Nu HTML checker: no error and no warning. Needs java.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import vnuJar from 'vnu-jar';
import { filesOf, isPage, judge } from './judge.mjs';

await judge('vnu', (verdicts, paths) => {
  const pages = filesOf(paths, isPage);
  const run = spawnSync('java', ['-Xss4m', '-jar', vnuJar, '--format', 'json', '--exit-zero-always', ...pages], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`java: ${run.error ?? run.stderr}`);
  // The checker writes its report to standard error.
  const { messages } = JSON.parse(run.stderr);
  for (const page of pages) {
    const url = decodeURI(pathToFileURL(realpathSync(page)).href);
    const own = messages.filter((message) => decodeURI(message.url ?? '').replace(/^file:\/*/, 'file:///') === url);
    verdicts.add(page, own.map((m) => `${m.lastLine ?? '?'}: ${m.subType ?? m.type}: ${m.message} | ${(m.extract ?? '').trim()}`));
  }
  const strays = messages.filter((message) => !message.url);
  if (strays.length > 0) verdicts.add('the run as such', strays.map((m) => m.message));
});
