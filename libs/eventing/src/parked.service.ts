import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, type Repository } from 'typeorm';
import { ParkedEventDto } from './parked.dto';
import { ParkedEvent } from './parked-event.entity';

/** What an operator does with parked events. */
@Injectable()
export class ParkedService {
  constructor(@InjectRepository(ParkedEvent) private readonly parked: Repository<ParkedEvent>) {}

  /** Oldest first, after the given id. */
  async list(limit: number, after?: string, state?: 'waiting' | 'dead'): Promise<ParkedEventDto[]> {
    const rows = await this.parked.find({
      where: { ...(after && { id: MoreThan(after) }), ...(state && { state }) },
      order: { id: 'asc' },
      take: limit,
    });
    return rows.map(toDto);
  }

  /** Puts it back in line, to be tried within a second. @returns whether there is such an event */
  async retry(id: string): Promise<boolean> {
    const { affected } = await this.parked.update({ id }, { state: 'waiting', attempts: 0, nextTry: new Date() });
    return affected === 1;
  }

  /** Gives it up for good. @returns whether there was such an event */
  async drop(id: string): Promise<boolean> {
    const { affected } = await this.parked.delete({ id });
    return affected === 1;
  }
}

function toDto(row: ParkedEvent): ParkedEventDto {
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
