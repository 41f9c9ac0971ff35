import type { Language } from '@titik/contracts/values';

/** A column that an import knows. */
export interface Column {
  /** Its name in requests and reports, e.g. `village_code`. */
  key: string;
  names: Record<Language, string>;
  /** Other headers under which people keep it, in any spelling of case, signs and accents. */
  also?: string[];
  /** One of these must be in the file; columns with the same word stand in for each other. */
  needed?: string;
  /** What to write into it, for a template. */
  example: string;
}

/** Header texts by column key: where in the file each column stands. */
export type Mapping = Record<string, string>;

/** What is wrong with one cell of a row; `code` and `params` become a sentence when somebody reads it. */
export interface Fault {
  column: string;
  value: string;
  code: string;
  params?: Record<string, unknown>;
}
