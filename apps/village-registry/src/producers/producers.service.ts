import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { Outbox } from '@titik/eventing/outbox';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource } from 'typeorm';
import { checkProducer, checkProducers } from './check-producers';
import { producerViews } from './producer-views';
import type {
  IdentifiedProducerInput,
  ProducerInput,
  ProducerPage,
  ProducerQuery,
  ProducersStored,
  ProducerView,
} from './producer.dto';
import { putProducers } from './put-producers';
import { othersAmong } from './whose-producers';

@Injectable()
export class ProducersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Registers a producer under a new id; see `put`. */
  create(by: Caller, input: ProducerInput): Promise<ProducerView> {
    return this.put(by, newId(), input);
  }

  /**
   * Makes the producer of this id be as given, and publishes it and its offers where that changes them.
   * @throws InvalidError producer.unknown-village, producer.office-hours, producer.paper-number
   * @throws ConflictError producer.paper-taken, producer.merged
   * @throws ForbiddenError auth.not-yours
   */
  async put(by: Caller, id: string, input: ProducerInput): Promise<ProducerView> {
    const row = checkProducer({ ...input, id });
    const { views } = await this.database.transaction((tx) => putProducers(tx, this.outbox, by, [row]));
    return views.get(id)!;
  }

  /** The same for up to 1,000 producers, all or none. @throws InvalidError producer.twice, and as `put` */
  async putAll(by: Caller, inputs: IdentifiedProducerInput[]): Promise<ProducersStored> {
    const rows = checkProducers(
      inputs.map(({ producerId = newId(), ...input }) => ({ ...input, id: producerId })),
      (i) => `producers.${i}.`,
    );
    const { changed } = await this.database.transaction((tx) => putProducers(tx, this.outbox, by, rows));
    return { producerIds: rows.map(({ id }) => id), changed: changed.length };
  }

  /** As its reader may see it; one that was merged says into which. @throws NotFoundError producer.unknown */
  async one(by: Caller, id: string): Promise<ProducerView> {
    const view = (await producerViews(this.database.manager, [id])).get(id);
    if (!view) throw new NotFoundError('producer.unknown', { id });
    return (await othersAmong(this.database.manager, by, [id])).has(id) ? publicPart(view) : view;
  }

  /** Newest first, without those that were merged. */
  async list(by: Caller, { villageCode, after, limit }: ProducerQuery): Promise<ProducerPage> {
    const rows: { id: string }[] = await this.database.query(
      `select id from producer p
       where ($1::text is null or exists (select from producer_village where producer_id = p.id and village_code = $1))
         and ($2::uuid is null or id < $2) and merged_into is null order by id desc limit $3`,
      [villageCode ?? null, after ?? null, limit + 1],
    );
    const ids = rows.map(({ id }) => id);
    const views = await producerViews(this.database.manager, ids);
    const others = await othersAmong(this.database.manager, by, ids);
    return page(
      ids.map((id) => (others.has(id) ? publicPart(views.get(id)!) : views.get(id)!)),
      limit,
      ({ producerId }) => producerId,
    );
  }
}

/** What the market knows of a producer: not how to reach it, its papers, nor whom it will not supply. */
function publicPart(view: ProducerView): ProducerView {
  const { contact: _, papers: __, consents: ___, excludes: ____, ...told } = view;
  return told;
}
