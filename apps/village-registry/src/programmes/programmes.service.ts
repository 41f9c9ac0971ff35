import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import { mustBeTheirs, runsProgramme, runsProvince } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { lockVillages } from '../villages/store-villages';
import { findMembers, findProgrammes, summarise } from './find-programmes';
import type {
  Member,
  MemberInput,
  MemberPage,
  MemberQuery,
  Programme,
  ProgrammeInput,
  ProgrammeList,
  ProgrammeSummary,
} from './programme.dto';
import { ProgrammeMembershipEntity } from './membership.entity';
import { ProgrammeEntity } from './programme.entity';
import { storeMemberships } from './store-memberships';

/** Programmes are changed by who runs them, and memberships also for the villages of one's province; else ForbiddenError auth.not-yours. */
@Injectable()
export class ProgrammesService {
  constructor(private readonly database: DataSource) {}

  /** Makes the programme of this slug be as given. @throws InvalidError programme.ends-before */
  put(by: Caller, slug: string, { name, owner, from, to }: ProgrammeInput): Promise<Programme> {
    mustBeTheirs(runsProgramme(by, slug));
    if (from && to && to < from) throw new InvalidError('programme.ends-before', { field: 'to', to });
    const row = { slug, name, owner: owner ?? null, startsOn: from ?? null, endsOn: to ?? null };
    return this.database.transaction(async (tx) => {
      await tx.query('insert into programme (slug, name) values ($1, $1) on conflict do nothing', [slug]);
      const before = await tx.findOneOrFail(ProgrammeEntity, {
        where: { slug },
        lock: { mode: 'for_no_key_update' },
      });
      if (!isDeepStrictEqual({ ...before }, row)) {
        await tx.update(ProgrammeEntity, { slug }, row);
        await audit(tx, by, [{ kind: 'programme', subject: slug, action: 'put', before, after: row }]);
      }
      return (await findProgrammes(tx, slug))[0];
    });
  }

  /** @throws NotFoundError programme.unknown */
  async one(slug: string): Promise<Programme> {
    const [programme] = await findProgrammes(this.database.manager, slug);
    if (!programme) throw new NotFoundError('programme.unknown', { slug });
    return programme;
  }

  async list(): Promise<ProgrammeList> {
    return { items: await findProgrammes(this.database.manager) };
  }

  summary(): Promise<ProgrammeSummary> {
    return summarise(this.database.manager);
  }

  /** @throws NotFoundError programme.unknown */
  async members(slug: string, { after, limit }: MemberQuery): Promise<MemberPage> {
    await this.one(slug);
    return page(await findMembers(this.database.manager, slug, { after, limit }), limit, ({ code }) => code);
  }

  /**
   * Makes villages members exactly as given; others stay.
   * @throws NotFoundError programme.unknown @throws InvalidError programme.unknown-village, programme.ends-before
   */
  async putMembers(by: Caller, slug: string, members: MemberInput[]): Promise<{ received: number; changed: number }> {
    await this.one(slug);
    members.forEach(({ code, since, until }, i) => {
      if (members.findIndex((each) => each.code === code) < i)
        throw new InvalidError('village.twice', { field: `members.${i}.code`, code });
      if (since && until && until < since)
        throw new InvalidError('programme.ends-before', { field: `members.${i}.until`, to: until });
    });
    const codes = members.map(({ code }) => code);
    mustBeTheirs(codes.every((code) => runsMembership(by, slug, code)));
    return this.database.transaction(async (tx) => {
      const known = await lockVillages(tx, codes, 'no key update');
      const missing = codes.findIndex((code) => !known.has(code));
      if (missing >= 0)
        throw new InvalidError('programme.unknown-village', { field: `members.${missing}.code`, code: codes[missing] });
      const before = await membersByCode(tx, slug, codes);
      const changed = await storeMemberships(
        tx,
        members.map((member) => ({ ...member, programme: slug })),
        true,
      );
      const after = await membersByCode(tx, slug, changed);
      await audit(
        tx,
        by,
        changed.map((code) => ({
          kind: 'membership',
          subject: `${slug}/${code}`,
          action: 'put',
          before: before.get(code),
          after: after.get(code),
        })),
      );
      return { received: members.length, changed: changed.length };
    });
  }

  /** Takes back a membership that never was; one that ended has `until`. @throws NotFoundError programme.no-member */
  async removeMember(by: Caller, slug: string, code: string): Promise<void> {
    mustBeTheirs(runsMembership(by, slug, code));
    await this.database.transaction(async (tx) => {
      await lockVillages(tx, [code], 'no key update');
      const before = (await membersByCode(tx, slug, [code])).get(code);
      if (!before) throw new NotFoundError('programme.no-member', { slug, code });
      await tx.delete(ProgrammeMembershipEntity, { programme: slug, villageCode: code });
      await audit(tx, by, [{ kind: 'membership', subject: `${slug}/${code}`, action: 'remove', before }]);
    });
  }
}

const runsMembership = (by: Caller, slug: string, code: string): boolean =>
  runsProgramme(by, slug) || runsProvince(by, code);

const membersByCode = async (tx: EntityManager, slug: string, codes: string[]): Promise<Map<string, Member>> =>
  new Map((await findMembers(tx, slug, { codes, limit: codes.length })).map((member) => [member.code, member]));
