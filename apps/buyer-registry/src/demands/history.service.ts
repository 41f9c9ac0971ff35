import type { Demand } from '@titik/contracts/demand.events';
import { Injectable } from '@nestjs/common';
import { AuditEntry } from '@titik/platform/audit/audit-entry.entity';
import { NotFoundError } from '@titik/platform/errors';
import { DataSource } from 'typeorm';
import { changesBetween } from './demand-history';
import { DemandEntity } from './demand.entity';
import type { DemandHistory, DemandVersion } from './history.dto';

/** How demands became what they are; read from the audit log, which keeps every version. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: DataSource) {}

  /** @throws NotFoundError demand.unknown */
  async of(id: string): Promise<DemandHistory> {
    if (!(await this.database.getRepository(DemandEntity).existsBy({ id })))
      throw new NotFoundError('demand.unknown', { id });
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
