import { eventOf } from '@titik/contracts/event-type';
import { DemandClosed, DemandRegistered } from '@titik/contracts/demand.events';
import { Outbox } from '@titik/eventing/outbox';
import { InvalidError } from '@titik/platform/errors';
import { PlatformModule } from '@titik/platform/platform.module';
import { serviceDatabase } from '@titik/platform/service-database';
import { build } from '@titik/testing/build';
import { eventually } from '@titik/testing/eventually';
import { testService, type TestService } from '@titik/testing/test-service';
import { Controller, Injectable, Module } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { BatchContext, type Delivery } from './delivery';
import { KafkaBus } from './kafka-bus';
import { testParts } from '@titik/testing/test-database';

jest.setTimeout(60_000);

// A service as small as can be: it keeps a ledger of the demands that it heard of, and publishes one when told.
class Ledger1761955200001 implements MigrationInterface {
  name = 'Ledger1761955200001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table ledger (place bigint generated always as identity, demand_id uuid, words text)`);
  }
  async down(): Promise<void> {}
}

const faults = new Map<string, () => Error | undefined>();

@Injectable()
class LedgerService {
  async note(tx: BatchContext['tx'], deliveries: Delivery<DemandRegistered | DemandClosed>[]): Promise<void> {
    for (const { data } of deliveries) {
      await tx.query('insert into ledger (demand_id, words) values ($1, $2)', [
        data.demand.demandId,
        `${data.demand.state} ${data.demand.version}`,
      ]);
      const fault = faults.get(data.demand.demandId)?.();
      if (fault) throw fault;
    }
  }
}

@Controller()
class LedgerConsumer {
  constructor(private readonly ledger: LedgerService) {}

  @EventPattern([DemandRegistered.type, DemandClosed.type])
  onDemandChanged(@Payload() deliveries: Delivery<DemandRegistered>[], @Ctx() ctx: BatchContext) {
    return this.ledger.note(ctx.tx, deliveries);
  }
}

const database = serviceDatabase('matching', { entities: [], migrations: [Ledger1761955200001] });

@Module({
  imports: [PlatformModule.forService('matching', database)],
  controllers: [LedgerConsumer],
  providers: [LedgerService],
})
class LedgerModule {}

