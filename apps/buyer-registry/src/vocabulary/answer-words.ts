import { Injectable } from '@nestjs/common';
import { commodity, form } from '@titik/catalogue/commodity';
import { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { Clock } from '@titik/platform/clock';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { LearntWordEntity } from './learnt-word.entity';
import { learnWord } from './store-word';
import type { AnswerWordInput, UnresolvedWord } from './unresolved-word.dto';
import { UnresolvedWordEntity } from './unresolved-word.entity';
import { viewOf } from './unresolved-words.service';
import { WordBook } from './word-book';

/** A person's answers to phrases that no product was found for. */
@Injectable()
export class AnswerWords {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly book: WordBook,
  ) {}

  /**
   * Says what a phrase means, from now on for everyone, or that it is no product of ours.
   * @throws NotFoundError word.unknown
   * @throws InvalidError word.answer-or-dismiss, word.unknown-product
   * @throws ConflictError word.already-answered
   */
  async answer(by: Caller, id: string, input: AnswerWordInput): Promise<UnresolvedWord> {
    check(input);
    const learnt: LearntWordEntity[] = [];
    const view = await this.database.transaction(async (tx) => {
      const word = await tx.findOne(UnresolvedWordEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!word) throw new NotFoundError('word.unknown', { id });
      const before = viewOf(word);
      word.settle(input.dismiss ? 'dismissed' : 'answered');
      await tx.save(UnresolvedWordEntity, word);
      if (!input.dismiss) learnt.push(await this.learn(tx, by, word.phrase, input));
      const after = viewOf(word);
      const { state: action } = word;
      await audit(tx, by, [
        { kind: 'unresolved-word', subject: id, action, before, after, reason: input.reason ?? input.note },
      ]);
      return after;
    });
    // Others hear it from the topic; whoever answered need not wait for that.
    this.book.take(learnt.map((word) => word.describe()));
    return view;
  }

  private learn(tx: EntityManager, by: Caller, phrase: string, input: AnswerWordInput): Promise<LearntWordEntity> {
    const { commodity: slug = '', form: formSlug, note } = input;
    const meaning = { commodity: slug, form: formSlug ?? null, note: note ?? null, learntAt: this.clock.now() };
    return learnWord(tx, this.outbox, by, phrase, meaning);
  }
}

function check(input: AnswerWordInput): void {
  const { commodity: slug, form: formSlug, dismiss, reason } = input;
  if (dismiss ? slug !== undefined || formSlug !== undefined || reason === undefined : slug === undefined)
    throw new InvalidError('word.answer-or-dismiss', { field: dismiss ? 'reason' : 'commodity' });
  if (slug !== undefined && !(formSlug === undefined ? commodity(slug) : form(slug, formSlug)))
    throw new InvalidError('word.unknown-product', {
      field: commodity(slug) ? 'form' : 'commodity',
      product: [slug, formSlug].filter(Boolean).join(', '),
    });
}
