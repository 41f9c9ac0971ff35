import { knownUnits } from '@titik/catalogue/commodity';
import { InvalidError } from '@titik/platform/errors';
import fc from 'fast-check';
import { productsOf } from './products-of-line';
import { type Registration, registerDemand } from './register-demand';

const now = new Date('2026-11-21T02:00:00Z');
const line = (part: Partial<Registration['lines'][number]> = {}): Registration['lines'][number] => ({
  quantity: { min: 2, max: 5, unit: 'TNE', rhythm: 'monthly' },
  shipWindow: { from: '2027-01', to: '2027-03' },
  ...part,
});
const registration = (words: string, part: Partial<Registration> = {}): Registration => ({
  postId: 'post',
  buyerId: 'buyer',
  country: 'AU',
  lines: [line()],
  products: [productsOf({ words }, 'lines.0').products],
  ...part,
});
const register = (words: string, part: Partial<Registration> = {}) => {
  let ids = 0;
  return registerDemand(registration(words, part), now, () => `id-${(ids += 1)}`);
};
const ceilingOf = (ceiling: { amount: number; currency: string; per?: string }) =>
  register('tuna', { lines: [line({ ceiling })] }).lines[0].ceiling;
const fault = (work: () => unknown): { code: string; field?: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidError) return { code: error.code, field: error.params.field };
    throw error;
  }
  throw new Error('was accepted');
};

describe('registering a demand', () => {
  it('makes a line of each product, by the base unit, for 90 days and 5 sessions', () => {
    const demand = register('tuna and crab meat');
    expect(demand).toMatchObject({
      demandId: 'id-1',
      version: 1,
      state: 'open',
      maxSessions: 5,
      registeredAt: '2026-11-21T02:00:00.000Z',
      expiresOn: '2027-02-19',
    });
    expect(demand.lines.map(({ lineId, words, quantity }) => ({ lineId, words, quantity }))).toEqual([
      { lineId: 'id-2', words: 'tuna', quantity: { min: 2000, max: 5000, unit: 'KGM', rhythm: 'monthly' } },
      { lineId: 'id-3', words: 'crab meat', quantity: { min: 2000, max: 5000, unit: 'KGM', rhythm: 'monthly' } },
    ]);
  });

  it("asks of Australian crab what can be held in advance, and the buyer's own, each once", () => {
    const [{ certificates }] = register('pasteurised crab meat', {
      lines: [line({ certificates: ['halal', 'haccp'] })],
    }).lines;
    expect(certificates).toEqual(['approval-number', 'haccp', 'halal', 'skp']);
  });

  it('asks of a broad word only what every form below it needs', () => {
    const [{ certificates }] = register('seafood', { lines: [line()] }).lines;
    expect(certificates).not.toContain('health-certificate');
    const [tuna] = register('tuna').lines;
    expect(tuna.certificates).toEqual(expect.arrayContaining(['haccp', 'skp']));
    for (const kind of certificates) expect(tuna.certificates).toContain(kind);
  });

  it('reckons a ceiling for a ton by the kilogram, and takes one without unit as it is', () => {
    expect(ceilingOf({ amount: 5000, currency: 'USD', per: 'TNE' })).toEqual({ amount: 5, currency: 'USD' });
    expect(ceilingOf({ amount: 5, currency: 'USD' })).toEqual({ amount: 5, currency: 'USD' });
  });

  it('keeps what the buyer stated beside what it is reckoned to', () => {
    const quantity = { min: 3, max: 4, unit: 'Kodi', rhythm: 'one-off' } as const;
    const ceiling = { amount: 200, currency: 'USD', per: 'kodi' };
    const [line] = register('pandan bags', {
      lines: [{ quantity, ceiling, shipWindow: { from: '2027-01', to: '2027-03' }, certificates: ['organic'] }],
    }).lines;
    expect(line.quantity).toEqual({ min: 60, max: 80, unit: 'H87', rhythm: 'one-off' });
    expect(line.ceiling).toEqual({ amount: 10, currency: 'USD' });
    expect(line.stated).toEqual({
      quantity: { min: 3, max: 4, unit: 'Kodi' },
      ceiling: { amount: 200, currency: 'USD', per: 'kodi' },
      certificates: ['organic'],
    });
  });

  it('reckons any unit that the product knows in proportion, and states it as it was', () => {
    const known = knownUnits('coffee', 'green');
    expect(known).toEqual(expect.arrayContaining(['KGM', 'TNE', 'LBR', 'container']));
    const reckoned = (unit: string, min: number) =>
      register('green coffee beans', { lines: [line({ quantity: { min, unit, rhythm: 'monthly' } })] }).lines[0];
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.integer({ min: 1, max: 1000 }), (unit, min) => {
        const { quantity, stated } = reckoned(unit, min);
        expect(stated!.quantity).toEqual({ min, unit });
        expect(quantity.min / min).toBeCloseTo(reckoned(unit, 1).quantity.min, 6);
      }),
    );
  });

  const quantity = { min: 2, max: 5, unit: 'TNE', rhythm: 'monthly' } as const;
  it.each<[string, Registration['lines'][number], string, string]>([
    ['an unknown unit', line({ quantity: { ...quantity, unit: 'parsec' } }), 'demand.unknown-unit', 'quantity.unit'],
    ['metres of tuna', line({ quantity: { ...quantity, unit: 'MTR' } }), 'demand.unknown-unit', 'quantity.unit'],
    [
      'a negative quantity',
      line({ quantity: { ...quantity, min: -1 } }),
      'demand.quantity-not-positive',
      'quantity.min',
    ],
    ['no quantity', line({ quantity: { ...quantity, min: 0 } }), 'demand.quantity-not-positive', 'quantity.min'],
    ['most below least', line({ quantity: { ...quantity, max: 1 } }), 'demand.quantity-reversed', 'quantity.max'],
    [
      'a quantity beyond reason',
      line({ quantity: { ...quantity, min: 1e13, max: 1e13 } }),
      'demand.quantity-too-large',
      'quantity',
    ],
    [
      'a window in the past',
      line({ shipWindow: { from: '2026-09', to: '2026-12' } }),
      'demand.window-in-past',
      'shipWindow.from',
    ],
    [
      'a negative ceiling',
      line({ ceiling: { amount: -1, currency: 'USD' } }),
      'demand.ceiling-out-of-range',
      'ceiling.amount',
    ],
    [
      'a ceiling for an unknown unit',
      line({ ceiling: { amount: 1, currency: 'USD', per: 'parsec' } }),
      'demand.unknown-unit',
      'ceiling.per',
    ],
    [
      'an unknown certificate',
      line({ certificates: ['haccp', 'diploma'] }),
      'demand.unknown-certificate',
      'certificates.1',
    ],
  ])('refuses %s', (_what, faulty, code, field) => {
    const products = [productsOf({ words: 'crab meat' }, '').products, productsOf({ words: 'tuna' }, '').products];
    expect(fault(() => register('', { lines: [line(), faulty], products }))).toEqual({
      code,
      field: `lines.1.${field}`,
    });
  });

  it('refuses a last day that is over everywhere, and takes one that lasts in the west', () => {
    expect(fault(() => register('tuna', { expiresOn: '2026-11-19' }))).toEqual({
      code: 'demand.expiry-in-past',
      field: 'expiresOn',
    });
    expect(register('tuna', { expiresOn: '2026-11-20' }).expiresOn).toBe('2026-11-20');
  });
});