describe('an event consumer', () => {
  let service: TestService;
  let dataSource: DataSource;

  beforeAll(async () => {
    service = await testService(LedgerModule, 'matching', database);
    dataSource = service.app.get(DataSource);
  });
  afterAll(() => service.stop());
  afterEach(() => faults.clear());

  const registered = (part = {}) => eventOf(DemandRegistered, { demand: build.demand(part) });
  const ledgerOf = async (demandId: string): Promise<string[]> =>
    (await dataSource.query('select words from ledger where demand_id = $1 order by place', [demandId])).map(
      ({ words }: { words: string }) => words,
    );
  const parkedOf = async (key: string) =>
    (await request(service.url).get('/api/v1/parked?limit=500').expect(200)).body.items.filter(
      (item: { key: string }) => item.key === key,
    );

  it('takes an event to effect once, however often it comes', async () => {
    const event = registered();
    const id = await service.publish(event);
    await service.publish(event, id);
    const last = registered({ demandId: event.demand.demandId, version: 2 });
    await service.publish(last);
    await service.publish(event, id);
    await eventually(async () => (await ledgerOf(event.demand.demandId)).length >= 2);
    await new Promise((go) => setTimeout(go, 700));
    expect(await ledgerOf(event.demand.demandId)).toEqual(['open 1', 'open 2']);
  });

  it('takes none of its effects back to front after its progress row went ahead: a stale owner is fenced', async () => {
    const event = registered();
    const progress = (): Promise<{ part: number; next_offset: string }[]> =>
      dataSource.query(`select part, next_offset from consumer_progress where topic = 'buyer.demand.v1'`);
    const before = new Map((await progress()).map(({ part, next_offset }) => [part, next_offset]));
    await service.publish(event);
    await eventually(async () => (await ledgerOf(event.demand.demandId)).length === 1);
    const moved = (await progress()).find(({ part, next_offset }) => before.get(part) !== next_offset);
    await dataSource.query(
      `update consumer_progress set next_offset = next_offset + 1 where topic = 'buyer.demand.v1' and part = $1`,
      [moved?.part],
    );
    // The next message of that partition now lies below the fence: somebody else has dealt with it.
    const skipped = registered({ demandId: event.demand.demandId, version: 2 });
    await service.publish(skipped);
    const after = registered({ demandId: event.demand.demandId, version: 3 });
    await service.publish(after);
    await eventually(async () => (await ledgerOf(event.demand.demandId)).includes('open 3'));
    expect(await ledgerOf(event.demand.demandId)).toEqual(['open 1', 'open 3']);
  });

  it('parks what breaks the handler, holds back the later events of that key only, and goes on by itself', async () => {
    const poison = registered();
    const { demandId } = poison.demand;
    let broken = true;
    faults.set(demandId, () => (broken ? new InvalidError('demand.odd') : undefined));
    await service.publish(poison);
    const others = Array.from({ length: 20 }, () => registered());
    for (const other of others) await service.publish(other);
    await service.publish(registered({ demandId, version: 2 }));
    for (const other of others) {
      await eventually(async () => (await ledgerOf(other.demand.demandId)).length === 1);
    }
    const parked = await eventually(async () => {
      const items = await parkedOf(demandId);
      return items.length === 2 && items;
    });
    expect(parked[0]).toMatchObject({ state: 'waiting', reason: expect.stringContaining('demand.odd'), behind: 1 });
    expect(parked[1].behind).toBe(0);
    const { body: found } = await request(service.url).get(`/api/v1/parked?topic=buyer.demand.v1&key=${demandId}`);
    expect(found.items).toHaveLength(2);
    expect(await ledgerOf(demandId)).toEqual([]);
    broken = false;
    await request(service.url).post(`/api/v1/parked/${parked[0].id}/retry`).expect(202);
    await eventually(async () => (await ledgerOf(demandId)).length === 2);
    expect(await ledgerOf(demandId)).toEqual(['open 1', 'open 2']);
    expect(await parkedOf(demandId)).toEqual([]);
  });

  it('parks malformed events as dead with the reason, copies them to the dead letters and delays nobody', async () => {
    const { brokers } = testParts();
    const bus = new KafkaBus({ brokers: [brokers], clientId: 'test', prefix: service.prefix });
    const good = registered();
    const key = good.demand.demandId;
    const headers = { ce_id: randomUUID(), ce_type: DemandRegistered.type, ce_time: new Date().toISOString() };
    const raw = (value: string, other: object = {}) => ({
      topic: 'buyer.demand.v1',
      key,
      value,
      headers: { ...headers, ...other },
    });
    await bus.publishBatch([
      raw('{ no json'),
      raw('{"demand":{"demandId":"no-uuid"}}'),
      raw('{}', { ce_type: 'titiktemu.unheard-of.v1' }),
    ]);
    await service.publish(good);
    await eventually(async () => (await ledgerOf(key)).length === 1);
    const parked = await parkedOf(key);
    expect(parked.map((item: { state: string }) => item.state)).toEqual(['dead', 'dead', 'dead']);
    expect(parked.map((item: { reason: string }) => item.reason)).toEqual([
      expect.stringMatching(/not JSON/),
      expect.stringMatching(/breaks the contract .* at \/demand/),
      expect.stringMatching(/unknown event type/),
    ]);
    await eventually(async () => {
      const bounds = await bus.bounds('matching.dlq');
      return [...bounds.values()].reduce((sum, { high }) => sum + high, 0n) >= 3n;
    });
    await request(service.url)
      .delete(`/api/v1/parked/${parked[0].id}`)
      .set('x-reason', encodeURIComponent('sent by mistake'))
      .expect(204);
    expect(await parkedOf(key)).toHaveLength(2);
    const { body: log } = await request(service.url).get(`/api/v1/audit?kind=parked-event&subject=${parked[0].id}`);
    expect(log.items).toMatchObject([
      { action: 'drop', reason: 'sent by mistake', before: { key, value: '{ no json' } },
    ]);
    await bus.close();
  });

  it('puts all events of one reason back in line', async () => {
    const poisons = [registered(), registered()];
    let broken = true;
    for (const { demand } of poisons)
      faults.set(demand.demandId, () => (broken ? new InvalidError('demand.of-one-reason') : undefined));
    for (const poison of poisons) await service.publish(poison);
    const api = request(service.url);
    const ours = async (): Promise<{ reason: string; events: number; state: string }[]> =>
      (await api.get('/api/v1/parked/reasons').expect(200)).body.items.filter(({ reason }: { reason: string }) =>
        reason.includes('demand.of-one-reason'),
      );
    const [group] = await eventually(async () => {
      const groups = await ours();
      expect(groups).toMatchObject([{ events: 2 }]);
      return groups;
    });
    expect(group).toMatchObject({ state: 'waiting', topic: 'buyer.demand.v1', type: DemandRegistered.type });
    broken = false;
    const { body } = await api.post('/api/v1/parked/retry').send({ reason: group.reason }).expect(200);
    expect(body.events).toBeGreaterThan(0);
    for (const { demand } of poisons) await eventually(async () => (await ledgerOf(demand.demandId)).length === 1);
    await eventually(async () => (await ours()).length === 0);
    await api.post('/api/v1/parked/retry').send({}).expect(400);
  });

  it('waits through an outage without parking anything', async () => {
    const event = registered();
    let refusals = 0;
    faults.set(event.demand.demandId, () =>
      refusals++ < 3 ? Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' }) : undefined,
    );
    await service.publish(event);
    await eventually(async () => (await ledgerOf(event.demand.demandId)).length === 1);
    expect(refusals).toBeGreaterThanOrEqual(4);
    expect(await parkedOf(event.demand.demandId)).toEqual([]);
  });

  it('says in one problem what an unknown parked event is', async () => {
    const { body } = await request(service.url).post('/api/v1/parked/987654321/retry?lang=en').expect(404);
    expect(body).toMatchObject({ code: 'parked.unknown', detail: 'There is no parked event 987654321.' });
  });

  it('is ready, and measures what waits', async () => {
    await request(service.url).get('/health/ready').expect(200);
    const { text } = await request(service.url).get('/metrics').expect(200);
    expect(text).toMatch(/titik_outbox_age_seconds\{service="matching"\} 0/);
    expect(text).toMatch(/titik_consumer_lag\{topic="buyer.demand.v1",partition="0",service="matching"\} \d/);
    const { body: state } = await request(service.url).get('/api/v1/state').expect(200);
    expect(state).toMatchObject({
      service: 'matching',
      instances: 1,
      outbox: { events: expect.any(Number) },
      parked: { waiting: expect.any(Number), dead: expect.any(Number) },
      lag: [{ topic: 'buyer.demand.v1', events: expect.any(Number) }],
    });
    const parts = Object.fromEntries(state.parts.map(({ part, up }: { part: string; up: boolean }) => [part, up]));
    expect(parts).toEqual({ events: true, database: true, outbox: true });
  });
});

