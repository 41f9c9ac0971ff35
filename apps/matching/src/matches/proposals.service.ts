import { NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan } from 'typeorm';
import type { Proposal, ProposalPage, ProposalsQuery } from './proposals.dto';
import { ProposedSessionRow } from './proposed-session.entity';

/** Reads what was proposed. */
@Injectable()
export class ProposalsService {
  constructor(private readonly dataSource: DataSource) {}

  async list({ demandId, state, limit, after }: ProposalsQuery): Promise<ProposalPage> {
    const rows = await this.dataSource.getRepository(ProposedSessionRow).find({
      where: { ...(demandId && { demandId }), ...(state && { state }), ...(after && { sessionId: MoreThan(after) }) },
      order: { sessionId: 'ASC' },
      take: limit + 1,
    });
    return page(rows.map(proposalOf), limit, ({ sessionId }) => sessionId);
  }

  /** @throws NotFoundError `session.unknown` */
  async one(sessionId: string): Promise<Proposal> {
    const row = await this.dataSource.getRepository(ProposedSessionRow).findOneBy({ sessionId });
    if (!row) throw new NotFoundError('session.unknown', { sessionId });
    return proposalOf(row);
  }
}

/** A session as people see it. */
export const proposalOf = ({ reason, ...row }: ProposedSessionRow): Proposal => ({ ...row, ...(reason && { reason }) });
