import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { Owners } from './owners';
import { Places } from './places';
import { Top } from './top';

/** Few different digits, so that ids differ in one place only, at either end. */
const id = fc
  .tuple(...Array.from({ length: 32 }, () => fc.constantFrom('0', '0', '0', 'f')))
  .map((digits) => digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
const ids = fc.uniqueArray(fc.oneof(id, fc.uuid()), { minLength: 1, maxLength: 300 });

it('finds each id at its place and no other, and writes it as it came', () => {
  fc.assert(
    fc.property(ids, fc.uuid(), (known, stranger) => {
      const places = new Places();
      known.forEach((each, at) => expect(places.add(each)).toBe(at));
      known.forEach((each, at) => expect([places.find(each), places.idOf(at)]).toEqual([at, each]));
      expect(places.find(stranger)).toBe(known.indexOf(stranger));
    }),
  );
});

it('keeps the first of what was added, equals by their ids', () => {
  const number = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(
      ids,
      fc.array(fc.tuple(number, number), { minLength: 300, maxLength: 300 }),
      fc.nat(20),
      (all, of, n) => {
        const places = new Places();
        const top = new Top(n + 1, places);
        all.forEach((each) => top.add(of[places.add(each)][0], of[places.count - 1][1], places.count - 1));
        const sorted = all.toSorted((a, b) => {
          const [x, y] = [of[all.indexOf(a)], of[all.indexOf(b)]];
          return y[0] - x[0] || y[1] - x[1] || (a < b ? -1 : 1);
        });
        expect(top.list().map((place) => all[place])).toEqual(sorted.slice(0, n + 1));
      },
    ),
    { numRuns: cases(50) },
  );
});

it('knows whose offers are whose, whoever had them before', () => {
  const gift = fc.tuple(fc.nat(40), fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(fc.array(gift), (gifts) => {
      const [owners, plain] = [new Owners(), new Map<number, string>()];
      for (const [place, producer] of gifts) {
        owners.give(place, producer);
        plain.set(place, producer);
      }
      for (const producer of ['a', 'b', 'c', 'd', 'nobody']) {
        const theirs = [...plain].filter(([, whose]) => whose === producer).map(([place]) => place);
        expect(owners.placesOf(producer).sort()).toEqual(theirs.sort());
      }
    }),
  );
});
