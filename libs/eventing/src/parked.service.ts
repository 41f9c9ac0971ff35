import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import type { ParkedEventDto, ParkedReason } from './parked.dto';
import { ParkedEvent } from './parked-event.entity';

export interface ParkedFilter {
  state?: 'waiting' | 'dead';
  topic?: string;
  key?: string;
  /** Exactly */
  reason?: string;
}

const mostReasons = 100;

/** What an operator does with parked events. */
@Injectable()
export class ParkedService {
  /** Oldest first, after the given id; absent fields of the filter filter nothing. */
  async list(tx: EntityManager, filter: ParkedFilter, limit: number, after?: string): Promise<ParkedEventDto[]> {
    const rows = await tx.find(ParkedEvent, {
      where: { ...given(filter), ...(after && { id: MoreThan(after) }) },
      order: { id: 'asc' },
      take: limit,
    });
    const behind = await countBehind(tx, rows);
    return rows.map((row) => ({ ...toDto(row), behind: behind.get(row.id) ?? 0 }));
  }

  /** Why events are parked, and how many for each reason; dead ones first, then the most. */
  async reasons(tx: EntityManager): Promise<ParkedReason[]> {
    const rows: (Omit<ParkedReason, 'type' | 'since'> & { type: string | null; since: Date })[] = await tx.query(
      `select reason, state, topic, headers->>'ce_type' as type, count(*)::int as events, min(parked_at) as since
       from parked group by 1, 2, 3, 4 order by state, events desc, since limit ${mostReasons}`,
    );
    return rows.map(({ type, since, ...row }) => ({ ...row, ...(type && { type }), since: since.toISOString() }));
  }

  /** Puts events back in line, to be tried within a second. @returns those that it found */
  async retry(tx: EntityManager, which: ParkedFilter & { id?: string }): Promise<ParkedEvent[]> {
    const found = await tx.find(ParkedEvent, {
      where: given(which),
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
    const ids = found.map(({ id }) => id);
    await tx.update(ParkedEvent, { id: In(ids) }, { state: 'waiting', attempts: 0, nextTry: new Date() });
    return found;
  }

  /** Gives it up for good. @returns it, where there was such an event */
  async drop(tx: EntityManager, id: string): Promise<ParkedEvent | undefined> {
    const found = await tx.findOne(ParkedEvent, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) return undefined;
    await tx.delete(ParkedEvent, { id });
    return found;
  }
}

const given = (filter: ParkedFilter & { id?: string }) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** Only waiting events hold others back. */
async function countBehind(tx: EntityManager, rows: readonly ParkedEvent[]): Promise<Map<string, number>> {
  const waiting = rows.filter(({ state, key }) => state === 'waiting' && key !== null).map(({ id }) => id);
  if (waiting.length === 0) return new Map();
  const counted: { id: string; behind: number }[] = await tx.query(
    `select p.id, count(b.id)::int as behind from parked p
     join parked b on b.consumer = p.consumer and b.topic = p.topic and b.key = p.key and b.id > p.id
       and b.state = 'waiting'
     where p.id = any($1::bigint[]) group by p.id`,
    [waiting],
  );
  return new Map(counted.map(({ id, behind }) => [id, behind]));
}

function toDto(row: ParkedEvent): Omit<ParkedEventDto, 'behind'> {
  const { id, topic, partition, offset, key, state, reason, attempts, headers } = row;
  return {
    id,
    topic,
    partition,
    offset,
    key,
    state,
    reason,
    attempts,
    eventId: headers.ce_id ?? null,
    type: headers.ce_type ?? null,
    nextTry: row.nextTry.toISOString(),
    parkedAt: row.parkedAt.toISOString(),
    value: row.value?.toString('utf8').slice(0, 10_000) ?? null,
  };
}