describe('the outbox', () => {
  let service: TestService;
  let dataSource: DataSource;
  let outbox: Outbox;

  beforeAll(async () => {
    service = await testService(LedgerModule, 'matching', database);
    dataSource = service.app.get(DataSource);
    outbox = service.app.get(Outbox);
  });
  afterAll(() => service.stop());

  const closed = (demandId: string, version: number) =>
    eventOf(DemandClosed, { demand: build.demand({ demandId, version, state: 'closed' }) });

  it('refuses to write without an open transaction', async () => {
    await expect(outbox.add(dataSource.manager, [closed(randomUUID(), 1)])).rejects.toThrow('open transaction');
  });

  it('publishes nothing of a transaction that is rolled back', async () => {
    const demandId = randomUUID();
    const failing = dataSource.transaction(async (tx) => {
      await outbox.add(tx, [closed(demandId, 1)]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow();
    await dataSource.transaction((tx) => outbox.add(tx, [closed(demandId, 2)]));
    await eventually(async () => {
      const rows = await dataSource.query('select words from ledger where demand_id = $1', [demandId]);
      return rows.length > 0;
    });
    const rows = await dataSource.query('select words from ledger where demand_id = $1', [demandId]);
    expect(rows).toEqual([{ words: 'closed 2' }]);
  });

  it('publishes everything, each key in the order of its commits, with many writers at a time', async () => {
    const keys = Array.from({ length: 5 }, () => randomUUID());
    const versions = new Map(keys.map((key) => [key, 0]));
    const write = async (n: number): Promise<void> => {
      const key = keys[n % keys.length];
      await dataSource.transaction(async (tx) => {
        // No row lock of our own: the outbox alone must keep the writers of one key apart.
        await outbox.add(tx, [closed(key, 999_999)]);
        const version = versions.get(key)! + 1;
        versions.set(key, version);
        await tx.query(
          `update outbox set payload = replace(payload, '"version":999999', $1) where key = $2 and payload like '%999999%'`,
          [`"version":${version}`, key],
        );
        await tx.query('select pg_sleep($1)', [Math.random() / 100]);
      });
    };
    for (let wave = 0; wave < 10; wave++) await Promise.all(Array.from({ length: 30 }, (_, n) => write(n)));
    await eventually(async () => {
      const [{ count }] = await dataSource.query('select count(*) from ledger where demand_id = any($1)', [keys]);
      return Number(count) === 300;
    }, 20_000);
    for (const key of keys) {
      const rows: { words: string }[] = await dataSource.query(
        'select words from ledger where demand_id = $1 order by place',
        [key],
      );
      expect(rows.map(({ words }) => Number(words.split(' ')[1]))).toEqual(rows.map((_, n) => n + 1));
    }
  });
});
