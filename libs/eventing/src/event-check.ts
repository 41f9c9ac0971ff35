import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '@titik/contracts/schema-folder';
import { eventTypes } from '@titik/contracts/registry';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { MalformedEvent } from './failure';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const ajv = new Ajv2020({ allErrors: false, strict: false });
addFormats.default(ajv, { mode: 'fast' });

const checks = new Map<string, ValidateFunction>();

function checkOf(type: string): ValidateFunction | undefined {
  const known = checks.get(type);
  if (known || !eventTypes.some((event) => event.type === type)) return known;
  const check = ajv.compile(JSON.parse(readFileSync(join(schemaFolder, `${type}.json`), 'utf8')));
  checks.set(type, check);
  return check;
}

/**
 * Holds data against the published JSON Schema of its event type.
 * @throws MalformedEvent when the type or id is unknown to us or the data break the contract
 */
export function checkEvent(type: string, data: unknown, id: string): unknown {
  const check = checkOf(type);
  if (!check) throw new MalformedEvent(`unknown event type ${type}`);
  if (!uuid.test(id)) throw new MalformedEvent(`ce_id ${id} is no UUID`);
  if (!check(data)) {
    const fault = check.errors?.[0];
    throw new MalformedEvent(`breaks the contract of ${type} at ${fault?.instancePath || '/'}: ${fault?.message}`);
  }
  return data;
}
