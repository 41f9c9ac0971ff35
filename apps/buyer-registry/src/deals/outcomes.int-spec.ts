import { type Deal, outcomeCorrected } from '@titik/contracts/deal.events';
import type { Demand } from '@titik/contracts/demand.events';
import { eventOf } from '@titik/contracts/event-type';
import { MeetingOutcomeRecorded } from '@titik/contracts/meeting.events';
import type { Attendance, NextStep } from '@titik/contracts/meeting-parts';
import { newId } from '@titik/contracts/new-id';
import type { Delivery } from '@titik/eventing/delivery';
import { Outbox } from '@titik/eventing/outbox';
import { byService } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { drift } from '@titik/platform/migrate';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testDatabase, type TestDatabase } from '@titik/testing/test-database';
import { testService } from '@titik/testing/test-service';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { BuyerRegistryModule } from '../buyer-registry.module';
import { BuyersService } from '../buyers/buyers.service';
import { PartyDirectory } from '../buyers/party-directory';
import { database } from '../data-source';
import { AcceptDemands } from '../demands/accept-demands';
import { seedPosts } from '../trade-posts/seed-posts';
import { TradePostsService } from '../trade-posts/trade-posts.service';
import { ChangeDeals } from './change-deals';
import { DealsService } from './deals.service';
import { OutcomesService } from './outcomes.service';

jest.setTimeout(60_000);
const by = byService('test');
const outbox = new Outbox();
const clock: Clock = { now: () => new Date('2026-12-02T02:00:00Z') };
const [{ postId }] = seedPosts();
const outcomes = new OutcomesService(outbox, clock);
let db: TestDatabase;
let demand: Demand;

type Told = Record<string, NextStep | 'no-show'>;
type HeldMeeting = MeetingOutcomeRecorded['meeting'];

/** A meeting that is over, with what came of it for each producer. */
const meeting = (told: Told, part: Partial<HeldMeeting> = {}): HeldMeeting => ({
  ...build.meeting({
    meetingId: newId(),
    state: 'confirmed',
    version: 5,
    demandId: demand.demandId,
    lines: [],
    parties: [{ partyId: postId, role: 'post', name: 'ITPC Sydney', zone: 'Australia/Sydney', answer: 'accepted' }],
    ...part,
  }),
  outcome: {
    recordedAt: '2026-12-01T03:10:00.000Z',
    recordedBy: 'siti',
    attendance: [],
    producers: Object.entries(told).map(([producerId, step]) => ({
      producerId,
      attendance: (step === 'no-show' ? 'no-show' : 'met') as Attendance,
      nextStep: step === 'no-show' ? 'none' : step,
    })),
  },
});
const deliver = (held: HeldMeeting): Delivery<MeetingOutcomeRecorded> => ({
  id: newId(),
  type: MeetingOutcomeRecorded.type,
  key: held.meetingId,
  time: '',
  data: eventOf(MeetingOutcomeRecorded, { meeting: held }),
});
const take = (...meetings: HeldMeeting[]) =>
  db.dataSource.transaction((tx) => outcomes.take(tx, meetings.map(deliver)));
const deals = async (): Promise<Deal[]> =>
  (await new DealsService(db.dataSource, outbox, clock).list(by, { limit: 50 })).items.toReversed();
const published = async (): Promise<[string, number][]> =>
  (
    await db.dataSource.query(
      `select type, payload::text::jsonb->'deal'->>'version' as version from outbox where type like '%deal%' order by seq`,
    )
  ).map(({ type, version }: { type: string; version: string }) => [type.split('.')[2], Number(version)]);

/** A buyer's demand for crab meat and tuna. */
async function register(source: DataSource): Promise<Demand> {
  await new TradePostsService(source, outbox).seed();
  const buyers = new BuyersService(source, outbox, new PartyDirectory(source));
  const { name, country, zone, contact, officeHours } = build.buyer();
  const { buyerId } = await buyers.create(by, { name, country, zone, contact, officeHours, postId });
  const lines = [build.line({ lineId: newId() }), build.line({ lineId: newId(), words: 'tuna', commodity: 'tuna' })];
  delete lines[1].form;
  const one = build.demand({ demandId: newId(), postId, buyerId, lines });
  return new AcceptDemands(source, outbox).accept({ by, demand: one });
}

