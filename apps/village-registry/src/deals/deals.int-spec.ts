import { type Deal, DealAdvanced, DealClosed, type DealMonth, DealReopened } from '@titik/contracts/deal.events';
import { eventOf, type EventType } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { type Offer, OfferRecorded } from '@titik/contracts/offer.events';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { readTopics } from '@titik/testing/read-topics';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import type { ContractView } from '../contracts/contract.dto';
import { database } from '../data-source';
import { VillageRegistryModule } from '../village-registry.module';
import { contractIdOf } from './what-deals-say';

jest.setTimeout(120_000);
let service: TestService;
let db: DataSource;
let producerId: string;
const api = () => request(`${service.url}/api/v1`);
const year = new Date().getUTCFullYear() + 1;
const [july, august] = [`${year}-07`, `${year}-08`];
const lastYear = year - 2;

beforeAll(async () => {
  service = await testService(VillageRegistryModule, 'village-registry', database);
  db = service.app.get(DataSource);
  const area = { name: 'Batah Barat', district: 'Kwanyar', regency: 'Kabupaten Bangkalan', province: 'Jawa Timur' };
  await api().put('/villages/3526010001').send(area).expect(200);
});
afterAll(() => service?.stop());
beforeEach(async () => (producerId = await newProducer()));

const newProducer = async (): Promise<string> =>
  (
    await api()
      .post('/producers')
      .send({
        kind: 'bumdes',
        name: 'BUMDes Maju',
        villageCodes: ['3526010001'],
        contact: { name: 'Siti', language: 'id' },
        officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' },
      })
      .expect(201)
  ).body.producerId;

/** Ten tonnes a month. */
const offerOf = (dependable = 10) => ({
  producerId,
  commodity: 'blue-swimming-crab',
  form: 'meat-pasteurised',
  capacity: { unit: 'TNE', dependable, potential: 100 },
});
const newOffer = async (): Promise<string> => (await api().post('/offers').send(offerOf()).expect(201)).body.offerId;

const months = (offerId: string, tonnes: Record<string, number>): DealMonth[] =>
  Object.entries(tonnes).map(([month, quantity]) => ({ lineId: newId(), offerId, month, quantity, unit: 'TNE' }));
const signed = (offerId: string, tonnes: Record<string, number>, part: Partial<Deal> = {}): Deal =>
  build.deal({
    producerId,
    version: 3,
    contract: { reference: 'K-1', value: { amount: 70_000, currency: 'USD' }, months: months(offerId, tonnes) },
    ...part,
  });

/** Publishes a deal's event and waits until it was taken, in a batch of its own. */
async function tell(type: EventType<{ deal: Deal }>, deal: Deal, eventId?: string): Promise<void> {
  const id = await service.publish(eventOf(type, { deal }), eventId);
  await eventually(async () => {
    const [row] = await db.query('select 1 from inbox where event_id = $1', [id]);
    return row !== undefined;
  }, 20_000);
}

const offer = async (offerId: string): Promise<Offer> => (await api().get(`/offers/${offerId}`).expect(200)).body;
const committed = async (offerId: string) => {
  const { commitments = [] } = (await offer(offerId)).capacity;
  return Object.fromEntries(commitments.map(({ month, quantity }) => [month, quantity]));
};
const contractsOf = async ({ dealId }: Deal): Promise<ContractView[]> =>
  (await api().get('/contracts').query({ dealId }).expect(200)).body.items;
const record = async (offerId: string) => {
  const { deliveries, deliveriesOnTime, deliveriesInFull, exports } = (await offer(offerId)).producer;
  return [deliveries, deliveriesOnTime, deliveriesInFull, exports];
};

/** Versions of an offer that were published, as another service reads them. */
const published = async (offerId: string): Promise<number[]> => {
  const events = await readTopics<OfferRecorded>(service.prefix, [OfferRecorded.topic.name]);
  return events.flatMap((event) => (event.offer.offerId === offerId ? [event.offer.version] : []));
};

