// SPDX-License-Identifier: GPL-3.0-or-later
// node ninjs.mjs ITEM|PACKAGE...   News items against the official ninjs 3.1 schema in ../shared (or WONGO_SHARED), formats asserted.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, judge } from './judge.mjs';
import { readJson, validator } from './schemas.mjs';

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(process.env.WONGO_SHARED ?? join(project, '..', 'shared'), 'schemas', 'ninjs');

await judge('ninjs', (verdicts, paths) => {
  const items = filesOf(paths, (name) => name.endsWith('.ninjs.json'));
  // The schema refers to GeoJSON by this address; the copy beside it stands in, under that name.
  const geo = { ...readJson(join(folder, 'GeoJSON-schema.json')), $id: 'https://geojson.org/schema/GeoJSON.json' };
  const schema = { ...readJson(join(folder, 'ninjs-schema_3.1.json')) };
  schema.$id = schema.$id.replace(/#$/, '');
  const problemsOf = validator(schema, [geo]);
  for (const item of items) verdicts.add(item, problemsOf(readJson(item)));
});
