import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { Clock } from '@titik/platform/clock';
import { page } from '@titik/platform/http/page';
import { DataSource, LessThan } from 'typeorm';
import { phraseOf } from './phrase-of';
import type { UnresolvedWord, UnresolvedWordPage, UnresolvedWordQuery } from './unresolved-word.dto';
import { UnresolvedWordEntity } from './unresolved-word.entity';

/** The queue of product phrases that nobody could place yet. */
@Injectable()
export class UnresolvedWordsService {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Notes each phrase once and counts how often it came; the post of its first time is kept. */
  async keep(phrases: string[], postId: string): Promise<void> {
    const distinct = [...new Set(phrases.map(phraseOf))].toSorted();
    await this.database.query(
      `insert into unresolved_word (id, phrase, post_id, times, first_seen_at, last_seen_at)
       select u.id, u.phrase, $3, 1, $4, $4 from unnest($1::uuid[], $2::text[]) as u(id, phrase)
       on conflict (phrase) do update
         set times = unresolved_word.times + 1, last_seen_at = excluded.last_seen_at`,
      [distinct.map(() => newId()), distinct, postId, this.clock.now()],
    );
  }

  /** Newest first. */
  async list({ state, limit, after }: UnresolvedWordQuery): Promise<UnresolvedWordPage> {
    const rows = await this.database.getRepository(UnresolvedWordEntity).find({
      where: { state, ...(after && { id: LessThan(after) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(rows.map(viewOf), limit, ({ id }) => id);
  }
}

/** A phrase of the queue as the API tells it. */
export const viewOf = (word: UnresolvedWordEntity): UnresolvedWord => ({
  ...word,
  firstSeenAt: word.firstSeenAt.toISOString(),
  lastSeenAt: word.lastSeenAt.toISOString(),
});