beforeAll(async () => {
  db = await testDatabase(database);
  demand = await register(db.dataSource);
}, 60_000);
afterAll(() => db?.drop());
beforeEach(() => db.dataSource.query('truncate outbox, deal, heard_outcome'));

it('the entities and the migration tell the same', async () => expect(await drift(db.dataSource)).toEqual([]));

describe('an outcome', () => {
  it('opens nothing for a demand whose post and buyer were not in the meeting', async () => {
    await take(meeting({ [newId()]: 'sample' }, { parties: build.meeting().parties }));
    expect(await deals()).toEqual([]);
    await take(
      meeting({ [newId()]: 'sample' }, { parties: [{ ...build.meeting().parties[1], partyId: demand.buyerId }] }),
    );
    expect(await deals()).toHaveLength(1);
  });

  it('opens a deal for each producer that was met and is to take a step', async () => {
    const [lists, samples, visits, meets, none, absent] = Array.from({ length: 6 }, newId);
    const told: Told = {
      [lists]: 'price-list',
      [samples]: 'sample',
      [visits]: 'visit',
      [meets]: 'meeting',
      [none]: 'none',
      [absent]: 'no-show',
    };
    const pitchId = newId();
    const held = meeting(told, { kind: 'business-matching', bornFrom: pitchId, lines: [demand.lines[0]] });
    await take(held);
    const opened = await deals();
    expect(opened.map(({ producerId, awaits }) => [producerId, awaits])).toEqual([
      [lists, 'price-list'],
      [samples, 'sample'],
      [visits, 'price-list'],
    ]);
    expect(opened[0]).toEqual({
      dealId: opened[0].dealId,
      quietSince: '2026-12-02T02:00:00.000Z',
      version: 1,
      state: 'open',
      awaits: 'price-list',
      dueOn: '2026-12-09',
      demandId: demand.demandId,
      postId,
      buyerId: demand.buyerId,
      producerId: lists,
      country: 'AU',
      lines: [
        {
          lineId: demand.lines[0].lineId,
          words: 'crab meat',
          commodity: 'blue-swimming-crab',
          form: 'meat-pasteurised',
        },
      ],
      meetingId: held.meetingId,
      pitchId,
      openedOn: '2026-12-01',
      steps: [],
      values: {},
      shipments: [],
      payments: [],
    });
    expect(await published()).toEqual(Array.from({ length: 3 }, () => ['deal-opened', 1]));
  });

  it('takes effect once, also by another event and in a batch with older ones', async () => {
    const held = meeting({ [newId()]: 'sample' });
    await take(held, held);
    await take(held);
    await take({ ...held, version: 4, outcome: meeting({ [held.outcome.producers[0].producerId]: 'none' }).outcome });
    expect(await deals()).toHaveLength(1);
    expect(await published()).toEqual([['deal-opened', 1]]);
  });

  it('of two meetings at once opens one deal, whoever comes first', async () => {
    for (let round = 0; round < 10; round++) {
      const producerId = newId();
      await Promise.all(
        ['sample', 'sample', 'price-list'].map((step) => take(meeting({ [producerId]: step as NextStep }))),
      );
      const { items } = await new DealsService(db.dataSource, outbox, clock).list(by, { limit: 50, producerId });
      expect(items).toHaveLength(1);
    }
  });

  it('of a later meeting moves the open deal on; an earlier one that comes late does not', async () => {
    const producerId = newId();
    const pitch = meeting({ [producerId]: 'price-list' }, { lines: [demand.lines[0]] });
    const later = meeting(
      { [producerId]: 'contract' },
      { start: '2026-12-09T02:00:00.000Z', lines: [demand.lines[1]] },
    );
    await take(later);
    await take(pitch);
    const [deal, ...others] = await deals();
    expect(others).toEqual([]);
    expect(deal).toMatchObject({ awaits: 'contract', version: 1, meetingId: later.meetingId });

    await take(meeting({ [producerId]: 'sample' }, { start: '2026-12-20T02:00:00.000Z', lines: [demand.lines[0]] }));
    const [moved] = await deals();
    expect(moved).toMatchObject({ awaits: 'sample', dueOn: '2026-12-23', version: 2 });
    expect(moved.lines.map(({ words }) => words)).toEqual(['tuna', 'crab meat']);
  });

  it('says by when its step is due, also by a correction of the day alone', async () => {
    const producerId = newId();
    const held = meeting({ [producerId]: 'sample' });
    const dueOn = (version: number, day: string): HeldMeeting => {
      const producers = held.outcome.producers.map((each) => ({ ...each, dueOn: day }));
      return { ...held, version, outcome: { ...held.outcome, producers } };
    };
    await take(dueOn(5, '2027-01-15'));
    expect(await deals()).toMatchObject([{ version: 1, awaits: 'sample', dueOn: '2027-01-15' }]);
    await take(dueOn(6, '2027-01-29'));
    await take(dueOn(7, '2027-01-29'));
    expect(await deals()).toMatchObject([{ version: 2, awaits: 'sample', dueOn: '2027-01-29' }]);
  });

  it('that is taken back closes a deal that nobody touched; one that comes back opens it again', async () => {
    const producerId = newId();
    const held = meeting({ [producerId]: 'sample' });
    const corrected = (version: number, step: NextStep | 'no-show') =>
      take({ ...meeting({ [producerId]: step }, held), version });
    await take(held);
    await corrected(6, 'no-show');
    expect(await deals()).toMatchObject([
      { version: 2, state: 'lost', loss: { code: 'other', text: outcomeCorrected, on: '2026-12-02' } },
    ]);
    await corrected(7, 'price-list');
    expect(await deals()).toMatchObject([{ version: 3, state: 'open', awaits: 'price-list' }]);
    expect(await published()).toEqual([
      ['deal-opened', 1],
      ['deal-closed', 2],
      ['deal-reopened', 3],
    ]);
  });

  it('that is taken back leaves alone what somebody worked on', async () => {
    const producerId = newId();
    const held = meeting({ [producerId]: 'price-list' });
    await take(held);
    const [{ dealId }] = await deals();
    await new ChangeDeals(db.dataSource, outbox, clock).reach(by, dealId, 'price-list', 'any', { on: '2026-12-02' });
    await take({ ...meeting({ [producerId]: 'none' }, held), version: 6 });
    expect(await deals()).toMatchObject([{ version: 2, state: 'open', awaits: 'sample' }]);
  });

  it('that is taken back leaves alone what was opened by hand', async () => {
    const producerId = newId();
    const byHand = { demandId: demand.demandId, producerId };
    await new DealsService(db.dataSource, outbox, clock).open(by, byHand);
    const held = meeting({ [producerId]: 'sample' });
    await take(held);
    expect(await deals()).toMatchObject([{ version: 2, awaits: 'sample' }]);
    await take({ ...meeting({ [producerId]: 'none' }, held), version: 6 });
    expect(await deals()).toMatchObject([{ version: 2, state: 'open', awaits: 'sample' }]);
  });

  it('opens another deal once the first is closed, and the closed one stays', async () => {
    const producerId = newId();
    await take(meeting({ [producerId]: 'sample' }));
    const [{ dealId }] = await deals();
    const changes = new ChangeDeals(db.dataSource, outbox, clock);
    await changes.lose(by, dealId, 'any', { code: 'price' });
    await take(meeting({ [producerId]: 'sample' }, { start: '2027-02-01T02:00:00.000Z' }));
    expect((await deals()).map(({ state }) => state)).toEqual(['lost', 'open']);
    await expect(changes.reopen(by, dealId, 'any')).rejects.toMatchObject({ code: 'deal.already-open' });
  });

  it('without a demand, or of a demand that is not here, leads to nothing', async () => {
    const held = meeting({ [newId()]: 'sample' });
    delete held.demandId;
    await take(held, meeting({ [newId()]: 'sample' }, { demandId: newId() }));
    expect(await deals()).toEqual([]);
  });
});