describe('a deal’s contract', () => {
  it('binds what its months promise, publishes the offer and is a contract like others', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [july]: 6, [august]: 4 });
    await tell(DealAdvanced, deal);
    expect(await committed(offerId)).toEqual({ [july]: 6000, [august]: 4000 });
    expect(await contractsOf(deal)).toMatchObject([
      {
        contractId: contractIdOf(deal.dealId, offerId),
        demandId: deal.demandId,
        dealId: deal.dealId,
        reference: 'K-1',
        state: 'active',
        months: [
          { month: july, quantity: 6000 },
          { month: august, quantity: 4000 },
        ],
      },
    ]);
    const { version } = await offer(offerId);
    await eventually(async () => expect(await published(offerId)).toContain(version));
    const log = await db.query(`select actor, action from audit_entry where kind = 'contract' and subject = $1`, [
      contractIdOf(deal.dealId, offerId),
    ]);
    expect(log).toEqual([{ actor: 'service:deal', action: 'make' }]);
  });

  it('is corrected by a newer version, and by no other', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [july]: 6, [august]: 4 });
    const eventId = newId();
    await tell(DealAdvanced, deal, eventId);
    const newer = { ...signed(offerId, { [july]: 9 }), dealId: deal.dealId, demandId: deal.demandId, version: 5 };
    await tell(DealAdvanced, newer);
    expect(await committed(offerId)).toEqual({ [july]: 9000 });
    const { version } = await offer(offerId);
    await service.publish(eventOf(DealAdvanced, { deal }), eventId);
    for (const late of [deal, { ...deal, version: 4 }, newer, { ...newer, version: 6 }]) await tell(DealAdvanced, late);
    expect(await committed(offerId)).toEqual({ [july]: 9000 });
    expect((await offer(offerId)).version).toBe(version);
  });

  it('gives all back when the deal is lost before anything left, and takes it again when it goes on', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [july]: 6 });
    await tell(DealAdvanced, deal);
    const loss = { code: 'price' as const, on: `${year - 1}-01-10` };
    await tell(DealClosed, { ...deal, version: 4, state: 'lost', loss });
    expect(await committed(offerId)).toEqual({});
    expect(await contractsOf(deal)).toMatchObject([{ state: 'cancelled', cancelReason: 'deal-lost' }]);
    await tell(DealReopened, { ...deal, version: 5 });
    expect(await committed(offerId)).toEqual({ [july]: 6000 });
    const [contract] = await contractsOf(deal);
    expect(contract.state).toBe('active');
    expect(contract.cancelReason).toBeUndefined();
  });

  it('keeps what left when the deal is lost later', async () => {
    const offerId = await newOffer();
    const deal = signed(
      offerId,
      { [july]: 6, [august]: 4 },
      { shipments: [build.shipment({ shippedOn: `${july}-08` })] },
    );
    await tell(DealClosed, { ...deal, state: 'lost', loss: { code: 'quality', on: `${july}-20` } });
    expect(await committed(offerId)).toEqual({ [july]: 6000 });
  });

  it('that another version no longer has is ended', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [july]: 6 });
    await tell(DealAdvanced, deal);
    const { contract: _, ...without } = deal;
    await tell(DealAdvanced, { ...without, version: 4 });
    expect(await committed(offerId)).toEqual({});
    expect(await contractsOf(deal)).toMatchObject([{ state: 'cancelled', cancelReason: 'deal-changed' }]);
  });

  it('is changed with its deal alone', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [july]: 6 });
    await tell(DealAdvanced, deal);
    const { body } = await api()
      .delete(`/contracts/${contractIdOf(deal.dealId, offerId)}`)
      .set('accept-language', 'en')
      .send({ reason: 'no' })
      .expect(409);
    expect(body).toMatchObject({ code: 'contract.of-deal', detail: expect.stringContaining(deal.dealId) });
  });
});

