import type { LineMatch } from '@titik/contracts/match.events';
import { proposeSessions } from './propose';

/** A line whose candidates are given best first as `[producer, score]`, and whose supply comes from `parts`. */
const line = (lineId: string, candidates: [string, number][], parts: string[] = []): LineMatch => ({
  lineId,
  words: `words of ${lineId}`,
  wanted: { min: 1, unit: 'KGM', rhythm: 'one-off' },
  candidates: candidates.map(([producerId, score]) => ({
    offerId: `${lineId}-${producerId}`,
    producerId,
    producerName: producerId.toUpperCase(),
    score,
    available: 1,
    commodity: 'tuna',
    form: 'loin',
    facts: { deliveries: 0, onTime: 0, season: 0, cluster: 1, extra: [] },
  })),
  eligible: candidates.length,
  supply: {
    parts: parts.map((producerId) => ({
      offerId: `o-${producerId}`,
      producerId,
      producerName: producerId.toUpperCase(),
      quantity: 1,
    })),
    coverage: 1,
    shortfall: 0,
  },
  nearMisses: [],
});

const proposed = (maxSessions: number, lines: LineMatch[], already: string[] = [], dropped: string[] = []) =>
  proposeSessions(
    { maxSessions },
    lines,
    new Map([...already.map((id) => [id, true] as const), ...dropped.map((id) => [id, false] as const)]),
  ).map((session) => [session.producerId, session.lines.map(({ lineId }) => lineId).join('+')]);

const tuna = line('tuna', [
  ['x', 0.9],
  ['dsa', 0.8],
  ['y', 0.7],
]);
const crab = line('crab', [
  ['z', 0.95],
  ['dsa', 0.6],
  ['y', 0.5],
]);

it('proposes one session for both lines of a producer', () => {
  expect(proposeSessions({ maxSessions: 1 }, [tuna, crab], new Map())).toEqual([
    {
      kind: 'pitch',
      producerId: 'dsa',
      producerName: 'DSA',
      lines: [
        { lineId: 'tuna', words: 'words of tuna' },
        { lineId: 'crab', words: 'words of crab' },
      ],
    },
  ]);
});

it('proposes those first whom a person put first, as far as they can supply', () => {
  const inOrder = (first: string[], already: [string, boolean][] = []) =>
    proposeSessions({ maxSessions: 3 }, [tuna, crab], new Map(already), first).map(({ producerId }) => producerId);
  expect(inOrder(['x', 'gone', 'z'])).toEqual(['x', 'z', 'dsa']);
  expect(inOrder(['x', 'z'], [['x', true]])).toEqual(['z', 'dsa']);
});

it.each<[string, ReturnType<typeof proposed>, [string, string][]]>([
  [
    'first those for most lines, then by place, then by score',
    proposed(5, [tuna, crab]),
    [
      ['dsa', 'tuna+crab'],
      ['y', 'tuna+crab'],
      ['z', 'crab'],
      ['x', 'tuna'],
    ],
  ],
  [
    'no more than wished',
    proposed(2, [tuna, crab]),
    [
      ['dsa', 'tuna+crab'],
      ['y', 'tuna+crab'],
    ],
  ],
  ['none where none is wished', proposed(0, [tuna, crab]), []],
  [
    'those proposed before count and do not come again',
    proposed(3, [tuna, crab], ['dsa', 'gone']),
    [['y', 'tuna+crab']],
  ],
  [
    'the place of a dropped one goes to the next best, and never to itself',
    proposed(2, [tuna, crab], ['y'], ['dsa']),
    [['z', 'crab']],
  ],
  [
    'a producer with two offers on a line meets once',
    proposed(5, [
      line('tuna', [
        ['x', 0.9],
        ['x', 0.8],
      ]),
    ]),
    [['x', 'tuna']],
  ],
  [
    'partners of a consortium that are no shown candidates come too',
    proposed(5, [line('tuna', [['x', 0.9]], ['x', 'w'])]),
    [
      ['x', 'tuna'],
      ['w', 'tuna'],
    ],
  ],
  [
    'equals in the order of their ids',
    proposed(5, [line('a', [['q', 0.5]]), line('b', [['p', 0.5]])]),
    [
      ['p', 'b'],
      ['q', 'a'],
    ],
  ],
])('%s', (_, actual, expected) => expect(actual).toEqual(expected));
