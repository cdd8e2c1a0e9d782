// SPDX-License-Identifier: GPL-3.0-or-later
// node schema.mjs SCHEMA FILE...   JSON files against a JSON Schema.
import { judge } from './judge.mjs';
import { readJson, validator } from './schemas.mjs';

await judge('schema', (verdicts, [schema, ...files]) => {
  if (files.length === 0) throw new Error('give a schema and files');
  const problemsOf = validator(readJson(schema));
  for (const file of files) verdicts.add(file, problemsOf(readJson(file)));
});
