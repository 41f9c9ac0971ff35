import { csvFile } from '@titik/platform/http/csv';
import type { OpenedQuantity, UnlockReport, UnlockRow } from './coaching.dto';

interface Column {
  name: string;
  value: (row: UnlockRow) => string | number | boolean | undefined;
}

const quantities =
  (rhythm: OpenedQuantity['rhythm'], which: 'quantity' | 'uncovered') =>
  (row: UnlockRow): string =>
    row.quantities
      .filter((each) => each.rhythm === rhythm)
      .map((each) => `${each[which]} ${each.unit}`)
      .join(' | ');

/** The columns of the report as CSV: new ones are added at the end. Quantities in several units are joined by ` | `. */
export const unlockColumns: readonly Column[] = [
  { name: 'name', value: ({ name }) => name },
  { name: 'gate', value: ({ lack }) => lack?.gate },
  { name: 'certificate', value: ({ lack }) => lack?.item },
  { name: 'training', value: ({ training, lack }) => training?.code ?? lack?.training?.code },
  { name: 'village_code', value: ({ village }) => village?.code },
  { name: 'regency', value: ({ village }) => village?.regency },
  { name: 'province', value: ({ village }) => village?.province },
  { name: 'commodity', value: ({ commodity }) => commodity },
  { name: 'form', value: ({ form }) => form },
  { name: 'demands', value: ({ demands }) => demands },
  { name: 'lines', value: ({ lines }) => lines },
  { name: 'monthly', value: quantities('monthly', 'quantity') },
  { name: 'monthly_uncovered', value: quantities('monthly', 'uncovered') },
  { name: 'one_off', value: quantities('one-off', 'quantity') },
  { name: 'one_off_uncovered', value: quantities('one-off', 'uncovered') },
  { name: 'markets', value: ({ markets }) => markets.join(' ') },
  { name: 'villages', value: ({ villages }) => villages },
  { name: 'villages_at_least', value: ({ villagesAtLeast }) => villagesAtLeast },
  { name: 'opens_most', value: ({ lacks }) => lacks[0]?.name },
];

/** The report as a CSV file (RFC 4180), with a header. */
export const unlockCsv = ({ rows }: UnlockReport): string =>
  csvFile([unlockColumns.map(({ name }) => name), ...rows.map((row) => unlockColumns.map(({ value }) => value(row)))]);