describe('the database itself', () => {
  const update = (set: string) => db.dataSource.query(`update deal set ${set}`);
  beforeEach(() => take(meeting({ [newId()]: 'sample' })));

  it.each([
    [`state = 'won', awaits = null, due_on = null`, 'ck_deal_state'],
    [`state = 'paid', awaits = null, due_on = null`, 'ck_deal_steps'],
    [`state = 'lost', awaits = null, due_on = null`, 'ck_deal_loss'],
    [`state = 'lost', awaits = null, due_on = null, loss = '{"code": "other", "on": "2026-12-02"}'`, 'ck_deal_loss'],
    [`awaits = null`, 'ck_deal_awaits'],
    [`awaits = 'dinner'`, 'ck_deal_awaits'],
    [`steps = '[{"stage": "contract", "on": "2026-12-02"}]'`, 'ck_deal_steps'],
    [`steps = '[{"stage": "price-list", "on": "tomorrow"}]'`, 'ck_deal_steps'],
    [
      `awaits = 'paid', steps = '[{"stage": "price-list", "on": "2026-12-03"}, {"stage": "sample", "on": "2026-12-02"}]'`,
      'ck_deal_steps',
    ],
    [`paid = 5, currency = 'USD'`, 'ck_deal_sums'],
    [`payments = '[{"value": {"amount": -5, "currency": "USD"}}]', currency = 'USD', paid = -5`, 'ck_deal_sums'],
    [`payments = '[{"value": {"amount": 5, "currency": "AUD"}}]', currency = 'USD', paid = 5`, 'ck_deal_sums'],
    [`intention = '{"amount": -1, "currency": "USD"}'`, 'ck_deal_intention'],
    [`intention = '{"amount": 1, "currency": "dollar"}'`, 'ck_deal_intention'],
    [`settled_on = '2026-12-02'`, 'ck_deal_settled'],
    [`escalated_at = now()`, 'ck_deal_silence'],
    [`lines = '[]'`, 'ck_deal_lines'],
  ])('refuses %s', (set, constraint) => expect(update(set)).rejects.toMatchObject({ constraint }));

  it('keeps one open deal of a demand and producer', async () => {
    const copy = `insert into deal select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid()))).* from deal d`;
    await expect(db.dataSource.query(copy)).rejects.toMatchObject({ constraint: 'uq_deal_open' });
  });
});

it('reaches the registry as an event, once however often it is sent', async () => {
  const service = await testService(BuyerRegistryModule, 'buyer-registry', database);
  try {
    demand = await register(service.app.get(DataSource));
    const event = eventOf(MeetingOutcomeRecorded, { meeting: meeting({ [newId()]: 'price-list' }) });
    const id = await service.publish(event);
    await service.publish(event, id);
    const { body } = await eventually(async () => {
      const answer = await request(service.url).get(`/api/v1/deals?demandId=${demand.demandId}`).expect(200);
      expect(answer.body.items).toHaveLength(1);
      return answer;
    }, 20_000);
    expect(body.items[0]).toMatchObject({ state: 'open', awaits: 'price-list', version: 1 });
    await service.publish(eventOf(MeetingOutcomeRecorded, { meeting: meeting({ [newId()]: 'sample' }) }));
    await eventually(async () => {
      const answer = await request(service.url).get(`/api/v1/deals?postId=${postId}`).expect(200);
      expect(answer.body.items).toHaveLength(2);
    }, 20_000);
  } finally {
    await service.stop();
  }
}, 90_000);
