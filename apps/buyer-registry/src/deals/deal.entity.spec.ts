import { type Deal, type DealPayment, type DealShipment, dealStages } from '@titik/contracts/deal.events';
import { newId } from '@titik/contracts/new-id';
import fc from 'fast-check';
import { DealEntity } from './deal.entity';
import type { Writing } from './reckon-deal';
import { isAhead, placeOf } from './stages';

const lineId = newId();
const offerId = newId();
const at = (day: string): Writing => ({ by: 'siti', now: new Date(`${day}T05:00:00Z`) });
const usd = (amount: number) => ({ amount, currency: 'USD' });
const code = (expected: string) => expect.objectContaining({ code: expected });

const opened = (agreed: Parameters<typeof DealEntity.open>[1] = {}): DealEntity =>
  DealEntity.open(
    {
      dealId: newId(),
      demandId: newId(),
      postId: newId(),
      buyerId: newId(),
      producerId: newId(),
      country: 'AU',
      lines: [{ lineId, words: 'crab meat', commodity: 'blue-swimming-crab', form: 'meat-pasteurised' }],
      meetingId: newId(),
      openedOn: '2026-12-01',
    },
    agreed,
    at('2026-12-01'),
  );
const month = (part: object = {}) => ({ lineId, offerId, month: '2027-03', quantity: 2, unit: 'ton', ...part });
const contract = (part: object = {}) => ({ value: usd(1000), months: [month()], ...part });
const shipment = (part: Partial<DealShipment> = {}): DealShipment => ({
  shipmentId: newId(),
  lineId,
  promisedOn: '2027-03-01',
  shippedOn: '2027-03-05',
  promisedQuantity: 2,
  quantity: 2,
  unit: 'TNE',
  value: usd(600),
  ...part,
});
const payment = (part: Partial<DealPayment> = {}): DealPayment => ({
  paymentId: newId(),
  paidOn: '2027-04-01',
  value: usd(1000),
  ...part,
});
const signed = (): DealEntity => {
  const deal = opened();
  deal.sign(contract(), { on: '2027-01-20' }, at('2027-01-20'));
  return deal;
};
const late = at('2027-06-01');
const stagesOf = ({ steps }: Deal) => steps.map(({ stage, on }) => [stage, on]);

