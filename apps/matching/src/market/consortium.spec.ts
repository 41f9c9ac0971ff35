import type { Demand, DemandLine } from '@titik/contracts/demand.events';
import type { Supply } from '@titik/contracts/match.events';
import type { Capacity, Offer, OfferProducer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import { matchDemand } from './match-demand';
import { OfferIndex } from './offer-index';
import { proposeSessions } from './propose';

const named = (name: string) => ({
  code: `code of ${name}`,
  name,
  regency: 'Kabupaten Bangkalan',
  province: 'Jawa Timur',
});

const producer = (name: string, part: Partial<OfferProducer> = {}) =>
  build.offerProducer({ producerId: name, name, villages: [named(name)], ...part });

const offer = (name: string, dependable: number, part: Partial<Offer> = {}, capacity: Partial<Capacity> = {}): Offer =>
  build.offer({
    offerId: `offer of ${name}`,
    producer: producer(name),
    moq: 0,
    ...part,
    capacity: { unit: 'KGM', dependable, potential: 3 * dependable, committed: 0, ...capacity },
  });

const line = (min: number, part: Partial<DemandLine> = {}, rhythm: 'monthly' | 'one-off' = 'monthly') =>
  build.demand({ lines: [build.line({ quantity: { min, unit: 'KGM', rhythm }, ...part })] });

function supplyFrom(offers: readonly Offer[], demand: Demand): Supply {
  const market = new OfferIndex();
  for (const each of offers) market.upsert(each);
  return matchDemand(market, demand)[0].supply;
}

const split = ({ parts }: Supply) =>
  Object.fromEntries(parts.map(({ producerName, months }) => [producerName, months!.map(({ amount }) => amount)]));

const priced = (amount: number): Partial<Offer> => ({ price: { amount, currency: 'USD', incoterm: 'FOB' } });

describe('20 t of crab meat a month', () => {
  const four = [
    offer('Bangkalan', 8000, priced(14.2)),
    offer('Masalembu', 6000, priced(14.6)),
    offer('Sedayu', 5000, priced(14.4)),
    offer('Paciran', 3000, priced(14.9)),
  ];

  it('comes from four villages of 3–8 t, split by village and month', () => {
    const supply = supplyFrom(four, line(20_000));
    expect(split(supply)).toEqual({
      Bangkalan: [8000, 8000, 8000],
      Masalembu: [6000, 6000, 6000],
      Sedayu: [5000, 5000, 5000],
      Paciran: [1000, 1000, 1000],
    });
    expect(supply).toMatchObject({ coverage: 1, shortfall: 0, proven: true });
    expect(supply.parts.map(({ quantity }) => quantity)).toEqual([8000, 6000, 5000, 1000]);
    expect(supply.why).toMatchObject({
      smallest: 4,
      of: 4,
      fewerAtMost: 0.95,
      cost: { total: 864_300, perUnit: 14.405, currency: 'USD', unknown: 0 },
      overlaps: [],
    });
  });

  it('calls for a session with each of them', () => {
    const market = new OfferIndex();
    for (const each of four) market.upsert(each);
    const demand = line(20_000);
    const sessions = proposeSessions(demand, matchDemand(market, demand), new Map());
    expect(sessions.map(({ producerId }) => producerId).sort()).toEqual([
      'Bangkalan',
      'Masalembu',
      'Paciran',
      'Sedayu',
    ]);
  });

  it('leaves the smaller ones in peace where three do', () => {
    const supply = supplyFrom(
      [...four, offer('Kelor', 7000, priced(15)), offer('Tuban', 3000, priced(9))],
      line(20_000),
    );
    expect(Object.keys(split(supply)).sort()).toEqual(['Bangkalan', 'Kelor', 'Sedayu']);
    expect(supply.why).toMatchObject({ smallest: 3, of: 6 });
  });

  it('names what is missing, and never promises what is only possible', () => {
    const supply = supplyFrom(
      [offer('Bangkalan', 6000), offer('Masalembu', 5000), offer('Sedayu', 4000), offer('Paciran', 3000)],
      line(20_000),
    );
    expect(split(supply)).toMatchObject({ Bangkalan: [6000, 6000, 6000], Paciran: [3000, 3000, 3000] });
    expect(supply).toMatchObject({ coverage: 0.9, shortfall: 2000, parts: { length: 4 } });
    expect(supply.parts[0].yearly).toEqual({ dependable: 72_000, potential: 216_000 });
  });
});

it('leaves alone what contracts promise, month by month', () => {
  const april = { commitments: [{ month: '2027-04', quantity: 5000 }], committed: 1000 };
  const supply = supplyFrom(
    [offer('Bangkalan', 9000, priced(9), april), offer('Sedayu', 4000, priced(10))],
    line(10_000),
  );
  expect(split(supply)).toEqual({ Bangkalan: [8000, 3000, 8000], Sedayu: [2000, 4000, 2000] });
  expect(supply).toMatchObject({ coverage: 0.9, shortfall: 1000 });
});

it('lets one who pauses within the window deliver in the other months', () => {
  const supply = supplyFrom([offer('pausing', 9000, { seasonMonths: [3, 4] }), offer('steady', 3000)], line(5000));
  expect(supply.parts.map(({ producerId, months }) => [producerId, months!.map(({ month }) => month)])).toEqual([
    ['pausing', ['2027-03', '2027-04']],
    ['steady', ['2027-05']],
  ]);
  expect(supply).toMatchObject({ coverage: 0.8666, shortfall: 666.666667 });
});

describe('villages count once', () => {
  const dsa = offer('DSA', 9000, { producer: producer('DSA', { kind: 'off-taker', villages: ['Y', 'Z'].map(named) }) });
  const cooperative = offer('Koperasi', 6000, { producer: producer('Koperasi', { villages: [named('Y')] }) });

  it('where an off-taker stands for a village that another producer sells from', () => {
    const supply = supplyFrom([dsa, cooperative, offer('far', 2000)], line(12_000));
    expect(Object.keys(split(supply)).sort()).toEqual(['DSA', 'far']);
    expect(supply.why!.overlaps).toEqual([
      { producerId: 'Koperasi', producerName: 'Koperasi', village: 'Y', with: 'DSA' },
    ]);
    expect(supply.parts[0].villages).toEqual(['Y', 'Z']);
  });

  it('but two that each sell their own may both come', () => {
    const own = { ...dsa, producer: { ...dsa.producer, kind: 'bumdes' as const } };
    expect(supplyFrom([own, cooperative], line(12_000))).toMatchObject({ coverage: 1, why: { overlaps: [] } });
  });
});

describe('one who covers it alone', () => {
  it('gets the line, with months and place, though others have more', () => {
    const best = offer('best', 2500, {
      producer: producer('best', { consolidationPoint: 'Gudang', port: 'Tanjung Perak' }),
    });
    const supply = supplyFrom([best, offer('big', 9000, { certificates: [] })], line(2000));
    expect(supply).toEqual({
      parts: [
        {
          offerId: 'offer of best',
          producerId: 'best',
          producerName: 'best',
          quantity: 2000,
          months: ['2027-03', '2027-04', '2027-05'].map((month) => ({ month, amount: 2000 })),
          villages: ['best'],
          consolidationPoint: 'Gudang',
          port: 'Tanjung Perak',
          yearly: { dependable: 30_000, potential: 90_000 },
        },
      ],
      coverage: 1,
      shortfall: 0,
      proven: true,
    });
  });

  it('gives no less than its least order', () => {
    const demand = build.demand({
      lines: [build.line({ quantity: { min: 2000, max: 3000, unit: 'KGM', rhythm: 'monthly' } })],
    });
    expect(supplyFrom([offer('best', 5000, { moq: 2500 })], demand)).toMatchObject({ parts: [{ quantity: 2500 }] });
  });
});

it('compares prices in the ceiling’s currency, else in the one that most ask in', () => {
  const sellers = [
    offer('a', 3000, priced(9)),
    offer('b', 3000, priced(8)),
    offer('c', 3000, { price: { amount: 1, currency: 'AUD', incoterm: 'FOB' } }),
  ];
  expect(supplyFrom(sellers, line(5000)).why!.cost).toMatchObject({ currency: 'USD', unknown: 0, perUnit: 8.4 });
  const ceiling = { amount: 30, currency: 'AUD' };
  expect(supplyFrom(sellers, line(5000, { ceiling })).why!.cost).toMatchObject({ currency: 'AUD', unknown: 1 });
});

it('finds nobody', () =>
  expect(supplyFrom([], line(500))).toEqual({
    parts: [],
    coverage: 0,
    shortfall: 500,
    proven: true,
    why: { smallest: 0, of: 0, points: 0, overlaps: [] },
  }));

/** What is wrong with a supply: nothing above what is free, below a least order or out of season, no false sum. */
function faults(
  { parts, coverage, shortfall }: Supply,
  offers: readonly Offer[],
  { min, most, monthly }: { min: number; most: number; monthly: boolean },
): string[] {
  const found: string[] = [];
  const check = (fine: boolean, fault: string): void => void (fine || found.push(fault));
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
  for (const { offerId, quantity, months } of parts) {
    const { capacity, moq, seasonMonths } = offers.find((each) => each.offerId === offerId)!;
    for (const { month, amount } of months!) {
      const promised = capacity.commitments!.find((each) => each.month === month)?.quantity ?? 0;
      check(seasonMonths.includes(Number(month.slice(5))), 'out of season');
      check(amount > 0 && amount <= capacity.dependable - capacity.committed - promised + 1e-9, 'free in a month');
      check(!monthly || amount > moq - 1e-5, 'least order in a month');
    }
    check(monthly || quantity > moq - 1e-5, 'least order in all');
    check(same(quantity * (monthly ? 3 : 1), sum(months!.map(({ amount }) => amount))), 'months of a part');
  }
  const shares = parts.flatMap(({ months }) => months!);
  for (const wanted of ['2027-03', '2027-04', '2027-05']) {
    const amount = sum(shares.filter(({ month }) => month === wanted).map((share) => share.amount));
    check(!monthly || amount <= most + 1e-5, 'most in a month');
  }
  const total = sum(parts.map(({ quantity }) => quantity));
  check(new Set(parts.map(({ producerId }) => producerId)).size === parts.length, 'a producer twice');
  check(total <= most + 1e-4, 'most in all');
  check((coverage === 1) === (shortfall === 0) && same(coverage, 1 - shortfall / min), 'coverage');
  // Where least orders ask for it, more is given than wanted at least.
  check(total + shortfall > min - 1e-3 && (most > min || same(total + shortfall, min)), 'shortfall');
  return found;
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

it('keeps every promise: within what is free in a month, at least the least order, and all sums right', () => {
  const drawn = fc.record({
    dependable: fc.integer({ min: 0, max: 9000 }),
    committed: fc.constantFrom(0, 0, 700),
    promised: fc.array(
      fc.record({ month: fc.constantFrom('2027-03', '2027-05'), quantity: fc.integer({ min: 1, max: 9000 }) }),
      { maxLength: 1 },
    ),
    moq: fc.constantFrom(0, 0, 500, 2500),
    seasonMonths: fc.constantFrom<number[][]>([1, 2, 3, 4, 5, 6], [3, 4, 5], [4], [2, 3], [5, 6]),
    by: fc.nat(6),
    kind: fc.constantFrom('off-taker' as const, 'bumdes' as const),
    price: fc.integer({ min: 5, max: 9 }),
  });
  const wanted = fc.record({
    min: fc.integer({ min: 1, max: 30_000 }),
    over: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5000 })),
    rhythm: fc.constantFrom('monthly' as const, 'one-off' as const),
  });
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 16 }), wanted, (draws, { min, over, rhythm }) => {
      const offers = draws.map(({ dependable, committed, promised, moq, seasonMonths, by, kind, price }, at) =>
        offer(
          `${at}`,
          dependable / 7,
          {
            producer: producer(`p${by}`, { kind, villages: [named(`v${by % 4}`)] }),
            moq: moq / 7,
            seasonMonths,
            ...priced(price),
          },
          { committed: committed / 7, commitments: promised },
        ),
      );
      const most = min + over;
      const demand = build.demand({ lines: [build.line({ quantity: { min, max: most, unit: 'KGM', rhythm } })] });
      const supply = supplyFrom(offers, demand);
      expect(faults(supply, offers, { min, most, monthly: rhythm === 'monthly' })).toEqual([]);
    }),
    { numRuns: cases(400) },
  );
});