describe('what an offer has no more free', () => {
  const other = (offerId: string, quantity: number) =>
    api()
      .post('/contracts')
      .send({ offerId, buyer: 'Harbour Seafood', months: [{ month: july, quantity, unit: 'TNE' }] });
  const short = async (): Promise<ContractView[]> =>
    (await api().get('/contracts').query({ short: true }).expect(200)).body.items;

  it('stays on record as short, is listed, and nothing is promised twice', async () => {
    const offerId = await newOffer();
    await other(offerId, 7).expect(201);
    const deal = signed(offerId, { [july]: 5, [august]: 5 });
    await tell(DealAdvanced, deal);
    expect(await committed(offerId)).toEqual({ [july]: 10_000, [august]: 5000 });
    const [contract] = await contractsOf(deal);
    expect(contract).toMatchObject({
      state: 'active',
      months: [{ quantity: 5000 }, { quantity: 5000 }],
      short: [{ month: july, quantity: 2000 }],
    });
    expect(await short()).toEqual([contract]);
    await other(offerId, 0.001).expect(409);
  });

  it('is taken as soon as it is free: by another contract that ends, or more capacity', async () => {
    const offerId = await newOffer();
    const { body: first } = await other(offerId, 4).expect(201);
    const { body: second } = await other(offerId, 5).expect(201);
    const deal = signed(offerId, { [july]: 8 });
    await tell(DealAdvanced, deal);
    const shortage = async () => (await contractsOf(deal))[0].short?.[0].quantity ?? 0;
    expect(await shortage()).toBe(7000);
    await api().delete(`/contracts/${first.contractId}`).send({ reason: 'x' }).expect(200);
    expect([await shortage(), await committed(offerId)]).toEqual([3000, { [july]: 10_000 }]);
    await api().put(`/offers/${offerId}`).send(offerOf(12)).expect(200);
    expect([await shortage(), await committed(offerId)]).toEqual([1000, { [july]: 12_000 }]);
    await api().delete(`/contracts/${second.contractId}`).send({ reason: 'x' }).expect(200);
    expect([await shortage(), await committed(offerId)]).toEqual([0, { [july]: 8000 }]);
    const log = await db.query(`select action from audit_entry where subject = $1 order by id`, [
      contractIdOf(deal.dealId, offerId),
    ]);
    expect(log.map(({ action }: { action: string }) => action)).toEqual(['make', 'fill', 'fill', 'fill']);
  });

  it('goes from a deal that is lost to one that lacks it', async () => {
    const offerId = await newOffer();
    const [first, second] = [signed(offerId, { [july]: 7 }), signed(offerId, { [july]: 6 })];
    await tell(DealAdvanced, first);
    await tell(DealAdvanced, second);
    expect((await contractsOf(second))[0].short).toEqual([{ month: july, quantity: 3000 }]);
    await tell(DealClosed, { ...first, version: 4, state: 'lost', loss: { code: 'capacity', on: '2026-01-01' } });
    expect(await committed(offerId)).toEqual({ [july]: 6000 });
    expect((await contractsOf(second))[0].short).toBeUndefined();
  });

  it('a contract signed for months that are over takes nothing of them', async () => {
    const offerId = await newOffer();
    const deal = signed(offerId, { [`${lastYear}-05`]: 20, [july]: 2 });
    await tell(DealAdvanced, deal);
    expect(await committed(offerId)).toEqual({ [july]: 2000 });
    const [contract] = await contractsOf(deal);
    expect(contract.months).toHaveLength(2);
    expect(contract.short).toBeUndefined();
  });
});

