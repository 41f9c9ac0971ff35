import { build } from '@titik/testing/build';
import fc from 'fast-check';
import { changesBetween } from './demand-history';

const demand = build.demand();
const [line] = demand.lines;

describe('what changed between two versions', () => {
  it('is nothing when only the version rose', () => {
    expect(changesBetween(demand, { ...demand, version: 2 })).toEqual([]);
  });

  it('is told by field, a line’s by the line’s id, whatever its place', () => {
    const other = build.line({ words: 'tuna' });
    const before = { ...demand, lines: [line, other] };
    const after = { ...demand, country: 'JP', lines: [other, { ...line, certificates: ['haccp', 'skp'] }] };
    expect(changesBetween(before, after)).toEqual([
      { field: 'country', before: 'AU', after: 'JP' },
      { field: `lines.${line.lineId}.certificates`, before: ['haccp'], after: ['haccp', 'skp'] },
    ]);
  });

  it('has a side only where the field was there', () => {
    const closed = { ...demand, closingReason: 'met' };
    expect(changesBetween(demand, closed)).toEqual([{ field: 'closingReason', after: 'met' }]);
    expect(changesBetween(closed, demand)).toEqual([{ field: 'closingReason', before: 'met' }]);
  });

  it('reads backwards as it reads forwards', () => {
    const version = fc.record({ maxSessions: fc.nat(20), lines: fc.subarray([line, build.line(), build.line()]) });
    fc.assert(
      fc.property(version, version, (one, other) => {
        const [a, b] = [build.demand({ ...demand, ...one }), build.demand({ ...demand, ...other })];
        const forwards = changesBetween(a, b).map(({ field, before, after }) => [field, before, after]);
        const backwards = changesBetween(b, a).map(({ field, before, after }) => [field, after, before]);
        expect(backwards.toSorted()).toEqual(forwards.toSorted());
      }),
    );
  });
});
