import type { Demand } from '@titik/contracts/demand.events';
import { productsOf } from '../../apps/buyer-registry/src/demands/products-of-line';
import { registerDemand } from '../../apps/buyer-registry/src/demands/register-demand';
import { matchDemand } from '../../apps/matching/src/market/match-demand';
import { proposeSessions } from '../../apps/matching/src/market/propose';
import { idOf } from './ids';
import { Places } from './places';
import { sydneyDemand } from './sydney-case';
import { demoWorld } from './world';
import { marketOf } from './world-market';

const places = new Places();
const offTaker = idOf.producer('dsa-yayasan-maritim-nusantara');

function registered(today: Date): Demand {
  const input = sydneyDemand(today);
  let made = 0;
  return registerDemand(
    {
      ...input,
      country: 'AU',
      products: input.lines.map((line, i) => productsOf(line, `lines.${i}`).products),
    },
    today,
    () => `id-${made++}`,
  );
}

const run = (day: string) => {
  const today = new Date(`${day}T03:00:00Z`);
  const demand = registered(today);
  return { demand, lines: matchDemand(marketOf(demoWorld(places, day)), demand) };
};

// Any day of the year: windows that cross a year's end, and certificates that are dated by the year.
const days = ['2026-11-21', '2026-12-31', '2027-01-01', '2027-06-30', '2027-09-15'];

describe.each(days)('the Sydney case on %s', (day) => {
  const { demand, lines } = run(day);

  it('reads a tuna line and a crab meat line', () =>
    expect(demand.lines.map(({ words, commodity, form }) => [words, commodity, form])).toEqual([
      ['tuna', 'tuna', undefined],
      ['crab meat', 'blue-swimming-crab', 'meat-pasteurised'],
    ]));

  it('finds the off-taker first on both lines, able to deliver alone', () => {
    for (const { candidates, supply } of lines) {
      expect(candidates[0].producerId).toBe(offTaker);
      expect(supply).toMatchObject({ coverage: 1, parts: [{ producerId: offTaker, quantity: 4000 }] });
    }
  });

  it('names runners-up and, of those who lack one thing, what it is', () => {
    const gates = new Set<string>();
    for (const { candidates, nearMisses } of lines) {
      expect(new Set(candidates.map(({ producerId }) => producerId)).size).toBeGreaterThanOrEqual(3);
      expect(nearMisses.length).toBeGreaterThanOrEqual(3);
      for (const { lacks } of nearMisses) {
        expect(lacks).toHaveLength(1);
        gates.add(lacks[0].gate);
      }
    }
    expect([...gates].sort()).toEqual(['capacity', 'certificate', 'moq']);
  });

  it('calls for one session, with the off-taker, for both lines', () => {
    const sessions = proposeSessions(demand, lines, new Set());
    expect(sessions.map(({ producerId, lines: its }) => [producerId, its.map(({ words }) => words)])).toEqual([
      [offTaker, ['tuna', 'crab meat']],
    ]);
  });
});

it('leaves out who is out of season in the southern swell and takes it back when the sea is calm', () => {
  const pemana = idOf.producer('pemana-tuna');
  const found = (day: string) => run(day).lines[0].candidates.some(({ producerId }) => producerId === pemana);
  expect(found('2026-11-21')).toBe(false);
  expect(found('2027-04-28')).toBe(true);
});