describe('a deal’s shipments', () => {
  const late = () => build.shipment({ promisedOn: `${year - 1}-01-10`, shippedOn: `${year - 1}-01-12` });
  const shipped = (shipments: Deal['shipments'], part: Partial<Deal> = {}) =>
    build.deal({ producerId, version: 5, shipments, ...part });

  it('weigh in the delivery record, and its offers are published', async () => {
    const offerId = await newOffer();
    const { version } = await offer(offerId);
    const [first, second] = [
      build.shipment({ promisedOn: `${year - 1}-01-10`, shippedOn: `${year - 1}-01-10` }),
      late(),
    ];
    const deal = shipped([first]);
    await tell(DealAdvanced, deal);
    expect(await record(offerId)).toEqual([1, 1, 1, 1]);
    await tell(DealAdvanced, { ...deal, version: 6, shipments: [first, { ...second, quantity: 1000 }] });
    expect(await record(offerId)).toEqual([2, 1, 1, 2]);
    await eventually(async () => expect(await published(offerId)).toEqual([version, version + 1, version + 2]));
  });

  it('count once, are put right by a newer version, and are struck out where it has them no more', async () => {
    const offerId = await newOffer();
    const shipment = late();
    const deal = shipped([shipment]);
    const eventId = newId();
    await tell(DealAdvanced, deal, eventId);
    await service.publish(eventOf(DealAdvanced, { deal }), eventId);
    await tell(DealAdvanced, { ...deal, version: 7, shipments: [{ ...shipment, shippedOn: shipment.promisedOn }] });
    expect(await record(offerId)).toEqual([1, 1, 1, 1]);
    await tell(DealAdvanced, { ...deal, version: 6 });
    expect(await record(offerId)).toEqual([1, 1, 1, 1]);
    await tell(DealAdvanced, { ...deal, version: 8, shipments: [] });
    expect(await record(offerId)).toEqual([0, 0, 0, 0]);
    const { body } = await api().get(`/producers/${producerId}/deliveries`).expect(200);
    expect(body.items).toMatchObject([{ deliveryId: shipment.shipmentId, cancelled: 'deal-changed' }]);
  });

  it('that a person struck out stay struck out', async () => {
    const offerId = await newOffer();
    const shipment = late();
    const deal = shipped([shipment]);
    await tell(DealAdvanced, deal);
    const path = `/producers/${producerId}/deliveries/${shipment.shipmentId}`;
    await api().delete(path).send({ reason: 'a sample' }).expect(200);
    await tell(DealAdvanced, { ...deal, version: 6, shipments: [{ ...shipment, quantity: 1 }] });
    expect(await record(offerId)).toEqual([0, 0, 0, 0]);
  });

  it('of a producer that was merged count for the one that stays, and so do its contracts', async () => {
    const offerId = await newOffer();
    const gone = producerId;
    producerId = await newProducer();
    await api().post(`/producers/${gone}/merge`).send({ into: producerId }).expect(200);
    const deal = signed(offerId, { [july]: 1 }, { producerId: gone, shipments: [late()] });
    await tell(DealAdvanced, deal);
    expect(await record(offerId)).toEqual([1, 0, 1, 1]);
    expect(await committed(offerId)).toEqual({ [july]: 1000 });
  });
});

it('an offer that is not the producer’s own parks the event, with its reason, for an operator', async () => {
  const own = producerId;
  producerId = await newProducer();
  const strange = await newOffer();
  const deal = { ...signed(strange, { [july]: 1 }), producerId: own };
  await service.publish(eventOf(DealAdvanced, { deal }));
  const parked = await eventually(async () => {
    const { body } = await api().get('/parked').expect(200);
    const items = body.items as { id: string; key: string; reason: string }[];
    const found = items.find(({ key }) => key === deal.dealId);
    expect(found).toBeDefined();
    return found!;
  }, 20_000);
  expect(parked.reason).toContain('contract.other-producer');
  expect(await committed(strange)).toEqual({});
  await api().delete(`/parked/${parked.id}`).expect(204);
  await tell(DealAdvanced, { ...deal, version: 4, contract: undefined, shipments: [build.shipment()] });
});
