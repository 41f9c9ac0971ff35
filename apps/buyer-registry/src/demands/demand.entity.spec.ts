import type { Demand } from '@titik/contracts/demand.events';
import { build } from '@titik/testing/build';
import { closingOf } from './closing-of';
import { DemandEntity } from './demand.entity';

const now = new Date('2026-11-21T02:00:00Z');
const today = '2026-11-21';

const stored = (part: Partial<Demand> = {}): DemandEntity => {
  const { demandId: id, registeredAt, lines, ...rest } = build.demand({ expiresOn: '2026-12-31', ...part });
  const demand = Object.assign(new DemandEntity(), { ...rest, id, registeredAt: new Date(registeredAt), lines: [] });
  Object.assign(demand, { closedAt: null, closingReason: null, closingNote: null });
  demand.revise({ ...build.demand(part), expiresOn: rest.expiresOn, lines });
  demand.version = 1;
  return demand;
};
const closed = (part: Partial<Demand> = {}): DemandEntity => {
  const demand = stored(part);
  demand.close({ reason: 'no-supply', note: 'nobody near' }, now);
  return demand;
};
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('a demand', () => {
  it('is closed once, with reason and note', () => {
    const demand = closed();
    expect(demand.describe()).toMatchObject({
      state: 'closed',
      version: 2,
      closingReason: 'no-supply',
      closingNote: 'nobody near',
    });
    expect(() => demand.close({ reason: 'met' }, now)).toThrow(code('demand.already-closed'));
    expect(demand.describe()).toMatchObject({ version: 2, closingReason: 'no-supply' });
  });

  it('is opened again up to its last day, and forgets why it was closed', () => {
    const demand = closed({ expiresOn: today });
    demand.reopen(today);
    expect(demand.describe()).toMatchObject({ state: 'open', version: 3 });
    expect(demand.describe()).not.toHaveProperty('closingReason');
    expect(demand.describe()).not.toHaveProperty('closingNote');
    expect(() => demand.reopen(today)).toThrow(code('demand.already-open'));
  });

  it('needs renewal before it is opened after its last day', () => {
    const demand = closed({ expiresOn: '2026-11-20' });
    expect(() => demand.reopen(today)).toThrow(code('demand.needs-renewal'));
    demand.renew('2026-12-01', today);
    expect(demand.describe()).toMatchObject({ state: 'closed', version: 3, expiresOn: '2026-12-01' });
    demand.reopen(today);
    expect(demand.describe()).toMatchObject({ state: 'open', version: 4 });
  });

  it.each([
    ['2026-11-20', 'demand.expiry-in-past'],
    ['2026-12-31', 'demand.renewal-not-later'],
    ['2026-12-01', 'demand.renewal-not-later'],
  ])('is not renewed until %s', (day, fault) => {
    const demand = stored();
    expect(() => demand.renew(day, today)).toThrow(code(fault));
    expect(demand.describe()).toMatchObject({ version: 1, expiresOn: '2026-12-31' });
  });

  it('is not revised while it is closed', () => {
    expect(() => closed().revise(build.demand())).toThrow(code('demand.already-closed'));
  });

  it('is wholly what a revision says, in the order of its lines', () => {
    const demand = stored();
    const content = build.demand({ country: 'JP', maxSessions: 1, lines: [build.line(), build.line({ words: 'b' })] });
    demand.revise(content);
    const { demandId, registeredAt } = stored().describe();
    expect({ ...demand.describe(), demandId, registeredAt }).toEqual({
      ...content,
      version: 2,
      demandId,
      registeredAt,
    });
  });
});

describe('a closing as entered', () => {
  it.each([
    [{ reason: 'met' }, { reason: 'met' }],
    [
      { reason: 'buyer-silent', note: 'since May' },
      { reason: 'buyer-silent', note: 'since May' },
    ],
    [{ reason: 'met elsewhere' }, { reason: 'other', note: 'met elsewhere' }],
    [
      { reason: 'Shop closed', note: 'fire' },
      { reason: 'other', note: 'Shop closed: fire' },
    ],
  ])('%j is %j', (entered, meant) => expect(closingOf(entered)).toEqual(meant));
});
