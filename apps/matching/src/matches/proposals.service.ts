import { isRole, mustBeTheirs, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { Injectable } from '@nestjs/common';
import { DataSource, type FindOptionsWhere, In, MoreThan } from 'typeorm';
import type { Proposal, ProposalPage, ProposalsQuery } from './proposals.dto';
import { ProposedSessionRow, type SessionState } from './proposed-session.entity';
import { demandsOfPost, mustBeTheirDemand } from './whose-demands';

/** Sessions that a producer hears of: the others are the post's affair until it has approved them. */
const told: readonly SessionState[] = ['approved', 'fell-through'];

/** Reads what was proposed: an attaché's for the demands of their post, a producer's once it was told to them. */
@Injectable()
export class ProposalsService {
  constructor(private readonly dataSource: DataSource) {}

  /** By session id. @throws ForbiddenError `auth.not-yours` for the demand of another post */
  async list(by: Caller, { demandId, state, limit, after }: ProposalsQuery): Promise<ProposalPage> {
    if (demandId && isRole(by, 'attache')) await mustBeTheirDemand(this.dataSource.manager, by, demandId);
    const rows = await this.dataSource.getRepository(ProposedSessionRow).find({
      where: {
        ...theirs(by),
        ...(demandId && { demandId }),
        ...(state && { state: isRole(by, 'producer') ? In(told.filter((each) => each === state)) : state }),
        ...(after && { sessionId: MoreThan(after) }),
      },
      order: { sessionId: 'ASC' },
      take: limit + 1,
    });
    return page(
      rows.map((row) => seenBy(by, row)),
      limit,
      ({ sessionId }) => sessionId,
    );
  }

  /** @throws NotFoundError `session.unknown`; ForbiddenError `auth.not-yours` */
  async one(by: Caller, sessionId: string): Promise<Proposal> {
    const row = await this.dataSource.getRepository(ProposedSessionRow).findOneBy({ sessionId });
    if (!row) throw new NotFoundError('session.unknown', { sessionId });
    if (isRole(by, 'producer')) mustBeTheirs(told.includes(row.state) && speaksForProducer(by, row.producerId));
    else await mustBeTheirDemand(this.dataSource.manager, by, row.demandId);
    return seenBy(by, row);
  }
}

/** A session as people see it. */
export const proposalOf = ({ reason, ...row }: ProposedSessionRow): Proposal => ({ ...row, ...(reason && { reason }) });

function theirs(by: Caller): FindOptionsWhere<ProposedSessionRow> {
  if (isRole(by, 'attache')) return { demandId: demandsOfPost(by.principal.postId) };
  return isRole(by, 'producer') ? { producerId: In([...by.principal.producerIds]), state: In([...told]) } : {};
}

/** Why the post added a producer is not for the producer to read. */
function seenBy(by: Caller, row: ProposedSessionRow): Proposal {
  const { reason: _, ...rest } = proposalOf(row);
  return isRole(by, 'producer') ? rest : proposalOf(row);
}
