import { createHash } from 'node:crypto';
import type { DemandInput } from './demand.dto';

/** Fingerprint of a demand as entered, by which a repeat is told from another under the same key. */
export const requestHash = (input: DemandInput): string =>
  createHash('sha256').update(JSON.stringify(input)).digest('hex');
