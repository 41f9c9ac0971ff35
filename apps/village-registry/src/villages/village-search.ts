import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreaIndex } from './areas/area-index';
import { readAreas } from './areas/read-areas';
import { villagesByCode } from './find-villages';
import type { FoundVillages, SearchQuery } from './search.dto';
import { zoneOfProvince } from './zone-of-province';

/** After the start's own work; building the index takes about half a second. */
const warmAfterMs = 3000;

/** All of Indonesia's villages, searched in memory; what is registered of them comes from the database. */
@Injectable()
export class VillageSearch implements OnApplicationBootstrap, OnModuleDestroy {
  private index?: AreaIndex;
  private warming?: NodeJS.Timeout;

  constructor(private readonly database: DataSource) {}

  onApplicationBootstrap(): void {
    this.warming = setTimeout(() => this.areas(), warmAfterMs).unref();
  }

  onModuleDestroy(): void {
    clearTimeout(this.warming);
  }

  /** See `AreaIndex.search`. */
  async search({ q, province, limit }: SearchQuery): Promise<FoundVillages> {
    const hits = this.areas().search(q, { province, limit });
    const registered = await villagesByCode(
      this.database.manager,
      hits.map(({ code }) => code),
    );
    return {
      items: hits.map((hit) => {
        const village = registered.get(hit.code);
        return {
          ...hit,
          zone: zoneOfProvince(hit.code)!,
          registered: village !== undefined,
          ...(village?.cluster !== undefined && { cluster: village.cluster }),
          programmes: village?.programmes ?? [],
        };
      }),
    };
  }

  private areas(): AreaIndex {
    return (this.index ??= new AreaIndex(readAreas()));
  }
}
