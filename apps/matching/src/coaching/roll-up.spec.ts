import { isWithin } from '@titik/catalogue/commodity';
import { marketOfCountry } from '@titik/catalogue/certificates';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { groupings, type Question, rollUp, type RollUp } from './roll-up';
import { trainingFor } from './trainings';
import { UnlockBook } from './unlock-book';
import type { UnlockedDemand } from './unlocked-demand';

const codes = Array.from({ length: 40 }, (_, at) => `35260100${String(at).padStart(2, '0')}`);

const unlock = fc.record({
  obstacle: fc.constantFrom('certificate haccp', 'certificate skp', 'certificate halal', 'moq ', 'capacity '),
  villages: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 }),
  more: fc.boolean(),
});

const line = fc.record({
  goods: fc.constantFrom({ commodity: 'tuna', form: 'loin' }, { commodity: 'tuna' }, { commodity: 'seafood' }),
  min: fc.integer({ min: 1, max: 9 }),
  unit: fc.constantFrom('KGM', 'KGM', 'H87'),
  rhythm: fc.constantFrom('monthly' as const, 'one-off' as const),
  unlocks: fc.uniqueArray(unlock, { maxLength: 4, selector: ({ obstacle }) => obstacle }),
});

const demand: fc.Arbitrary<UnlockedDemand> = fc
  .record({
    id: fc.nat(9),
    country: fc.constantFrom('DE', 'PL', 'US', 'SA'),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  })
  .map(({ id, country, lines }) => ({
    demandId: `demand-${id}`,
    country,
    buyerId: 'buyer',
    registeredAt: '2026-11-21T02:00:00.000Z',
    clusters: 'any',
    excludedProducers: [],
    lines: lines.map(({ goods, min, unit, rhythm, unlocks }, at) => ({
      line: { ...build.line({ form: undefined, ...goods }), lineId: `line-${at}`, quantity: { min, unit, rhythm } },
      shortfall: min / 2,
      unlocks: unlocks.map(({ obstacle, ...rest }) => {
        const [gate, item] = obstacle.split(' ');
        return { gate: gate as 'certificate', item, ...rest };
      }),
    })),
  }));

const question = fc.record(
  {
    by: fc.constantFrom(...groupings),
    market: fc.constantFrom('EU', 'US'),
    commodity: fc.constantFrom('tuna', 'seafood'),
    among: fc.uniqueArray(fc.constantFrom(...codes)),
    limit: fc.constantFrom(2, 1000),
  },
  { requiredKeys: ['by', 'limit'] },
);

interface Numbers {
  demands: Set<string>;
  lines: Set<string>;
  villages: Set<string>;
  wanted: Record<string, number>;
}

/** The same by the plainest means: every unlock of every line, in sets. */
function plainly(demands: Iterable<UnlockedDemand>, { by, market, commodity, among }: PlainQuestion) {
  const groups: Record<string, Numbers> = {};
  for (const { demandId, country, lines } of demands)
    for (const { line, unlocks } of lines)
      for (const { gate, item, villages } of unlocks) {
        const theirs = villages.filter((code) => !among || among.includes(code));
        if (market && marketOfCountry(country) !== market) continue;
        if ((commodity && !isWithin(line.commodity, commodity)) || (among && theirs.length === 0)) continue;
        const names = {
          lack: [`${gate} ${item}`],
          training: [trainingFor({ gate, item })!.code],
          village: theirs,
          commodity: [`${line.commodity}/${line.form ?? ''}`],
          market: [marketOfCountry(country)],
        }[by];
        for (const name of names) {
          const group = (groups[name] ??= { demands: new Set(), lines: new Set(), villages: new Set(), wanted: {} });
          const { unit, rhythm, min } = line.quantity;
          const whole = `${demandId} ${line.lineId}`;
          if (!group.lines.has(whole))
            group.wanted[`${rhythm} ${unit}`] = (group.wanted[`${rhythm} ${unit}`] ?? 0) + min;
          group.demands.add(demandId);
          group.lines.add(whole);
          for (const code of theirs) group.villages.add(code);
        }
      }
  return groups;
}

/** All that a report says. */
const told = ({ groups, more }: RollUp, by: Question['by']) => ({
  more,
  groups: groups.map(({ name, tally: { demands, lines, wanted, markets, obstacles, more } }) => ({
    name,
    demands,
    lines,
    ...(by !== 'village' && { more }),
    wanted: [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)),
    markets: [...markets].sort(),
    obstacles: [...obstacles]
      .map(([{ gate, item }, { demands }]) => `${gate} ${item} ${demands}`)
      .sort((a, b) => (a < b ? -1 : 1)),
  })),
});

type PlainQuestion = Omit<Question, 'among'> & { among?: string[] };

it('counts each demand, line and village once, whatever was put and dropped before', () => {
  const drops = fc.array(fc.nat(9), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(demand, { maxLength: 25 }), drops, question, (history, dropped, asked: PlainQuestion) => {
      const book = new UnlockBook();
      const known = new Map<string, UnlockedDemand>();
      for (const each of history) {
        book.put(each);
        known.set(each.demandId, each);
      }
      for (const id of dropped) {
        book.drop(`demand-${id}`);
        known.delete(`demand-${id}`);
      }
      const { among, ...rest } = asked;
      const flags = among && Uint8Array.from(book.villages, (code) => Number(among.includes(code)));
      const steps = rollUp(book.all(), book.villages, { ...rest, ...(flags && { among: flags }) });
      let step = steps.next();
      while (!step.done) step = steps.next();
      const plain = plainly(known.values(), asked);
      const expected = Object.entries(plain)
        .map(([name, { demands, lines, villages, wanted }]) => ({
          name,
          demands: demands.size,
          lines: lines.size,
          ...(asked.by !== 'village' && { villages: villages.size }),
          wanted,
        }))
        .sort(
          (a, b) =>
            b.demands - a.demands ||
            (b.wanted['monthly KGM'] ?? 0) - (a.wanted['monthly KGM'] ?? 0) ||
            (b.wanted['one-off KGM'] ?? 0) - (a.wanted['one-off KGM'] ?? 0) ||
            (a.name < b.name ? -1 : 1),
        )
        .slice(0, asked.limit);
      const found = step.value.groups.map(({ name, tally }) => ({
        name,
        demands: tally.demands,
        lines: tally.lines,
        ...(asked.by !== 'village' && { villages: tally.villages() }),
        wanted: Object.fromEntries([...tally.wanted].map(([key, { quantity }]) => [key, quantity])),
      }));
      expect(found).toEqual(expected);
      if (asked.market ?? asked.commodity ?? among) return;
      expect(told(book.rollUps.report(asked.by, asked.limit), asked.by)).toEqual(told(step.value, asked.by));
    }),
    { numRuns: cases(2000) },
  );
});
