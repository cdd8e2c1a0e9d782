// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON Schema validator with formats asserted and nothing fetched.
import { readFileSync } from 'node:fs';
import Ajv07 from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A function value → list of problems, for a schema and the schemas it refers to, by draft. */
export function validator(schema, references = []) {
  const isNew = /2020-12|2019-09/.test(schema.$schema ?? '');
  const ajv = new (isNew ? Ajv2020.default ?? Ajv2020 : Ajv07.default ?? Ajv07)({ allErrors: true, strict: false, validateSchema: false });
  addFormats.default ? addFormats.default(ajv) : addFormats(ajv);
  for (const reference of references) ajv.addSchema(reference);
  const check = ajv.compile(schema);
  return (value) => (check(value) ? [] : check.errors.map((error) => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`));
}
