import type { Consortium, Supplier, Wanted } from './consortium.types';
import { formConsortium } from './form-consortium';

const quarter = ['2027-01', '2027-02', '2027-03'];

const supplier = (name: string, free: number | number[], more: Partial<Supplier> = {}): Supplier => ({
  offerId: name,
  producerId: name,
  villages: [name],
  gathers: false,
  consolidationPoint: `${name} warehouse`,
  free: typeof free === 'number' ? quarter.map(() => free) : free,
  moq: 0,
  score: 0.5,
  ...more,
});

const wanted = (rhythm: Wanted['rhythm'], least: number, more: Partial<Wanted> = {}): Wanted => {
  return { rhythm, least, most: least, unit: 'KGM', months: quarter, ...more };
};

const split = ({ parts }: Consortium) =>
  Object.fromEntries(parts.map(({ offerId, months }) => [offerId, months.map(({ amount }) => amount)]));

const names = ({ parts }: Consortium) => parts.map(({ offerId }) => offerId).sort();

describe('20 t of crab meat a month', () => {
  const bangkalan = supplier('Bangkalan', 8000, { moq: 500, cost: 14.2 });
  const masalembu = supplier('Masalembu', 6000, { moq: 500, cost: 14.6 });
  const sedayu = supplier('Sedayu', 5000, { moq: 500, cost: 14.4 });
  const paciran = supplier('Paciran', 3000, { moq: 500, cost: 14.9 });

  it('comes from four producers of 3–8 t, the dearest giving only what the others leave', () => {
    const formed = formConsortium(wanted('monthly', 20_000), [paciran, sedayu, masalembu, bangkalan]);
    expect(split(formed)).toEqual({
      Bangkalan: [8000, 8000, 8000],
      Masalembu: [6000, 6000, 6000],
      Sedayu: [5000, 5000, 5000],
      Paciran: [1000, 1000, 1000],
    });
    expect(formed).toMatchObject({ coverage: 1, shortfall: 0, amount: 60_000, proven: true });
    expect(formed.why).toMatchObject({
      smallest: 4,
      of: 4,
      fewerAtMost: 0.95,
      points: 4,
      cost: { total: 864_300, perUnit: 14.405, unknown: [] },
    });
  });

  it('is 2 t short each month where four give 18 t, and says so', () => {
    const four = [
      supplier('Bangkalan', 6000),
      supplier('Masalembu', 5000),
      supplier('Sedayu', 4000),
      supplier('Paciran', 3000),
    ];
    const formed = formConsortium(wanted('monthly', 20_000), four);
    expect(formed).toMatchObject({ coverage: 0.9, shortfall: 6000, amount: 54_000 });
    expect(formed.months.map(({ shortfall }) => shortfall)).toEqual([2000, 2000, 2000]);
    expect(formed.why.cost).toBeUndefined();
  });

  it('names the one month that is short', () => {
    const formed = formConsortium(wanted('monthly', 10_000), [
      supplier('Bangkalan', [8000, 8000, 0]),
      supplier('Sedayu', [4000, 4000, 7000]),
    ]);
    expect(split(formed)).toEqual({ Bangkalan: [8000, 8000], Sedayu: [2000, 2000, 7000] });
    expect(formed.months.map(({ shortfall }) => shortfall)).toEqual([0, 0, 3000]);
    expect(formed).toMatchObject({ coverage: 0.9, shortfall: 3000 });
  });

  it('leaves a month to those whose season it is', () => {
    const formed = formConsortium(wanted('monthly', 3000), [
      supplier('west monsoon', [3000, 3000, 0]),
      supplier('east monsoon', [0, 0, 3000]),
      supplier('small', 900),
    ]);
    expect(formed.parts.map(({ offerId, months }) => [offerId, months.map(({ month }) => month)])).toEqual([
      ['west monsoon', ['2027-01', '2027-02']],
      ['east monsoon', ['2027-03']],
    ]);
  });
});

