import { eventOf } from '@titik/contracts/event-type';
import { newId } from '@titik/contracts/new-id';
import { WordLearnt } from '@titik/contracts/word.events';
import type { Outbox } from '@titik/eventing/outbox';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import type { EntityManager } from 'typeorm';
import { LearntWordEntity } from './learnt-word.entity';

type Meaning = Pick<LearntWordEntity, 'commodity' | 'form' | 'note' | 'learntAt'>;

/** Gives a phrase its meaning, instead of an earlier one where it had one. */
export async function learnWord(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  phrase: string,
  meaning: Meaning,
): Promise<LearntWordEntity> {
  const known = await tx.findOne(LearntWordEntity, { where: { phrase }, lock: { mode: 'pessimistic_write' } });
  const word = Object.assign(new LearntWordEntity(), {
    id: known?.id ?? newId(),
    version: (known?.version ?? 0) + 1,
    phrase,
    state: 'learnt' as const,
    ...meaning,
  });
  return storeWord(tx, outbox, by, word, { action: 'learn', ...(known && { before: known.describe() }) });
}

/** Stores a word that is new or changed, and tells everyone of it. */
export async function storeWord(
  tx: EntityManager,
  outbox: Outbox,
  by: Caller,
  word: LearntWordEntity,
  done: { action: string; before?: object; reason?: string },
): Promise<LearntWordEntity> {
  const after = word.describe();
  await tx.save(LearntWordEntity, word);
  await audit(tx, by, [{ kind: 'word', subject: word.phrase, ...done, after }]);
  await outbox.add(tx, [eventOf(WordLearnt, { word: after })]);
  return word;
}
