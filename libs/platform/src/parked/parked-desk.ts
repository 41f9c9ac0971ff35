import { Injectable } from '@nestjs/common';
import { ParkedEvent } from '@titik/eventing/parked-event.entity';
import { ParkedService } from '@titik/eventing/parked.service';
import { DataSource } from 'typeorm';
import { audit, type Change } from '../audit/audit';
import type { Caller } from '../caller';
import { NotFoundError } from '../errors';
import type { ParkedPage, ParkedQuery, ParkedReasons, Retried, RetryInput } from './parked.query';

/** Parked events as operators handle them; what they do stands in the audit log. */
@Injectable()
export class ParkedDesk {
  constructor(
    private readonly database: DataSource,
    private readonly parked: ParkedService,
  ) {}

  async list({ limit, after, ...filter }: ParkedQuery): Promise<ParkedPage> {
    const items = await this.parked.list(this.database.manager, filter, limit, after);
    return { items, ...(items.length === limit && { next: items[items.length - 1].id }) };
  }

  async reasons(): Promise<ParkedReasons> {
    return { items: await this.parked.reasons(this.database.manager) };
  }

  /** @throws NotFoundError parked.unknown */
  async retry(by: Caller, id: string): Promise<void> {
    const { events } = await this.retryAll(by, { id: known(id) });
    if (events === 0) throw new NotFoundError('parked.unknown', { id });
  }

  retryAll(by: Caller, which: Partial<RetryInput> & { id?: string }): Promise<Retried> {
    return this.database.transaction(async (tx) => {
      const found = await this.parked.retry(tx, which);
      await audit(
        tx,
        by,
        found.map((event) => changeOf(event, 'retry')),
      );
      return { events: found.length };
    });
  }

  /** The audit log keeps what it was. @throws NotFoundError parked.unknown */
  drop(by: Caller, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const dropped = await this.parked.drop(tx, known(id));
      if (!dropped) throw new NotFoundError('parked.unknown', { id });
      const { headers, value } = dropped;
      const change = changeOf(dropped, 'drop');
      // jsonb takes no NUL.
      const text = value?.toString('utf8').replaceAll('\u0000', '') ?? null;
      await audit(tx, by, [{ ...change, before: { ...change.before, headers, value: text } }]);
    });
  }
}

/** @throws NotFoundError parked.unknown for what is no id at all */
function known(id: string): string {
  if (!/^\d{1,18}$/.test(id)) throw new NotFoundError('parked.unknown', { id });
  return id;
}

const changeOf = ({ id, topic, partition, offset, key, state, reason, attempts }: ParkedEvent, action: string) =>
  ({
    kind: 'parked-event',
    subject: id,
    action,
    before: { topic, partition, offset, key, state, reason, attempts },
  }) satisfies Change;
