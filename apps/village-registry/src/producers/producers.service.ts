import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource, type EntityManager } from 'typeorm';
import { newId } from '@titik/contracts/new-id';
import { page } from '@titik/platform/http/page';
import { publishingChange } from '../offers/publish';
import { lockVillages } from '../villages/store-villages';
import { zoneOfProvince } from '../villages/zone-of-province';
import { type ProducerFacts, producerFacts } from './producer-facts';
import type { ProducerInput, ProducerPage, ProducerQuery, ProducerView } from './producer.dto';
import { storeProducer } from './store-producer';

@Injectable()
export class ProducersService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Registers a producer under a new id; see `put`. */
  create(input: ProducerInput): Promise<ProducerView> {
    return this.put(newId(), input);
  }

  /**
   * Makes the producer of this id be as given, and publishes it and its offers where that changes them.
   * @throws InvalidError producer.unknown-village, producer.office-hours
   */
  async put(id: string, input: ProducerInput): Promise<ProducerView> {
    if (input.officeHours.from >= input.officeHours.to)
      throw new InvalidError('producer.office-hours', { field: 'officeHours.to' });
    return this.database.transaction(async (tx) => {
      await this.lockItsVillages(tx, input.villageCodes);
      const zone = input.zone ?? zoneOfProvince(input.villageCodes[0])!;
      await publishingChange(tx, this.outbox, [id], () => storeProducer(tx, id, { ...input, zone }));
      return view((await producerFacts(tx, [id])).get(id)!);
    });
  }

  /** @throws NotFoundError producer.unknown */
  async one(id: string): Promise<ProducerView> {
    const facts = (await producerFacts(this.database.manager, [id])).get(id);
    if (!facts) throw new NotFoundError('producer.unknown', { id });
    return view(facts);
  }

  /** Newest first. */
  async list({ villageCode, after, limit }: ProducerQuery): Promise<ProducerPage> {
    const rows: { id: string }[] = await this.database.query(
      `select id from producer p
       where ($1::text is null or exists (select from producer_village where producer_id = p.id and village_code = $1))
         and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [villageCode ?? null, after ?? null, limit + 1],
    );
    const facts = await producerFacts(
      this.database.manager,
      rows.map(({ id }) => id),
    );
    return page(
      rows.map(({ id }) => view(facts.get(id)!)),
      limit,
      ({ producerId }) => producerId,
    );
  }

  /** A change of a village waits until this producer, which will carry its facts, is written. */
  private async lockItsVillages(tx: EntityManager, codes: string[]): Promise<void> {
    const known = await lockVillages(tx, codes, 'share');
    const missing = codes.findIndex((code) => !known.has(code));
    if (missing >= 0)
      throw new InvalidError('producer.unknown-village', { field: `villageCodes.${missing}`, code: codes[missing] });
  }
}

const view = ({ party, inOffers, version, illustrative }: ProducerFacts): ProducerView => ({
  ...party,
  ...inOffers,
  version,
  illustrative,
});