describe('the choice', () => {
  it('takes two producers at a high price before three at a low one', () => {
    const formed = formConsortium(wanted('monthly', 10_000), [
      ...['a', 'b', 'c'].map((name) => supplier(name, 4000, { cost: 1 })),
      ...['x', 'y'].map((name) => supplier(name, 5000, { cost: 9 })),
    ]);
    expect(names(formed)).toEqual(['x', 'y']);
  });

  it('takes the cheapest of the smallest sets, though a larger producer is there', () => {
    const formed = formConsortium(wanted('monthly', 10_000), [
      supplier('large', 9000, { cost: 8 }),
      supplier('middling', 6000, { cost: 5 }),
      supplier('small', 4000, { cost: 4 }),
    ]);
    expect(split(formed)).toEqual({ middling: [6000, 6000, 6000], small: [4000, 4000, 4000] });
  });

  it('counts an unknown cost as the dearest known, and says so', () => {
    const formed = formConsortium(wanted('one-off', 6000), [
      supplier('asks nothing yet', 1000),
      supplier('cheap', 1000, { cost: 4 }),
      supplier('dear', 500, { cost: 7 }),
    ]);
    expect(split(formed)).toEqual({ 'asks nothing yet': [1000, 1000, 1000], cheap: [1000, 1000, 1000] });
    expect(formed.why.cost).toEqual({ total: 33_000, perUnit: 5.5, unknown: ['asks nothing yet'], countedAs: 7 });
  });

  it('takes the fewest consolidation points where costs are equal, then the best ranked', () => {
    const at = (consolidationPoint: string, score: number) => ({ consolidationPoint, score, cost: 5 });
    const formed = formConsortium(wanted('monthly', 6000), [
      supplier('best', 3000, at('Gresik', 0.9)),
      supplier('second', 3000, at('Tuban', 0.8)),
      supplier('third', 3000, at('Lamongan', 0.7)),
      supplier('fourth', 3000, at('Lamongan', 0.6)),
      supplier('fifth', 3000, at('Lamongan', 0.5)),
    ]);
    expect(names(formed)).toEqual(['fourth', 'third']);
    expect(formed.why).toMatchObject({ smallest: 2, of: 5, points: 1 });
  });

  it('never takes more partners than can be steered', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => supplier(`p${at}`, 1000 + at));
    expect(formConsortium(wanted('monthly', 30_000), crowd)).toMatchObject({ coverage: 0.4094, proven: true });
    expect(formConsortium(wanted('monthly', 30_000), crowd).parts).toHaveLength(12);
  });

  it('counts a producer once, with the offer that serves best', () => {
    const formed = formConsortium(wanted('monthly', 9000), [
      supplier('loin', 5000, { producerId: 'p' }),
      supplier('whole', 6000, { producerId: 'p' }),
      supplier('other', 3000),
    ]);
    expect(names(formed)).toEqual(['other', 'whole']);
    expect(formed.why.of).toBe(2);
  });

  it('finds nobody', () => {
    const formed = formConsortium(wanted('one-off', 500), [supplier('idle', 0)]);
    expect(formed).toMatchObject({ parts: [], coverage: 0, shortfall: 500, amount: 0 });
    expect(formed.why).toEqual({ smallest: 0, of: 0, points: 0, overlaps: [] });
  });
});

describe('villages', () => {
  const offTaker = supplier('off-taker', 5000, { villages: ['Bangkalan', 'Sedayu'], gathers: true });
  const ofSedayu = supplier('Sedayu cooperative', 4000, { villages: ['Sedayu'] });

  it('are not promised twice, by an off-taker and by their own producer', () => {
    const formed = formConsortium(wanted('monthly', 9000), [offTaker, ofSedayu, supplier('Paciran', 2000)]);
    expect(names(formed)).toEqual(['Paciran', 'off-taker']);
    expect(formed).toMatchObject({ coverage: 0.7777, proven: true });
    expect(formed.why.overlaps).toEqual([
      { offerId: 'Sedayu cooperative', producerId: 'Sedayu cooperative', with: 'off-taker', village: 'Sedayu' },
    ]);
  });

  it('are left to their own producers where those cover more than the off-taker', () => {
    const ofBangkalan = supplier('Bangkalan cooperative', 3000, { villages: ['Bangkalan'] });
    const formed = formConsortium(wanted('monthly', 7000), [offTaker, ofSedayu, ofBangkalan]);
    expect(names(formed)).toEqual(['Bangkalan cooperative', 'Sedayu cooperative']);
  });

  it('may have two producers that each sell only what they make', () => {
    const formed = formConsortium(wanted('monthly', 9000), [ofSedayu, { ...offTaker, gathers: false }]);
    expect(formed).toMatchObject({ coverage: 1, why: { overlaps: [] } });
  });
});

