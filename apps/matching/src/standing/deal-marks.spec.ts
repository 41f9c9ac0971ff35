import type { Deal } from '@titik/contracts/deal.events';
import { newestDeals } from '@titik/contracts/newest-deals';
import { build } from '@titik/testing/build';
import fc from 'fast-check';
import { dateOf, dayOf } from '../market/days';
import { dealMarks, marketOf } from './deal-marks';
import { longestMemory, marketFeedback } from './market-feedback';
import type { Verdict } from './verdict';

const today = '2027-02-11';
const ago = (days: number): string => dateOf(dayOf(today) - days);
const step = build.dealStep;
const lost = (code: 'quality' | 'price' | 'late-delivery' | 'buyer-withdrew', days = 0) =>
  build.deal({ state: 'lost', loss: { code, on: ago(days) } });
const paid = (days = 0) => build.deal({ state: 'paid', steps: [step('paid', ago(days))] });
const kinds = (deal: Deal) => dealMarks(deal).map(({ kind, strength, on }) => [kind, strength, on]);

const told = (deals: Deal[], verdicts: Verdict[] = [], day = today) =>
  marketFeedback(
    verdicts,
    deals.map((deal) => ({ market: marketOf(deal), marks: dealMarks(deal) })),
    day,
  );
const value = (deals: Deal[], day = today) => told(deals, [], day)[0]?.value;

describe('a deal', () => {
  it.each<[string, Deal, unknown[]]>([
    ['that was opened says nothing', build.deal(), []],
    ['whose sample was sent says nothing yet', build.deal({ steps: [step('sample', ago(9))] }), []],
    [
      'that went on from its sample says that it was accepted, on the day of the next stage',
      build.deal({ steps: [step('sample', ago(9)), step('contract', ago(5)), step('shipped', ago(1))] }),
      [['sample', 0.5, ago(5)]],
    ],
    ['that left the sample out says nothing of it', build.deal({ steps: [step('contract', ago(5))] }), []],
    ['that is paid', paid(3), [['paid', 2, ago(3)]]],
    [
      'that is paid, by the day of its last payment',
      build.deal({ state: 'paid', payments: [build.dealPayment(ago(2)), build.dealPayment(ago(7))] }),
      [['paid', 2, ago(2)]],
    ],
    ['that has a payment and is still open', build.deal({ payments: [build.dealPayment(ago(2))] }), []],
    [
      'whose shipments together count as one verdict',
      build.deal({
        shipments: [
          build.shipment({ promisedOn: ago(9), shippedOn: ago(9) }),
          build.shipment({ promisedOn: ago(6), shippedOn: ago(5) }),
          build.shipment({ shippedOn: ago(4), promisedOn: ago(4), promisedQuantity: 100, quantity: 97 }),
          build.shipment({ shippedOn: ago(3), promisedOn: ago(3), promisedQuantity: 100, quantity: 98 }),
        ],
      }),
      [
        ['kept', 0.25, ago(9)],
        ['late', 0.25, ago(5)],
        ['short', 0.25, ago(4)],
        ['kept', 0.25, ago(3)],
      ],
    ],
    ['lost over quality', lost('quality', 8), [['lost', 2, ago(8)]]],
    ['lost over the price weighs as a rejection does', lost('price', 8), [['lost', 1, ago(8)]]],
    ['that goes on after it was lost', build.deal({ state: 'open', loss: { code: 'quality', on: ago(8) } }), []],
    ...(['buyer-withdrew', 'buyer-did-not-pay', 'market-closed', 'other'] as const).map(
      (code): [string, Deal, unknown[]] => [
        `lost because of ${code} says nothing of the producer`,
        build.deal({ state: 'lost', loss: { code, text: 'x', on: ago(8) } }),
        [],
      ],
    ),
  ])('%s', (_, deal, expected) => expect(kinds(deal)).toEqual(expected));

  it('counts once, in its newest version, in whatever order its versions come', () => {
    const versions = [1, 2, 3].map((version) => build.deal({ dealId: 'd', version }));
    for (const order of [versions, versions.toReversed()]) {
      expect(newestDeals(order).map(({ version }) => version)).toEqual([3]);
    }
  });
});

describe('the standing', () => {
  it.each<[string, Deal[], number | undefined]>([
    ['one paid', [paid()], 21 / 32],
    ['one lost', [lost('late-delivery')], 11 / 32],
    ['one lost over the price', [lost('price')], 13 / 32],
    ['one paid, one lost', [paid(), lost('quality')], 0.5],
    ['one lost half a year ago', [lost('quality', 180)], 14 / 32],
    ['one lost long ago', [lost('quality', longestMemory)], undefined],
    ['one that the buyer withdrew from', [lost('buyer-withdrew')], undefined],
  ])('%s', (_, deals, expected) => expect(value(deals)).toBe(expected));

  it('tells what became of the deals of each market, beside what people said', () => {
    const american = { ...paid(), country: 'US' };
    const rejected: Verdict = { market: 'AU', side: 'post', verdict: 'rejected', code: 'price', givenOn: today };
    const shipped = build.deal({
      steps: [step('sample', ago(30)), step('shipped', ago(2))],
      shipments: [build.shipment({ promisedOn: ago(3), shippedOn: ago(2) })],
    });
    const deals = [paid(), lost('late-delivery'), lost('late-delivery'), lost('quality'), shipped, american];
    expect(told(deals, [rejected])).toEqual([
      {
        market: 'AU',
        value: 10 / 32,
        accepted: 0,
        rejected: 1,
        reason: 'price',
        deals: { paid: 1, lost: 3, reason: 'late-delivery', shipments: 1, kept: 0, samples: 1 },
      },
      {
        market: 'US',
        value: 21 / 32,
        accepted: 0,
        rejected: 0,
        deals: { paid: 1, lost: 0, shipments: 0, kept: 0, samples: 0 },
      },
    ]);
  });

  it('never rises by a lost deal nor falls by a paid one, and time takes all of it back', () => {
    const day = fc.integer({ min: 0, max: 900 });
    const deal = fc.oneof(
      day.map((days) => paid(days)),
      fc.tuple(fc.constantFrom('quality' as const, 'price' as const), day).map(([code, days]) => lost(code, days)),
    );
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 20 }), day, (deals, days) => {
        const before = value(deals) ?? 0.5;
        expect(value([...deals, lost('quality', days)]) ?? 0.5).toBeLessThanOrEqual(before);
        expect(value([...deals, paid(days)]) ?? 0.5).toBeGreaterThanOrEqual(before);
        expect(told([...deals].reverse())).toEqual(told(deals));
        expect(told(deals, [], dateOf(dayOf(today) + longestMemory))).toEqual([]);
      }),
    );
  });
});
