// SPDX-License-Identifier: GPL-3.0-or-later
// What the judges share: which files to look at, and how to report. One line a file, a total, exit 1 if any failed.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files among the paths and, sorted, those in the folders that `wanted` accepts by name. */
export function filesOf(paths, wanted) {
  const found = paths.flatMap((path) => {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && wanted(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  });
  if (found.length === 0) {
    console.error('nothing to judge: give pages, items or packages');
    process.exit(2);
  }
  return found;
}

export const isPage = (name) => name.endsWith('.html');

/** Collects verdicts; `failures` are one-line texts, none = passed. */
export class Verdicts {
  #failed = 0;
  #total = 0;

  add(name, failures) {
    this.#total += 1;
    if (failures.length === 0) {
      console.log(`ok    ${name}`);
      return;
    }
    this.#failed += 1;
    console.log(`FAIL  ${name}: ${failures.length} problem(s)`);
    for (const failure of failures) console.log(`      ${failure}`);
  }

  close(judge) {
    console.log(`${judge}: ${this.#total - this.#failed} of ${this.#total} passed`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}

/** Runs a judge, so that its own breakdown is never taken for a verdict: exit 2. */
export async function judge(name, run) {
  const verdicts = new Verdicts();
  try {
    await run(verdicts, process.argv.slice(2));
  } catch (error) {
    console.error(`${name}: ${error.stack ?? error}`);
    process.exit(2);
  }
  verdicts.close(name);
}