describe('a one-off order over three months', () => {
  it('adds up the months of each season and fills whole trucks first', () => {
    const formed = formConsortium(wanted('one-off', 20_000), [
      supplier('early', [6500, 3500, 0], { cost: 3 }),
      supplier('late', [0, 5000, 9000], { cost: 4 }),
      supplier('tiny', [100, 100, 100], { cost: 1 }),
    ]);
    expect(formed.parts.map(({ offerId, amount, months }) => [offerId, amount, months])).toEqual([
      [
        'early',
        10_000,
        [
          { month: '2027-01', amount: 6500 },
          { month: '2027-02', amount: 3500 },
        ],
      ],
      [
        'late',
        10_000,
        [
          { month: '2027-02', amount: 3000 },
          { month: '2027-03', amount: 7000 },
        ],
      ],
    ]);
    expect(formed).toMatchObject({ coverage: 1, shortfall: 0 });
    expect(formed.months[0].shortfall).toBeUndefined();
  });

  it('gives nobody less than its least order, of the whole order and not of a month', () => {
    const formed = formConsortium(wanted('one-off', 10_000), [
      supplier('cheap', 3000, { cost: 1 }),
      supplier('choosy', 1000, { cost: 2, moq: 2500 }),
    ]);
    expect(formed.parts.map(({ offerId, amount }) => [offerId, amount])).toEqual([
      ['cheap', 7500],
      ['choosy', 2500],
    ]);
  });

  it('takes more than the least where least orders ask for it and the buyer takes it', () => {
    const two = [supplier('a', 1000, { moq: 2500 }), supplier('b', 1000, { moq: 2500 })];
    expect(formConsortium(wanted('one-off', 4000, { most: 5000 }), two)).toMatchObject({ amount: 5000, coverage: 1 });
    expect(formConsortium(wanted('one-off', 4000), two)).toMatchObject({ amount: 3000, shortfall: 1000 });
  });
});

describe('amounts that people would write', () => {
  it('never splits a piece, whatever is free on paper', () => {
    const formed = formConsortium(wanted('monthly', 3500, { unit: 'H87' }), [
      supplier('Blitar', 1000.7, { cost: 9 }),
      supplier('Trenggalek', 2800.9, { cost: 8 }),
    ]);
    expect(split(formed)).toEqual({ Trenggalek: [2800, 2800, 2800], Blitar: [700, 700, 700] });
  });

  it('takes a pound for a pound, though it is no whole number of grams', () => {
    const pounds = (count: number) => count * 0.45359237;
    const formed = formConsortium(wanted('one-off', pounds(3000)), [
      supplier('just that', pounds(1000), { moq: pounds(3000) }),
      supplier('less', pounds(999)),
    ]);
    expect(formed).toMatchObject({ coverage: 1, shortfall: 0 });
    expect(names(formed)).toEqual(['just that']);
  });

  it('rounds odd amounts and leaves nobody a handful', () => {
    const formed = formConsortium(wanted('monthly', 10_000), [
      supplier('cheap', 6123.4, { cost: 1 }),
      supplier('middling', 3870, { cost: 2 }),
      supplier('dear', 5000, { cost: 3 }),
      supplier('dearer', 3000, { cost: 4 }),
    ]);
    // One with more spares the third partner, though it is dearer.
    expect(split(formed)).toEqual({ cheap: [6120, 6120, 6120], dear: [3880, 3880, 3880] });
    const three = formConsortium(wanted('monthly', 10_000), [
      supplier('cheap', 6123.4, { cost: 1 }),
      supplier('middling', 3870, { cost: 2 }),
      supplier('dear', 3000, { cost: 3 }),
    ]);
    expect(split(three)).toEqual({ cheap: [6120, 6120, 6120], middling: [3670, 3670, 3670], dear: [210, 210, 210] });
  });
});
