import { entryUnit, freeIn, inBase, unitsOf } from './goods';

const unit = (code: string, count: number) => ({ unit: code, inBase: count, checked: true });
const commodity = {
  forms: [
    { slug: 'meat', units: [unit('KGM', 1), unit('carton', 10)] },
    { slug: 'live', units: [unit('H87', 1)] },
  ],
} as Parameters<typeof unitsOf>[0];
const offer = {
  capacity: {
    unit: 'KGM',
    dependable: 3000,
    potential: 9000,
    committed: 500,
    months: [{ month: 4, dependable: 1000, potential: 2000 }],
    commitments: [{ month: '2027-03', quantity: 2000 }],
  },
  seasonMonths: [3, 4, 5],
};

it('offers the units of a form, of all forms, or the usual ones', () => {
  expect([unitsOf(commodity, 'meat'), unitsOf(commodity, undefined), unitsOf(undefined, 'meat')]).toEqual([
    ['KGM', 'carton'],
    ['KGM', 'carton', 'H87'],
    ['TNE', 'KGM'],
  ]);
});

it('reckons a unit in base units, where it is known', () => {
  expect([
    inBase(commodity, 'meat', 'carton'),
    inBase(commodity, 'meat', 'TNE'),
    inBase(commodity, 'live', 'kodi'),
  ]).toEqual([10, 1000, undefined]);
  expect(entryUnit({ unit: 'KGM' })).toBe('TNE');
});

it.each([
  ['2027-03', 0, 500],
  ['2027-03', 1500, 2000],
  ['2027-03', 9000, 2500],
  ['2027-04', 0, 500],
  ['2027-05', 0, 2500],
  ['2027-06', 0, 0],
])('in %s, of which %d are its own, an offer has %d free', (month, own, free) => {
  expect(freeIn(offer, month, own)).toBe(free);
});
