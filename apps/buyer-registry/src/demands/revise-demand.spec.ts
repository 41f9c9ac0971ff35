import { InvalidError } from '@titik/platform/errors';
import { productsOf } from './products-of-line';
import { registerDemand } from './register-demand';
import { reviseDemand, type Revision } from './revise-demand';

const registered = new Date('2026-11-21T02:00:00Z');
const later = new Date('2027-02-10T02:00:00Z');

type Entered = Revision['lines'][number] & { words: string };
const line = (words: string, part: Partial<Entered> = {}): Entered => ({
  words,
  quantity: { min: 2, unit: 'TNE', rhythm: 'monthly' },
  shipWindow: { from: '2027-01', to: '2027-03' },
  ...part,
});
const products = (lines: Entered[]) => lines.map((each) => productsOf(each, '').products);
const ids = (prefix: string) => {
  let n = 0;
  return () => `${prefix}${(n += 1)}`;
};
const demand = () => {
  const lines = [line('tuna'), line('crab meat')];
  const parties = { postId: 'post', buyerId: 'buyer', country: 'AU', maxSessions: 3, expiresOn: '2027-03-31' };
  return registerDemand({ ...parties, lines, products: products(lines) }, registered, ids('old'));
};
const revise = (lines: Entered[], part: Partial<Revision> = {}, now = later) =>
  reviseDemand(
    demand(),
    { postId: 'post', buyerId: 'buyer', lines, products: products(lines), ...part },
    now,
    ids('new'),
  );
const fault = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidError) return [error.code, error.params.field];
    throw error;
  }
  throw new Error('was accepted');
};

describe('revising a demand', () => {
  it('keeps country, sessions and last day where nothing is said of them', () => {
    expect(revise([line('tuna', { lineId: 'old2' })])).toMatchObject({
      country: 'AU',
      maxSessions: 3,
      expiresOn: '2027-03-31',
    });
  });

  it('keeps the id of a line for its first product; the others are new', () => {
    const { lines } = revise([line('crab meat and tuna', { lineId: 'old3' })]);
    expect(lines.map(({ lineId, words }) => [lineId, words])).toEqual([
      ['old3', 'crab meat'],
      ['new1', 'tuna'],
    ]);
  });

  it('asks again what the market wants of goods that ship in another window', () => {
    const shipped = (to: string) => {
      const cocoa = line('cocoa beans', { shipWindow: { from: '2026-11', to } });
      return revise([cocoa], { country: 'DE' }, registered).lines[0].certificates;
    };
    expect(shipped('2026-11')).not.toContain('eudr');
    expect(shipped('2027-01')).toContain('eudr');
  });

  it('leaves a window alone that has begun meanwhile, and refuses a new one that begins in the past', () => {
    expect(revise([line('tuna', { lineId: 'old2' })]).lines).toHaveLength(1);
    expect(fault(() => revise([line('tuna')]))).toEqual(['demand.window-in-past', 'lines.0.shipWindow.from']);
    const moved = line('tuna', { lineId: 'old2', shipWindow: { from: '2027-01', to: '2027-04' } });
    expect(fault(() => revise([moved]))).toEqual(['demand.window-in-past', 'lines.0.shipWindow.from']);
  });

  it.each<[string, Entered[], Partial<Revision>, string[]]>([
    ['a line that is not there', [line('tuna', { lineId: 'x' })], {}, ['demand.unknown-line', 'lines.0.lineId']],
    [
      'a line named twice',
      [line('tuna', { lineId: 'old2' }), line('crab meat', { lineId: 'old2' })],
      {},
      ['demand.line-twice', 'lines.1.lineId'],
    ],
    [
      'a last day that is over',
      [line('tuna', { lineId: 'old2' })],
      { expiresOn: '2027-02-08' },
      ['demand.expiry-in-past', 'expiresOn'],
    ],
  ])('refuses %s', (_what, lines, part, expected) => expect(fault(() => revise(lines, part))).toEqual(expected));
});
