import { csvFile } from '@titik/platform/http/csv';
import type { UnmetLine, UnmetPage } from './unmet.dto';

interface Column {
  name: string;
  value: (line: UnmetLine) => string | number;
}

/** The columns of unmet lines as CSV: new ones are added at the end. */
export const unmetColumns: readonly Column[] = [
  { name: 'words', value: ({ words }) => words },
  { name: 'product', value: ({ product }) => product },
  { name: 'market', value: ({ market }) => market },
  { name: 'ships_from', value: ({ shipsFrom }) => shipsFrom },
  { name: 'ships_to', value: ({ shipsTo }) => shipsTo },
  { name: 'rhythm', value: ({ rhythm }) => rhythm },
  { name: 'unit', value: ({ unit }) => unit },
  { name: 'wanted', value: ({ wanted }) => wanted },
  { name: 'shortfall', value: ({ shortfall }) => shortfall },
  { name: 'coverage', value: ({ coverage }) => coverage },
  { name: 'lacks', value: ({ lacks }) => lacks.map(({ name }) => name).join(' | ') },
  { name: 'demand_id', value: ({ demandId }) => demandId },
  { name: 'line_id', value: ({ lineId }) => lineId },
];

export const unmetCsv = ({ items }: UnmetPage): string =>
  csvFile([unmetColumns.map(({ name }) => name), ...items.map((line) => unmetColumns.map(({ value }) => value(line)))]);
