import type { Reading } from './forum';
import { readDzn } from './read-dzn';
import { readJson } from './read-json';

/** Reads a forum day: JSON where the text begins with a brace or bracket, the published `.dzn` format otherwise. */
export function readDay(text: string): Reading {
  return /^\s*[{[]/.test(text) ? readJson(text) : readDzn(text);
}
