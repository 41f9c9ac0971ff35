import type { Deal } from '@titik/contracts/deal.events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFolder } from '@titik/contracts/schema-folder';
import { changesOfDeal } from './deal-history';

const sampleOf = (event: string) =>
  (
    JSON.parse(readFileSync(join(schemaFolder, '..', 'samples', `titiktemu.buyer.${event}.v1.json`), 'utf8')) as {
      deal: Deal;
    }
  ).deal;

it('names stages, shipments and months, whatever stands before them', () => {
  const paid = sampleOf('deal-closed');
  const [first, second] = paid.shipments;
  const month = paid.contract!.months[1];
  const before: Deal = {
    ...paid,
    version: 9,
    shipments: [second],
    steps: paid.steps.filter(({ stage }) => stage !== 'price-list'),
    contract: { ...paid.contract!, months: [{ ...month, quantity: 3 }] },
  };
  const fields = changesOfDeal(before, paid).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['steps.price-list.on', `shipments.${first.shipmentId}.quantity`]));
  expect(fields).toContain(`contract.months.${month.lineId}/${month.offerId}/${month.month}.quantity`);
  expect(fields.filter((field) => field.includes(second.shipmentId) || field.startsWith('steps.sample'))).toEqual([]);
});

it('is nothing when only the version rose', () => {
  const deal = sampleOf('deal-advanced');
  expect(changesOfDeal(deal, { ...deal, version: 4 })).toEqual([]);
});
