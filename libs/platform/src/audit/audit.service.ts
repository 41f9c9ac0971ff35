import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { page } from '../http/page';
import type { AuditPage, AuditQuery } from './audit.dto';
import { AuditEntry } from './audit-entry.entity';

@Injectable()
export class AuditService {
  constructor(private readonly database: DataSource) {}

  /** Newest first. */
  async list({ kind, subject, actor, after, limit }: AuditQuery): Promise<AuditPage> {
    const rows = await this.database.getRepository(AuditEntry).find({
      where: {
        ...(kind && { kind }),
        ...(subject && { subject }),
        ...(actor && { actor }),
        ...(after && { id: LessThan(after) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return page(
      rows.map((row) => ({ ...row, at: row.at.toISOString() })),
      limit,
      ({ id }) => id,
    );
  }
}
