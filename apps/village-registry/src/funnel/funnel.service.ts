import { Injectable } from '@nestjs/common';
import type { Caller } from '@titik/platform/caller';
import { DataSource } from 'typeorm';
import { whoseVillages } from '../villages/whose-villages';
import { findFunnel } from './find-funnel';
import type { FunnelQuery, VillageFunnel } from './funnel.dto';

/** How far villages have come from their registration to money. */
@Injectable()
export class FunnelService {
  constructor(private readonly database: DataSource) {}

  of(by: Caller, query: FunnelQuery): Promise<VillageFunnel> {
    return findFunnel(this.database.manager, query.by, whoseVillages(by, query.whose));
  }
}
