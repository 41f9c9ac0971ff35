import {
  type Deal,
  DealAdvanced,
  DealClosed,
  DealOpened,
  DealReopened,
  DealSilent,
} from '@titik/contracts/deal.events';
import type { Demand } from '@titik/contracts/demand.events';
import { DemandRegistered } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { OfferRecorded } from '@titik/contracts/offer.events';
import { TradePostRecorded } from '@titik/contracts/party.events';
import type { ProducerStanding } from '@titik/contracts/standing.events';
import { Clock } from '@titik/platform/clock';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { database } from '../data-source';
import { MatchingModule } from '../matching.module';
import type { DemandMatches } from '../matches/matches.dto';
import { DailyStep } from './daily-step';

jest.setTimeout(120_000);

const crab = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
const [bangkalan, berau] = ['Bangkalan', 'Berau'].map((name) => build.offerProducer({ name }));
/** Equal but for the price, which puts Bangkalan a little ahead. */
const offers = [
  build.offer({ ...crab, producer: bangkalan, price: { amount: 13.9, currency: 'USD', incoterm: 'FOB' } }),
  build.offer({ ...crab, producer: berau, price: { amount: 14, currency: 'USD', incoterm: 'FOB' } }),
];
const [ahead, behind] = [
  ['Bangkalan', 'Berau'],
  ['Berau', 'Bangkalan'],
];
const sydney = build.post();
const deaf = build.post({ policy: { clusters: 'any', review: false, feedback: false } });

let service: TestService;
let now = new Date('2027-02-11T03:00:00Z');

const matches = async ({ demandId }: Demand, language = 'en'): Promise<DemandMatches> =>
  (await request(service.url).get(`/api/v1/matches/${demandId}`).set('accept-language', language).expect(200)).body;

const names = async (demand: Demand): Promise<string[]> =>
  (await matches(demand)).lines[0].candidates.map(({ producerName }) => producerName);

const reason = async (demand: Demand, name: string, language: string): Promise<string> => {
  const { candidates } = (await matches(demand, language)).lines[0];
  const { reasons } = candidates.find(({ producerName }) => producerName === name)!;
  return reasons.find(({ term }) => term === 'feedback')!.text;
};

/** The order of the producers for a demand that is registered now. */
async function demanded(part: Partial<Demand> = {}): Promise<Demand> {
  const ceiling = { amount: 20, currency: 'USD' };
  const demand = build.demand({ postId: sydney.postId, lines: [build.line({ ceiling })], ...part });
  await service.publish(eventOf(DemandRegistered, { demand }));
  await eventually(() => matches(demand));
  return demand;
}
const order = async (part: Partial<Demand> = {}) => names(await demanded(part));

const standing = async (producerId = bangkalan.producerId): Promise<ProducerStanding> =>
  (await request(service.url).get(`/api/v1/standings/${producerId}`).expect(200)).body;

/** Waits until all that was published of deals is behind: what comes last of a key is taken last. */
const told = (check: (feedback: ProducerStanding['feedback']) => unknown, producerId?: string) =>
  eventually(async () => check((await standing(producerId)).feedback));

/** Waits until this instance heard of the standing as it is stored. */
const heard = (expected: string[], part: Partial<Demand> = {}) =>
  eventually(async () => expect(await order(part)).toEqual(expected));

const stored = async (dealId: string): Promise<{ version: number; marks: object[] }> => {
  const [row] = await service.app
    .get(DataSource)
    .query('select version, marks from deal_outcome where deal_id = $1', [dealId]);
  return row;
};

/** Publishes an event and waits until it was taken, in a batch of its own. */
async function tell(event: object): Promise<void> {
  const id = await service.publish(event);
  await eventually(async () => {
    const [row] = await service.app.get(DataSource).query('select 1 from inbox where event_id = $1', [id]);
    return row !== undefined;
  });
}

const today = async (date: string): Promise<void> => {
  now = new Date(`${date}T03:00:00Z`);
  await service.app.get(DailyStep).run();
};

beforeAll(async () => {
  service = await testService(MatchingModule, 'matching', database);
  jest.spyOn(service.app.get(Clock), 'now').mockImplementation(() => now);
  for (const post of [sydney, deaf]) await service.publish(eventOf(TradePostRecorded, { post }));
  for (const offer of offers) await service.publish(eventOf(OfferRecorded, { offer }));
  await eventually(async () => {
    const { body } = await request(service.url).get('/api/v1/market/status');
    return body.offers === 2;
  });
});
afterAll(() => service?.stop());

