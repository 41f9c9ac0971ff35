import type { DealMonth } from '@titik/contracts/deal.events';
import { build } from '@titik/testing/build';
import { contractIdOf, deliveriesOf, monthsOf, promisedBy } from './what-deals-say';

const month = (name: string, quantity = 5, offerId = 'a', unit = 'TNE'): DealMonth => {
  return { lineId: 'l', offerId, month: name, quantity, unit };
};
const contract = {
  value: { amount: 1, currency: 'USD' },
  months: ['2027-03', '2027-04', '2027-05'].map((each) => month(each)),
};
const signed = build.deal({ contract });
const shipped = (on: string) => build.shipment({ shippedOn: on });
const promised = (deal: typeof signed) => (promisedBy(deal).get('a') ?? []).map((each) => each.month);
const loss = { code: 'quality' as const, on: '2027-04-20' };

it.each([
  ['open', signed, ['2027-03', '2027-04', '2027-05']],
  ['paid', { ...signed, state: 'paid' as const }, ['2027-03', '2027-04', '2027-05']],
  ['lost before anything left', { ...signed, state: 'lost' as const, loss }, []],
  [
    'lost after its second shipment',
    { ...signed, state: 'lost' as const, loss, shipments: [shipped('2027-04-02'), shipped('2027-03-30')] },
    ['2027-03', '2027-04'],
  ],
  ['without a contract', build.deal(), []],
])('%s', (_, deal, expected) => expect(promised(deal)).toEqual(expected));

it('nothing is promised of an offer that has no quantity', () =>
  expect(promisedBy(build.deal({ contract: { ...contract, months: [month('2027-03', 0)] } })).size).toBe(0));

it('lines that share a month are reckoned by the base unit and added up', () => {
  const goods = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
  const months = [month('2027-04', 1.5), month('2027-03', 250, 'a', 'KGM'), month('2027-03', 0.1)];
  expect(monthsOf(goods, months)).toEqual([
    { month: '2027-03', quantity: '350.000000' },
    { month: '2027-04', quantity: '1500.000000' },
  ]);
});

it('refuses a unit that the goods are not counted in', () => {
  const goods = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
  expect(() => monthsOf(goods, [month('2027-03', 1, 'a', 'bushel')])).toThrow('contract.unknown-unit');
});

it('a contract is known by its deal and its offer', () => {
  const [deal, offer, other] = [build.deal().dealId, build.deal().dealId, build.deal().dealId];
  expect(contractIdOf(deal, offer)).toBe(contractIdOf(deal, offer));
  expect(new Set([contractIdOf(deal, offer), contractIdOf(deal, other), contractIdOf(other, offer)]).size).toBe(3);
});

it('a shipment is a delivery of the same id, to the deal’s country', () => {
  const shipment = build.shipment({ promisedOn: '2027-03-10', shippedOn: '2027-03-12', promisedQuantity: 0 });
  const { shipmentId: deliveryId } = shipment;
  expect(deliveriesOf(build.deal({ shipments: [shipment] }), 'p')).toEqual([
    {
      deliveryId,
      producerId: 'p',
      promisedOn: '2027-03-10',
      deliveredOn: '2027-03-12',
      quantity: 2000,
      unit: 'KGM',
      destination: 'AU',
    },
  ]);
});