describe('a deal', () => {
  it('awaits what was agreed, with the usual day for it, and goes on from stage to stage', () => {
    const deal = opened();
    expect(deal.describe()).toMatchObject({ version: 1, state: 'open', awaits: 'price-list', dueOn: '2026-12-08' });
    deal.reach({ stage: 'price-list', on: '2026-12-03', evidence: 'PL-1' }, at('2026-12-04'));
    expect(deal.describe()).toMatchObject({
      version: 2,
      awaits: 'sample',
      dueOn: '2026-12-25',
      steps: [{ stage: 'price-list', on: '2026-12-03', evidence: 'PL-1', recordedBy: 'siti' }],
    });
  });

  it('may leave stages out: what was agreed stays awaited until it is reached', () => {
    const deal = opened({ awaits: 'contract' });
    deal.reach({ stage: 'sample', on: '2026-12-20' }, late);
    expect(deal.describe()).toMatchObject({ awaits: 'contract', dueOn: '2027-01-15' });
    deal.reach({ stage: 'price-list', on: '2026-12-10' }, late);
    expect(stagesOf(deal.describe())).toEqual([
      ['price-list', '2026-12-10'],
      ['sample', '2026-12-20'],
    ]);
    expect(deal.describe().awaits).toBe('contract');
  });

  it('corrects a stage; the same again is no change', () => {
    const deal = opened();
    deal.reach({ stage: 'price-list', on: '2026-12-03' }, at('2026-12-04'));
    expect(deal.reach({ stage: 'price-list', on: '2026-12-03' }, at('2026-12-09'))).toBe(false);
    expect(deal.describe().version).toBe(2);
    deal.reach({ stage: 'price-list', on: '2026-12-02', notes: 'by mail' }, at('2026-12-09'));
    expect(deal.describe()).toMatchObject({
      version: 3,
      awaits: 'sample',
      steps: [{ on: '2026-12-02', notes: 'by mail', recordedAt: '2026-12-09T05:00:00.000Z' }],
    });
    deal.strike('price-list', at('2026-12-10'));
    expect(deal.describe()).toMatchObject({ version: 4, steps: [], awaits: 'price-list', dueOn: '2026-12-17' });
  });

  it.each<[string, (deal: DealEntity) => unknown]>([
    ['deal.steps-out-of-order', (deal) => deal.reach({ stage: 'sample', on: '2026-12-02' }, late)],
    ['deal.steps-out-of-order', (deal) => deal.reach({ stage: 'price-list', on: '2027-01-21' }, late)],
    ['deal.steps-out-of-order', (deal) => deal.ship(shipment({ shippedOn: '2027-01-19' }), late)],
    ['deal.day-to-come', (deal) => deal.reach({ stage: 'price-list', on: '2027-06-03' }, late)],
    ['deal.day-to-come', (deal) => deal.ship(shipment({ shippedOn: '2027-06-03' }), late)],
    ['deal.day-to-come', (deal) => deal.pay(payment({ paidOn: '2027-06-03' }), late)],
    ['deal.stage-behind', (deal) => deal.expect({ awaits: 'sample' }, late)],
    ['deal.due-in-past', (deal) => deal.expect({ dueOn: '2027-05-31' }, late)],
    ['deal.needs-shipment', (deal) => deal.reach({ stage: 'shipped', on: '2027-03-01' }, late)],
    ['deal.needs-payment', (deal) => deal.reach({ stage: 'paid', on: '2027-03-01' }, late)],
    ['deal.stage-not-reached', (deal) => deal.strike('sample', late)],
    ['deal.unknown-line', (deal) => deal.ship(shipment({ lineId: newId() }), late)],
    ['deal.unknown-unit', (deal) => deal.ship(shipment({ unit: 'MTR' }), late)],
    ['deal.quantity-out-of-range', (deal) => deal.ship(shipment({ quantity: 0 }), late)],
    ['deal.quantity-out-of-range', (deal) => deal.ship(shipment({ promisedQuantity: -1 }), late)],
    ['deal.currency-differs', (deal) => deal.ship(shipment({ value: { amount: 1, currency: 'AUD' } }), late)],
    ['deal.currency-differs', (deal) => deal.pay(payment({ value: { amount: 1, currency: 'AUD' } }), late)],
    ['deal.unknown-shipment', (deal) => deal.strikeShipment(newId(), late)],
    ['deal.unknown-payment', (deal) => deal.strikePayment(newId(), late)],
    ['deal.month-twice', (deal) => deal.sign(contract({ months: [month(), month()] }), { on: '2027-01-20' }, late)],
    [
      'deal.unknown-unit',
      (deal) => deal.sign(contract({ months: [month({ unit: 'drum' })] }), { on: '2027-01-20' }, late),
    ],
    ['deal.loss-needs-text', (deal) => deal.lose({ code: 'other', on: '2027-05-01' }, late)],
    ['deal.not-closed', (deal) => deal.reopen(late)],
  ])('refuses with %s and stays as it is (%#)', (fault, act) => {
    const deal = signed();
    deal.reach({ stage: 'price-list', on: '2026-12-03' }, at('2027-02-01'));
    deal.strike('price-list', at('2027-02-02'));
    deal.reach({ stage: 'price-list', on: '2026-12-03' }, at('2027-02-03'));
    const before = deal.describe();
    expect(() => act(deal)).toThrow(code(fault));
    expect(deal.describe()).toEqual(before);
  });

  it('needs a contract before its stage is dated, and loses it with the stage', () => {
    expect(() => opened().reach({ stage: 'contract', on: '2027-01-01' }, late)).toThrow(code('deal.needs-contract'));
    const deal = signed();
    expect(deal.describe().contract?.months).toEqual([month({ unit: 'TNE' })]);
    deal.strike('contract', late);
    expect(deal.describe()).not.toHaveProperty('contract');
    expect(deal.describe()).toMatchObject({ values: {}, awaits: 'contract' });
  });

  it('is shipped with the first shipment, and says so on the day of the first one that is left', () => {
    const deal = signed();
    const [one, two] = [
      shipment({ shippedOn: '2027-03-05' }),
      shipment({ shippedOn: '2027-04-05', value: usd(400.5) }),
    ];
    deal.ship(two, late);
    deal.ship(one, late);
    expect(deal.describe()).toMatchObject({ awaits: 'paid', values: { shipped: usd(1000.5), contracted: usd(1000) } });
    expect(() => deal.reach({ stage: 'shipped', on: '2027-03-06' }, late)).toThrow(code('deal.first-shipment-on'));
    deal.reach({ stage: 'shipped', on: '2027-03-05', evidence: 'BL-77' }, late);
    deal.strikeShipment(one.shipmentId, late);
    expect(deal.describe().steps.at(-1)).toMatchObject({ stage: 'shipped', on: '2027-04-05', evidence: 'BL-77' });
    expect(() => deal.strike('shipped', late)).toThrow(code('deal.has-shipments'));
    deal.strikeShipment(two.shipmentId, late);
    expect(deal.describe()).toMatchObject({ awaits: 'shipped', values: { contracted: usd(1000) } });
  });

  it('takes the same shipment and payment once, and refuses others of their ids', () => {
    const deal = signed();
    const [goods, money] = [shipment(), payment({ value: usd(1) })];
    deal.ship(goods, late);
    deal.pay(money, late);
    expect([deal.hasShipment(goods), deal.hasShipment({ ...goods, unit: 'ton' }), deal.hasPayment(money)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(() => deal.hasShipment({ ...goods, quantity: 1 })).toThrow(code('deal.shipment-differs'));
    expect(() => deal.hasPayment({ ...money, paidOn: '2027-04-02' })).toThrow(code('deal.payment-differs'));
  });

  it('is paid when payments come to the contracted value and goods have left', () => {
    const deal = signed();
    deal.pay(payment({ paidOn: '2027-02-01', value: usd(400) }), late);
    deal.pay(payment({ paidOn: '2027-02-10', value: usd(600) }), late);
    expect(deal.describe()).toMatchObject({ state: 'open', awaits: 'shipped', values: { paid: usd(1000) } });
    deal.ship(shipment(), late);
    expect(deal.describe()).toMatchObject({ state: 'paid' });
    expect(deal.describe().steps.at(-1)).toMatchObject({ stage: 'paid', on: '2027-03-05' });
    expect(deal.describe()).not.toHaveProperty('awaits');
    expect(() => deal.reopen(late)).toThrow(code('deal.fully-paid'));
    expect(() => deal.lose({ code: 'price', on: '2027-05-01' }, late)).toThrow(code('deal.not-open'));
  });

  it('is open again when a payment turns out to be smaller', () => {
    const deal = signed();
    const money = payment();
    deal.ship(shipment(), late);
    deal.pay(money, late);
    expect(deal.describe().state).toBe('paid');
    deal.pay({ ...money, value: usd(900) }, late);
    expect(deal.describe()).toMatchObject({ state: 'open', awaits: 'paid', values: { paid: usd(900) } });
  });

  it('is paid when somebody says that it is settled, until they take that back', () => {
    const deal = signed();
    deal.pay(payment({ value: usd(980) }), late);
    deal.reach({ stage: 'paid', on: '2027-05-02', notes: 'bank fees waived' }, late);
    expect(deal.describe()).toMatchObject({ state: 'paid', values: { paid: usd(980), contracted: usd(1000) } });
    expect(deal.describe().steps.at(-1)).toMatchObject({ stage: 'paid', on: '2027-05-02', notes: 'bank fees waived' });
    deal.reopen(late);
    expect(deal.describe()).toMatchObject({ state: 'open', awaits: 'shipped' });
  });

  it('that is lost takes nothing in until it is opened again', () => {
    const deal = signed();
    deal.lose({ code: 'late-delivery', on: '2027-05-01' }, late);
    expect(deal.describe()).toMatchObject({ version: 3, state: 'lost', loss: { code: 'late-delivery' } });
    expect(deal.describe()).not.toHaveProperty('awaits');
    expect(() => deal.pay(payment(), late)).toThrow(code('deal.is-lost'));
    deal.reopen(late);
    expect(deal.describe()).toMatchObject({ version: 4, state: 'open', awaits: 'shipped', dueOn: '2027-07-31' });
    expect(deal.describe()).not.toHaveProperty('loss');
  });

  it('holds sums exactly', () => {
    const deal = signed();
    for (const amount of [0.1, 0.2, 0.3]) deal.pay(payment({ value: usd(amount) }), late);
    expect(deal.describe().values.paid).toEqual(usd(0.6));
    expect(() => deal.pay(payment({ value: usd(1e12) }), late)).toThrow(code('deal.sum-out-of-range'));
  });
});

/** The code of what an act throws, or all of an error that has none. */
function faultOf(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

describe('whatever is done to a deal, in whatever order', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((days) => new Date(Date.UTC(2026, 11, 1 + days)).toISOString().slice(0, 10));
  const money = fc.record({
    amount: fc.integer({ min: 1, max: 1500 }),
    currency: fc.constantFrom('USD', 'USD', 'USD', 'AUD'),
  });
  const stage = fc.constantFrom(...dealStages);
  const few = ['a', 'b', 'c'];
  type Command = (deal: DealEntity, w: Writing) => unknown;
  const command: fc.Arbitrary<Command> = fc.oneof(
    fc.record({ stage, on: day }).map(
      (step): Command =>
        (deal, w) =>
          deal.reach(step, w),
    ),
    stage.map(
      (each): Command =>
        (deal, w) =>
          deal.strike(each, w),
    ),
    fc.tuple(money, day).map(
      ([value, on]): Command =>
        (deal, w) =>
          deal.sign({ value, months: [month()] }, { on }, w),
    ),
    fc.tuple(fc.constantFrom(...few), day, money).map(
      ([shipmentId, shippedOn, value]): Command =>
        (deal, w) =>
          deal.ship(shipment({ shipmentId, shippedOn, value }), w),
    ),
    fc.constantFrom(...few).map(
      (id): Command =>
        (deal, w) =>
          deal.strikeShipment(id, w),
    ),
    fc.tuple(fc.constantFrom(...few), day, money).map(
      ([paymentId, paidOn, value]): Command =>
        (deal, w) =>
          deal.pay({ paymentId, paidOn, value }, w),
    ),
    fc.constantFrom(...few).map(
      (id): Command =>
        (deal, w) =>
          deal.strikePayment(id, w),
    ),
    money.map(
      (value): Command =>
        (deal, w) =>
          deal.intend(value, w),
    ),
    fc.tuple(stage, day).map(
      ([awaits, dueOn]): Command =>
        (deal, w) =>
          deal.expect({ awaits, dueOn }, w),
    ),
    stage.map(
      (awaits): Command =>
        (deal, w) =>
          deal.agree([], { awaits }, w),
    ),
    day.map(
      (on): Command =>
        (deal, w) =>
          deal.lose({ code: 'price', on }, w),
    ),
    fc.constant<Command>((deal, w) => deal.reopen(w)),
  );

  it('keeps its rules, and what is refused leaves no trace', () => {
    fc.assert(
      fc.property(fc.option(stage, { nil: undefined }), fc.array(command, { maxLength: 30 }), (awaits, commands) => {
        const deal = opened({ awaits });
        for (const act of commands) {
          const before = structuredClone(deal.describe());
          const fault = faultOf(() => act(deal, late));
          const after = deal.describe();
          // Any other error is a fault of ours.
          expect(fault ?? 'deal.none').toMatch(/^deal\./);
          const changed = after.version > before.version;
          expect(after).toEqual(fault || !changed ? before : { ...after, version: before.version + 1 });
          checkRules(after);
        }
      }),
      { numRuns: 100 },
    );
  });

  function checkRules({ state, awaits, dueOn, steps, values, contract, shipments, payments, loss }: Deal): void {
    expect(steps.map(({ stage: each }) => placeOf(each))).toEqual(
      [...new Set(steps.map(({ stage: each }) => placeOf(each)))].toSorted((a, b) => a - b),
    );
    expect(steps.map(({ on }) => on)).toEqual(steps.map(({ on }) => on).toSorted());
    expect(awaits !== undefined).toBe(state === 'open');
    expect(dueOn !== undefined).toBe(state === 'open');
    expect(awaits === undefined || isAhead(awaits, steps)).toBe(true);
    expect(steps.some(({ stage: each }) => each === 'paid')).toBe(state === 'paid');
    expect(loss !== undefined).toBe(state === 'lost');
    expect(steps.some(({ stage: each }) => each === 'contract')).toBe(contract !== undefined);
    expect(steps.some(({ stage: each }) => each === 'shipped')).toBe(shipments.length > 0);
    const sum = (all: { value: { amount: number } }[]) => all.reduce((total, { value }) => total + value.amount, 0);
    expect(values.contracted).toEqual(contract?.value);
    expect(values.shipped?.amount ?? 0).toBe(sum(shipments));
    expect(values.paid?.amount ?? 0).toBe(sum(payments));
    const { intention: _, ...ofTrade } = values;
    expect(new Set(Object.values(ofTrade).map(({ currency }) => currency)).size).toBeLessThanOrEqual(1);
  }
});
