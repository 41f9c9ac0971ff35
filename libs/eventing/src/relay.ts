import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { EventBus } from './bus';
import { toMessage } from './cloud-event';
import { gatherMs } from './gather';
import { relaySlots } from './outbox';

const slotLock = 20260902;
const perSlot = 250;
const pollMs = 500;
const backOffMs = 1000;

interface RelayRow {
  seq: string;
  id: string;
  slot: number;
  topic: string;
  key: string;
  type: string;
  payload: string;
  headers: Record<string, string>;
  created_at: Date;
}

/**
 * Publishes the outbox. Each slot has one owner among all instances (a session lock, gone with the
 * connection), which sends its visible rows in `seq` order and deletes them after the broker's acknowledgement.
 * Rows are not locked or skipped: skipping a row that somebody holds would let later ones of its key overtake it.
 * A crash in between sends them again under the same event id; the consumers' inbox drops the second copy.
 */
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private client?: Client;
  private readonly owned = new Map<number, LowWater>();
  private running?: Promise<void>;
  private stopping = false;
  private wakeUp: () => void = () => undefined;
  private woken = false;
  /** Since when publishing fails; undefined while all is well. */
  failingSince?: Date;

  constructor(
    private readonly databaseUrl: string,
    private readonly bus: EventBus,
    private readonly source: string,
  ) {}

  start(): void {
    this.running = this.run();
  }

  /** There are new rows: look now rather than at the next poll. */
  wake(): void {
    this.woken = true;
    this.wakeUp();
  }

  get ownsAllSlots(): boolean {
    return this.owned.size === relaySlots;
  }

  /** Sends what is under way, then lets the slots go. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        this.client ??= await this.connect();
        await this.claimSlots(this.client);
        for (let sent = 1; sent > 0 && !this.stopping; await pause(gatherMs(sent)))
          sent = await this.publishBatch(this.client);
        this.failingSince = undefined;
        if (!this.stopping) await this.rest(pollMs);
      } catch (error) {
        this.failingSince ??= new Date();
        this.logger.warn(`outbox not published, trying again: ${(error as Error).message}`);
        await this.disconnect();
        if (!this.stopping) await this.rest(backOffMs);
      }
    }
    await this.disconnect();
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 3000,
      application_name: `${this.source} relay`,
      options: '-c idle_in_transaction_session_timeout=15000 -c lock_timeout=3000 -c statement_timeout=10000',
    });
    client.on('error', () => undefined); // the next statement fails too, and there it is handled
    client.on('notification', () => this.wake());
    await client.connect();
    await client.query('listen outbox');
    return client;
  }

  private async disconnect(): Promise<void> {
    this.owned.clear();
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async claimSlots(client: Client): Promise<void> {
    for (let slot = 0; slot < relaySlots; slot++) {
      if (this.owned.has(slot)) continue;
      const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as mine', [slotLock, slot]);
      if (rows[0].mine) this.owned.set(slot, new LowWater());
    }
  }

  /** @returns how many were published */
  private async publishBatch(client: Client): Promise<number> {
    const { rows } = await client.query<RelayRow>({
      name: 'relay',
      text: `select o.* from unnest($1::smallint[], $2::bigint[]) as owned(slot, low)
             cross join lateral (
               select seq, id, topic, key, slot, type, payload, headers, created_at from outbox
               where slot = owned.slot and seq > owned.low order by seq limit ${perSlot}
             ) o`,
      values: [[...this.owned.keys()], [...this.owned.values()].map((low) => low.value())],
    });
    if (rows.length === 0) return 0;
    await this.bus.publishBatch(
      rows.map(({ payload, created_at, ...row }) =>
        toMessage({ ...row, source: `/${this.source}`, time: created_at.toISOString() }, payload),
      ),
    );
    await client.query({
      name: 'sent',
      text: 'delete from outbox where seq = any($1::bigint[])',
      values: [rows.map(({ seq }) => seq)],
    });
    for (const { slot, seq } of rows) this.owned.get(slot)?.saw(BigInt(seq));
    return rows.length;
  }

  private async rest(ms: number): Promise<void> {
    if (!this.woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wakeUp = () => (clearTimeout(timer), resolve());
      });
    }
    this.woken = false;
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Where a slot's scan may begin, to step over rows deleted but not yet vacuumed: the highest number seen half a
 * minute ago, since no transaction that old is still open, and once a minute from the start all the same.
 */
export class LowWater {
  private marks: { at: number; seq: bigint }[] = [];
  private settled = 0n;
  private lastFull = 0;

  constructor(private readonly now: () => number = Date.now) {}

  value(): string {
    const now = this.now();
    while (this.marks.length > 0 && now - this.marks[0].at > 30_000) {
      this.settled = this.marks.shift()!.seq;
    }
    if (now - this.lastFull > 60_000) {
      this.lastFull = now;
      return '0';
    }
    return this.settled.toString();
  }

  saw(seq: bigint): void {
    const now = this.now();
    const last = this.marks.at(-1);
    if (!last || now - last.at > 1000) this.marks.push({ at: now, seq });
  }
}