describe('a deal that is lost over late delivery', () => {
  const opened = build.deal({ producerId: bangkalan.producerId, openedOn: '2027-01-11' });
  const lost: Deal = {
    ...opened,
    version: 3,
    state: 'lost',
    awaits: undefined,
    dueOn: undefined,
    loss: { code: 'late-delivery', on: '2027-02-10' },
    shipments: [build.shipment({ promisedOn: '2027-01-20', shippedOn: '2027-02-09' })],
  };
  const eventId = newId();
  let open: Demand;

  it('moves the producer down for open and later demands of that market', async () => {
    open = await demanded();
    expect(await names(open)).toEqual(ahead);
    await service.publish(eventOf(DealOpened, { deal: opened }));
    await service.publish(eventOf(DealClosed, { deal: lost }), eventId);
    await told((feedback) =>
      expect(feedback).toEqual([
        {
          market: 'AU',
          value: 9 / 32,
          accepted: 0,
          rejected: 0,
          deals: { paid: 0, lost: 1, reason: 'late-delivery', shipments: 1, kept: 0, samples: 0 },
        },
      ]),
    );
    await eventually(async () => expect(await names(open)).toEqual(behind));
    expect(await order()).toEqual(behind);
  });

  it('is told among the reasons, in both languages', async () => {
    expect(await reason(open, 'Bangkalan', 'en')).toBe(
      'Deals in this market: 1 lost (late delivery); shipments on time and in full: 0 of 1',
    );
    expect(await reason(open, 'Bangkalan', 'id')).toBe(
      'Tindak lanjut di pasar ini: 1 gagal (pengiriman terlambat); pengiriman tepat waktu dan lengkap: 0 dari 1',
    );
  });

  it('changes nothing in another market, nor where feedback is switched off', async () => {
    expect(await order({ country: 'US' })).toEqual(ahead);
    expect(await order({ postId: deaf.postId })).toEqual(ahead);
  });

  it('counts once: neither the same event again, nor another of that version, nor an older one, nor silence, changes anything', async () => {
    const { version } = await standing();
    await service.publish(eventOf(DealClosed, { deal: lost }), eventId);
    await tell(eventOf(DealClosed, { deal: lost }));
    await tell(eventOf(DealAdvanced, { deal: { ...opened, version: 2 } }));
    await tell(eventOf(DealSilent, { deal: lost, level: 'nudge', days: 14 }));
    await tell(eventOf(DealAdvanced, { deal: { ...lost, version: 4 } }));
    expect((await stored(lost.dealId)).version).toBe(4);
    expect((await standing()).version).toBe(version);
  });

  it('fades with the days', async () => {
    await today('2027-05-12');
    expect((await standing()).feedback).toMatchObject([{ value: 12 / 32 }]);
    await today('2029-06-01');
    expect((await standing()).feedback).toEqual([]);
    await eventually(async () => expect(await names(open)).toEqual(ahead));
    await heard(ahead);
  });
});

it('a deal that goes on after all takes its loss back', async () => {
  const loss = { code: 'quality' as const, on: '2029-05-31' };
  const lost = build.deal({ producerId: bangkalan.producerId, version: 2, state: 'lost', loss });
  await service.publish(eventOf(DealClosed, { deal: lost }));
  await told((feedback) => expect(feedback).toMatchObject([{ value: 11 / 32, deals: { lost: 1, reason: 'quality' } }]));
  await heard(behind);
  const { loss: _, ...open } = lost;
  await service.publish(eventOf(DealReopened, { deal: { ...open, version: 3, state: 'open', awaits: 'sample' } }));
  await told((feedback) => expect(feedback).toEqual([]));
  await heard(ahead);
  // The loss once more, late: it is older than what is known.
  await tell(eventOf(DealClosed, { deal: lost }));
  expect(await stored(lost.dealId)).toEqual({ version: 3, marks: [] });
  expect((await standing()).feedback).toEqual([]);
});

it('a deal that is paid moves the producer up, and one whose buyer went away moves nobody', async () => {
  const away = { code: 'buyer-withdrew' as const, on: '2029-05-31' };
  const withdrawn = build.deal({ producerId: bangkalan.producerId, version: 2, state: 'lost', loss: away });
  await service.publish(eventOf(DealClosed, { deal: withdrawn }));
  const paid = build.deal({
    producerId: berau.producerId,
    version: 6,
    state: 'paid',
    steps: [build.dealStep('sample', '2029-03-01'), build.dealStep('paid', '2029-05-31')],
  });
  await service.publish(eventOf(DealClosed, { deal: paid }));
  await told((feedback) => expect(feedback).toMatchObject([{ deals: { paid: 1, samples: 1 } }]), berau.producerId);
  await heard(behind);
  await eventually(async () => expect((await stored(withdrawn.dealId)).marks).toEqual([]));
  expect((await standing()).feedback).toEqual([]);
  expect(await order({ country: 'US' })).toEqual(ahead);
});
