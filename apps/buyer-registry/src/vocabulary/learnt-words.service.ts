import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { type Match, requireVersion } from '@titik/platform/http/etag';
import { page } from '@titik/platform/http/page';
import type { PageQuery } from '@titik/platform/http/page.dto';
import { DataSource, LessThan } from 'typeorm';
import { LearntWordEntity } from './learnt-word.entity';
import { storeWord } from './store-word';
import type { LearntWordPage, LearntWordView } from './unresolved-word.dto';
import { UnresolvedWordEntity } from './unresolved-word.entity';
import { WordBook } from './word-book';

/** What people taught the catalogue. */
@Injectable()
export class LearntWordsService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly book: WordBook,
  ) {}

  /** Newest first, forgotten ones too. */
  async list({ limit, after }: PageQuery): Promise<LearntWordPage> {
    const rows = await this.database.getRepository(LearntWordEntity).find({
      where: after ? { id: LessThan(after) } : {},
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(rows.map(viewOf), limit, ({ id }) => id);
  }

  /** @throws NotFoundError word.unknown */
  async one(id: string): Promise<LearntWordView> {
    const word = await this.database.getRepository(LearntWordEntity).findOneBy({ id });
    if (!word) throw new NotFoundError('word.unknown', { id });
    return viewOf(word);
  }

  /**
   * Takes a meaning back, for everyone; the phrase waits for another answer.
   * @throws NotFoundError word.unknown @throws ConflictError word.forgotten, request.version-changed
   */
  async forget(by: Caller, id: string, match: Match, reason: string): Promise<LearntWordView> {
    const word = await this.database.transaction(async (tx) => {
      const word = await tx.findOne(LearntWordEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!word) throw new NotFoundError('word.unknown', { id });
      requireVersion(match, word.version);
      const before = word.describe();
      word.forget();
      await tx.update(UnresolvedWordEntity, { phrase: word.phrase, state: 'answered' }, { state: 'waiting' });
      return storeWord(tx, this.outbox, by, word, { action: 'forget', before, reason });
    });
    this.book.take([word.describe()]);
    return viewOf(word);
  }
}

const viewOf = (word: LearntWordEntity): LearntWordView => ({
  ...word.describe(),
  id: word.id,
  ...(word.note !== null && { note: word.note }),
  learntAt: word.learntAt.toISOString(),
});
