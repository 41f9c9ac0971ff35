import { heldByAll, type VillageCertificate } from './held-by-all';

const held = (villageCode: string, from: string, to: string, markets?: string[]): VillageCertificate => ({
  villageCode,
  kind: 'organic',
  validFrom: `2026-${from}-01`,
  validTo: `2026-${to}-28`,
  ...(markets && { markets }),
});

describe('what all villages of a producer hold', () => {
  it.each([
    ['one village of two', [held('a', '01', '12')], []],
    ['both, on the days they share', [held('a', '01', '06'), held('b', '03', '12')], [['03', '06', undefined]]],
    ['both, but never at one time', [held('a', '01', '03'), held('b', '05', '12')], []],
    [
      'both, for the markets they share',
      [held('a', '01', '12', ['AU', 'JP']), held('b', '01', '12', ['JP'])],
      [['01', '12', ['JP']]],
    ],
    ['both, one for all markets', [held('a', '01', '12'), held('b', '01', '12', ['JP'])], [['01', '12', ['JP']]]],
    ['both, for different markets', [held('a', '01', '12', ['AU']), held('b', '01', '12', ['JP'])], []],
    [
      'two one after the other in one of them',
      [held('a', '01', '03'), held('a', '04', '12'), held('b', '02', '10')],
      [
        ['02', '03', undefined],
        ['04', '10', undefined],
      ],
    ],
  ] as [string, VillageCertificate[], [string, string, string[] | undefined][]][])('%s', (_, certificates, expected) =>
    expect(
      heldByAll(['a', 'b'], certificates).map((each) => [
        each.validFrom.slice(5, 7),
        each.validTo.slice(5, 7),
        each.markets,
      ]),
    ).toEqual(expected),
  );
});
