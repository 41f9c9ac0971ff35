import type { Demand } from '@titik/contracts/demand.events';
import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { faultOf } from '@titik/importing/jobs/fault-of';
import type { Fault } from '@titik/importing/reading/column';
import { idOf } from '@titik/importing/source-keys';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DemandsService } from '../demands/demands.service';
import { productsOf } from '../demands/products-of-line';
import { UnresolvedWordsService } from '../vocabulary/unresolved-words.service';
import { WordBook } from '../vocabulary/word-book';
import { demandColumns } from './demand-columns';
import { type ListedDemand, readDemand } from './demand.reader';
import { findBuyers, type FoundBuyer } from './find-buyers';

interface Asked {
  number: number;
  entry: ListedDemand;
  buyerId: string;
  postId: string;
  /** What a repeat is known by. */
  key: string;
}

/**
 * Demands of a list, a row each: known again by the source's own id. A row that says something else than it did is
 * refused: what stands may have been matched and met, so a person revises it.
 */
@Injectable()
export class DemandsImport implements ImportKind<ListedDemand> {
  readonly kind = 'demands';
  readonly columns = demandColumns;
  readonly columnOf = {
    postId: 'post',
    buyerId: 'buyer',
    'quantity.min': 'quantity',
    'quantity.max': 'quantity_max',
    'quantity.unit': 'unit',
    'shipWindow.from': 'ship_from',
    'shipWindow.to': 'ship_to',
    'certificates.0': 'certificates',
    'ceiling.amount': 'ceiling',
    'ceiling.per': 'ceiling_per',
    expiresOn: 'expires_on',
  };
  readonly read = readDemand;

  constructor(
    private readonly demands: DemandsService,
    private readonly book: WordBook,
    private readonly unresolved: UnresolvedWordsService,
  ) {}

  async write(tx: EntityManager, rows: ReadRow<ListedDemand>[], options: WriteOptions): Promise<Outcome[]> {
    const buyers = await findBuyers(
      tx,
      rows.map(({ entry }) => entry),
    );
    const outcomes = new Map<number, Outcome>();
    const asked: Asked[] = [];
    for (const [at, row] of rows.entries()) {
      const buyer = buyers[at];
      const fault = 'fault' in buyer ? buyer.fault : await this.wordsFault(row.entry, buyer, options);
      if (fault) outcomes.set(row.number, { faults: [fault] });
      else
        asked.push({
          ...row,
          ...(buyer as Exclude<FoundBuyer, { fault: Fault }>),
          key: idOf('demands', options.source, row.entry.key),
        });
    }
    const before = await standing(tx, asked);
    const answers = await this.demands.registerMany(
      tx,
      options.by,
      asked.map(({ entry, buyerId, postId, key }) => ({
        key,
        input: { ...entry.demand, buyerId, postId, lines: [entry.line] },
      })),
    );
    asked.forEach((row, at) => outcomes.set(row.number, this.outcome(row, answers[at], before)));
    return rows.map(({ number }) => outcomes.get(number)!);
  }

  /** Phrases that nobody knows are kept for a person, as those of the other doors are. */
  private async wordsFault(
    { line }: ListedDemand,
    buyer: FoundBuyer,
    { dryRun }: WriteOptions,
  ): Promise<Fault | undefined> {
    if (line.commodity !== undefined || line.form !== undefined) return undefined;
    const { unresolved } = productsOf(line, '', (words) => this.book.meaningOf(words));
    if (unresolved.length === 0) return undefined;
    if (!dryRun && 'postId' in buyer) await this.unresolved.keep(unresolved, buyer.postId);
    const phrases = unresolved.join(', ');
    return { column: 'words', value: line.words, code: 'demand.unresolved-words', params: { phrases } };
  }

  private outcome(row: Asked, answer: Demand | Error, before: ReadonlySet<string>): Outcome {
    if ('demandId' in answer) return before.has(`${row.postId} ${row.key}`) ? 'unchanged' : 'stored';
    const fault = faultOf(answer, this as ImportKind, () => '');
    if (!fault) throw answer;
    if (fault.code === 'demand.key-reused') fault.code = 'import.demand-differs';
    return { faults: [fault] };
  }
}

/** Which of the demands are there already, as post and key. */
async function standing(tx: EntityManager, asked: readonly Asked[]): Promise<Set<string>> {
  const rows: { known: string }[] = await tx.query(
    `select post_id || ' ' || idempotency_key as known from demand
     where (post_id, idempotency_key) in (select * from unnest($1::uuid[], $2::text[]))`,
    [asked.map(({ postId }) => postId), asked.map(({ key }) => key)],
  );
  return new Set(rows.map(({ known }) => known));
}
