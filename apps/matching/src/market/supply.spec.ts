import type { Capacity, Offer } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { lineNeeds } from './line-needs';
import { marketOffer } from './market-offer';
import { defaultPolicy } from './policy';
import { contribution, yearlyOf } from './supply';

const offer = (capacity: Partial<Capacity>, part: Partial<Offer> = {}) =>
  marketOffer(
    build.offer({ capacity: { unit: 'KGM', dependable: 10, potential: 25, committed: 2, ...capacity }, ...part }),
  );

const spring = (rhythm: 'monthly' | 'one-off', min: number) =>
  lineNeeds(build.line({ quantity: { min, unit: 'KGM', rhythm } }), build.demand(), defaultPolicy);

const april = [{ month: '2027-04', quantity: 5 }];

describe('what an offer can put towards March to May, with others', () => {
  it.each<[string, Parameters<typeof offer>, ReturnType<typeof spring>, number]>([
    ['each month what is free', [{}, { moq: 0 }], spring('monthly', 100), 24],
    ['no more than is wanted in a month', [{}, { moq: 0 }], spring('monthly', 3), 9],
    ['nothing out of season', [{}, { moq: 0, seasonMonths: [4] }], spring('monthly', 100), 8],
    ['less in a month that contracts promise', [{ commitments: april }, { moq: 0 }], spring('monthly', 100), 19],
    ['no month below its least order', [{ commitments: april }, { moq: 4 }], spring('monthly', 100), 16],
    ['all months together', [{ commitments: april }, { moq: 4 }], spring('one-off', 100), 19],
    ['nothing where all months are below its least order', [{}, { moq: 25 }], spring('one-off', 100), 0],
  ])('%s', (_, given, needs, expected) => expect(contribution(offer(...given), needs)).toBe(expected));
});

describe('a year', () => {
  it('counts the months of supply, each as it is', () => {
    const march = [{ month: 3, dependable: 4, potential: 40 }];
    const reason = 'pests';
    expect(yearlyOf(offer({ months: march, reason }, { seasonMonths: [2, 3, 4] }))).toEqual({
      dependable: 24,
      potential: 90,
      reason,
    });
  });

  it('is no news where all that is possible is dependable', () =>
    expect(yearlyOf(offer({ potential: 10 }))).toBeUndefined());
});
