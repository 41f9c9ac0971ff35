import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { page } from '@titik/platform/http/page';
import { publishingChange } from '../offers/publish';
import { findVillages } from './find-villages';
import { lockVillages, producersOf, storeAssessments, storeMemberships, storeVillages } from './store-villages';
import {
  type Assessment,
  type CodedVillageInput,
  type Stored,
  type Village,
  type VillageInput,
  type VillagePage,
  type VillageQuery,
} from './village.dto';
import { zoneOfProvince } from './zone-of-province';

@Injectable()
export class VillagesService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Makes the village of this code be as given. @throws InvalidError village.unknown-province */
  async put(code: string, input: VillageInput): Promise<Village> {
    await this.store([{ ...input, code }], () => 'code');
    return this.one(code);
  }

  /**
   * Makes villages be as given, all or none.
   * @throws InvalidError village.unknown-province, village.twice
   */
  putAll(villages: CodedVillageInput[]): Promise<Stored> {
    const first = new Map<string, number>();
    villages.forEach(({ code }, i) => {
      if (first.has(code)) throw new InvalidError('village.twice', { field: `villages.${i}.code`, code });
      first.set(code, i);
    });
    return this.store(villages, (i) => `villages.${i}.code`);
  }

  /** Adds an assessment to a village's history. @throws NotFoundError village.unknown */
  async assess(code: string, assessment: Assessment): Promise<Village> {
    await this.database.transaction(async (tx) => {
      if ((await lockVillages(tx, [code], 'no key update')).size === 0)
        throw new NotFoundError('village.unknown', { code });
      await publishingChange(tx, this.outbox, await producersOf(tx, [code]), async () => {
        await storeAssessments(tx, [{ ...assessment, code }]);
      });
    });
    return this.one(code);
  }

  /** @throws NotFoundError village.unknown */
  async one(code: string): Promise<Village> {
    const [village] = await findVillages(this.database.manager, { code });
    if (!village) throw new NotFoundError('village.unknown', { code });
    return village;
  }

  /** By code. */
  async list(query: VillageQuery): Promise<VillagePage> {
    return page(await findVillages(this.database.manager, query), query.limit, ({ code }) => code);
  }

  private store(villages: CodedVillageInput[], field: (i: number) => string): Promise<Stored> {
    const zoned = villages.map((village, i) => {
      const zone = zoneOfProvince(village.code);
      if (!zone) throw new InvalidError('village.unknown-province', { field: field(i), code: village.code });
      return { ...village, zone };
    });
    const codes = zoned.map(({ code }) => code);
    return this.database.transaction(async (tx) => {
      await lockVillages(tx, codes, 'no key update');
      const changed = new Set<string>();
      const note = (found: string[]) => found.forEach((code) => changed.add(code));
      await publishingChange(tx, this.outbox, await producersOf(tx, codes), async () => {
        note(await storeVillages(tx, zoned));
        note(
          await storeAssessments(
            tx,
            zoned.flatMap(({ code, assessment }) => (assessment ? [{ ...assessment, code }] : [])),
          ),
        );
        note(
          await storeMemberships(
            tx,
            zoned.flatMap(({ code, programmes = [] }) => programmes.map((programme) => ({ code, programme }))),
          ),
        );
      });
      return { received: villages.length, changed: changed.size };
    });
  }
}
