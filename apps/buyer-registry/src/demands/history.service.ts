import type { Demand } from '@titik/contracts/demand.events';
import { Injectable } from '@nestjs/common';
import { AuditEntry } from '@titik/platform/audit/audit-entry.entity';
import { mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { changesBetween } from './demand-history';
import { DemandEntity } from './demand.entity';
import { mayReadDemand } from './demands.service';
import type { DemandHistory, DemandVersion } from './history.dto';

/** How demands became what they are; read from the audit log, which keeps every version. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError demand.unknown @throws ForbiddenError auth.not-yours */
  async of(by: Caller, id: string): Promise<DemandHistory> {
    const demand = await this.database.getRepository(DemandEntity).findOne({ select: { postId: true }, where: { id } });
    if (!demand) throw new NotFoundError('demand.unknown', { id });
    mustBeTheirs(mayReadDemand(by, demand));
    const entries = await this.database.getRepository(AuditEntry).findBy({ kind: 'demand', subject: id });
    return { items: entries.map(versionOf).toSorted((a, b) => a.version - b.version) };
  }
}

function versionOf({ action, at, actor, reason, before, after }: AuditEntry): DemandVersion {
  return {
    version: (after as Demand | null)?.version ?? 1,
    action,
    at: at.toISOString(),
    by: actor,
    ...(reason !== null && { reason }),
    changes: before && after ? changesBetween(before as Demand, after as Demand) : [],
  };
}
