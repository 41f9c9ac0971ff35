import { knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import { unitOf } from '@titik/catalogue/units';
import type { DealLine } from '@titik/contracts/deal.events';
import { InvalidError } from '@titik/platform/errors';

/**
 * The code of a unit in which the goods of a line are traded.
 * @param field path of what names the line and the unit
 * @throws InvalidError deal.unknown-line, deal.unknown-unit
 */
export function unitFor(
  lines: readonly DealLine[],
  { lineId }: { lineId: string },
  field: string,
  unit: string,
): string {
  const at = (name: string) => (field ? `${field}.${name}` : name);
  const line = lines.find((each) => each.lineId === lineId);
  if (!line) throw new InvalidError('deal.unknown-line', { field: at('lineId'), lineId });
  const code = unitOf(unit)?.code;
  // A line without its product is of a deal that is older than the catalogue's word for it: any unit there is will do.
  const fits = line.commodity === undefined || toBaseUnit(line.commodity, line.form, 1, unit) !== undefined;
  if (code && fits) return code;
  const known = line.commodity === undefined ? '' : knownUnits(line.commodity, line.form).join(', ');
  throw new InvalidError('deal.unknown-unit', { field: at('unit'), unit, words: line.words, known });
}
