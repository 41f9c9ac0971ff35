import { Injectable } from '@nestjs/common';
import type { Deal } from '@titik/contracts/deal.events';
import { AuditEntry } from '@titik/platform/audit/audit-entry.entity';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { changesOfDeal } from './deal-history';
import { DealEntity } from './deal.entity';
import type { DealHistory, DealVersion } from './history.dto';
import { mustSeeDeal } from './whose-deals';

/** How deals became what they are; read from the audit log, which keeps every version. */
@Injectable()
export class DealHistoryService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError deal.unknown; ForbiddenError auth.not-yours */
  async of(by: Caller, id: string): Promise<DealHistory> {
    const deal = await this.database.getRepository(DealEntity).findOneBy({ id });
    if (!deal) throw new NotFoundError('deal.unknown', { id });
    mustSeeDeal(by, deal);
    const entries = await this.database
      .getRepository(AuditEntry)
      .find({ where: { kind: 'deal', subject: id }, order: { id: 'ASC' } });
    return { items: entries.map(versionOf).toSorted((a, b) => a.version - b.version) };
  }
}

function versionOf({ action, at, actor, reason, before, after }: AuditEntry): DealVersion {
  return {
    version: (after as Deal).version,
    action,
    at: at.toISOString(),
    by: actor,
    ...(reason !== null && { reason }),
    changes: before && after ? changesOfDeal(before as Deal, after as Deal) : [],
  };
}
