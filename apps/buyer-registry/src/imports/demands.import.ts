import type { ImportKind, Outcome, ReadRow, WriteOptions } from '@titik/importing/import-kind';
import { rounds } from '@titik/importing/rounds';
import { faultOf } from '@titik/importing/jobs/fault-of';
import type { Fault } from '@titik/importing/reading/column';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DemandsService } from '../demands/demands.service';
import { productsOf } from '../demands/products-of-line';
import { RelistDemand } from '../demands/relist-demand';
import { requestHash } from '../demands/request-hash';
import { UnresolvedWordsService } from '../vocabulary/unresolved-words.service';
import { WordBook } from '../vocabulary/word-book';
import { type Asked, askedBy, placeOf, type Standing, standing } from './asked-demand';
import { demandColumns } from './demand-columns';
import { type ListedDemand, readDemand } from './demand.reader';
import { findBuyers, type FoundBuyer } from './find-buyers';

/**
 * Demands of a list, a row each: known again by the source's own id. A row that says something else than it did revises
 * its demand, the whole line; one that says the same changes nothing, whatever a person has revised since. A closed
 * demand is left to a person.
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
    private readonly relisting: RelistDemand,
    private readonly book: WordBook,
    private readonly unresolved: UnresolvedWordsService,
  ) {}

  async write(tx: EntityManager, rows: ReadRow<ListedDemand>[], options: WriteOptions): Promise<Outcome[]> {
    const buyers = await findBuyers(
      tx,
      options.by,
      rows.map(({ entry }) => entry),
    );
    const outcomes = new Map<number, Outcome>();
    const asked: Asked[] = [];
    for (const [at, row] of rows.entries()) {
      const buyer = buyers[at];
      const fault = 'fault' in buyer ? buyer.fault : await this.wordsFault(row.entry, buyer, options);
      if (fault) outcomes.set(row.number, { faults: [fault] });
      else asked.push(askedBy(row, buyer as Exclude<FoundBuyer, { fault: Fault }>, options));
    }
    for (const round of rounds(asked, ({ key }) => key)) {
      const before = await standing(tx, round);
      const fresh = round.filter((row) => !before.has(placeOf(row)));
      const answers = await this.demands.registerMany(tx, options.by, fresh);
      fresh.forEach(({ number }, at) => outcomes.set(number, this.outcome(answers[at])));
      for (const row of round) {
        const known = before.get(placeOf(row));
        if (known) outcomes.set(row.number, await this.again(tx, options, row, known));
      }
    }
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

  /** A row for a demand that is there already. */
  private async again(tx: EntityManager, { by }: WriteOptions, { input }: Asked, known: Standing): Promise<Outcome> {
    if (known.hash === requestHash(input)) return 'unchanged';
    return this.relisting.relist(tx, by, known.id, input).then(
      (changed) => (changed ? 'stored' : 'unchanged'),
      (error: unknown) => this.refused(error),
    );
  }

  private outcome = (answer: object): Outcome => ('demandId' in answer ? 'stored' : this.refused(answer));

  private refused(error: unknown): Outcome {
    const fault = faultOf(error, this as ImportKind, () => '');
    if (!fault) throw error;
    const closed = fault.code === 'demand.already-closed';
    return { faults: [closed ? { ...fault, column: 'demand_key', code: 'import.demand-closed' } : fault] };
  }
}
