import { Injectable } from '@nestjs/common';
import { Outbox } from '@titik/eventing/outbox';
import { isRole, mayDoAll, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { DataSource } from 'typeorm';
import { findVillages } from './find-villages';
import { putVillages, zoned } from './put-villages';
import type { CodedVillageInput, Stored, Village, VillageInput, VillagePage, VillageQuery } from './village.dto';
import { seenBy, whoseVillages } from './whose-villages';

@Injectable()
export class VillagesService {
  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
  ) {}

  /** Makes the village of this code be as given. @throws InvalidError village.unknown-province @throws ForbiddenError */
  async put(by: Caller, code: string, input: VillageInput): Promise<Village> {
    await this.store(by, [zoned({ ...input, code }, 'code')]);
    return this.one(by, code);
  }

  /**
   * Makes villages be as given, all or none.
   * @throws InvalidError village.unknown-province, village.twice
   */
  async putAll(by: Caller, villages: CodedVillageInput[]): Promise<Stored> {
    const seen = new Set<string>();
    villages.forEach(({ code }, i) => {
      if (seen.has(code)) throw new InvalidError('village.twice', { field: `villages.${i}.code`, code });
      seen.add(code);
    });
    return this.store(
      by,
      villages.map((village, i) => zoned(village, `villages.${i}.code`)),
    );
  }

  /** @throws NotFoundError village.unknown */
  async one(by: Caller, code: string): Promise<Village> {
    const [village] = await findVillages(this.database.manager, { codes: [code] });
    if (!village) throw new NotFoundError('village.unknown', { code });
    return seenBy(by, village);
  }

  /** By code. How far villages came is for those who coach. @throws ForbiddenError auth.not-yours for `step` */
  async list(by: Caller, query: VillageQuery): Promise<VillagePage> {
    mustBeTheirs(query.step === undefined || mayDoAll(by) || isRole(by, 'coordinator'), 'step');
    const found = await findVillages(this.database.manager, query, whoseVillages(by, query.whose ?? 'all'));
    return page(
      found.map((village) => seenBy(by, village)),
      query.limit,
      ({ code }) => code,
    );
  }

  private async store(by: Caller, villages: ReturnType<typeof zoned>[]): Promise<Stored> {
    const changed = await this.database.transaction((tx) => putVillages(tx, this.outbox, by, villages));
    return { received: villages.length, changed: changed.length };
  }
}
