import type { Demand } from '@titik/contracts/demand.events';
import { changedFields, type FieldChange } from '../field-changes';

/** What differs between two versions of a demand, a line by its id: `lines.<lineId>.quantity.min`; version numbers are not compared. */
export const changesBetween = (before: Demand, after: Demand): FieldChange[] =>
  changedFields(byId(before), byId(after));

const byId = ({ version: _, lines, ...rest }: Demand): object => ({
  ...rest,
  lines: Object.fromEntries(lines.map(({ lineId, ...line }) => [lineId, line])),
});
