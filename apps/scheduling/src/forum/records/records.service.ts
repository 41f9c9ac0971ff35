import { Injectable } from '@nestjs/common';
import { audit } from '@titik/platform/audit/audit';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import type { Match } from '@titik/platform/http/etag';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Party } from '../../parties/party.entity';
import { ResourceService } from '../../resources/resource.service';
import { findDay, holdDay } from '../days/find-day';
import type { ForumRecords } from '../schedule/forum-records';
import { readRecords } from '../schedule/read-records';
import { interpreterView, participantView, tableView } from './record-views';
import type {
  ForumInterpreterList,
  InterpretersInput,
  ParticipantList,
  ParticipantsInput,
  TableList,
  TablesInput,
} from './records.dto';

/** Who comes to a forum day, which tables there are, and who interprets. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: DataSource,
    private readonly resources: ResourceService,
  ) {}

  /** @throws NotFoundError `forum-day.not-found` */
  async participants(forumDayId: string): Promise<ParticipantList> {
    return { items: (await this.read(forumDayId)).participants.map(participantView) };
  }

  /** @throws NotFoundError `forum-day.not-found` */
  async tables(forumDayId: string): Promise<TableList> {
    return { items: (await this.read(forumDayId)).tables.map(tableView) };
  }

  /** @throws NotFoundError `forum-day.not-found` */
  async interpreters(forumDayId: string): Promise<ForumInterpreterList> {
    return { items: (await this.read(forumDayId)).interpreters.map(interpreterView) };
  }

  /**
   * Adds participants, or changes them where they are there. Who did not come once comes again.
   * @throws InvalidError `meeting.unknown-party`, `forum-day.unknown-slot`; and what `write` throws
   */
  putParticipants(
    by: Caller,
    id: string,
    match: Match | undefined,
    input: ParticipantsInput,
  ): Promise<ParticipantList> {
    return this.write(by, id, match, 'put-participants', input, async (tx, { slots }) => {
      const { participants } = input;
      const known = await tx.findBy(Party, { partyId: In(participants.map(({ partyId }) => partyId)) });
      const ids = new Set(known.map(({ partyId }) => partyId));
      participants.forEach(({ partyId, arrives = 1, forbidden = [] }, i) => {
        const field = `participants.${i}`;
        if (!ids.has(partyId))
          throw new InvalidError('meeting.unknown-party', { field: `${field}.partyId`, party: partyId });
        const slot = [arrives, ...forbidden].find((each) => each > slots);
        if (slot) throw new InvalidError('forum-day.unknown-slot', { field: `${field}.forbidden`, slot, most: slots });
      });
      await tx.query(
        `insert into forum_participant (forum_day_id, party_id, arrives, forbidden, language)
         select $1, p."partyId", coalesce(p.arrives, 1), coalesce(p.forbidden, '{}'), p.language
         from jsonb_to_recordset($2::jsonb)
           as p("partyId" uuid, arrives integer, forbidden integer[], language text)
         on conflict (forum_day_id, party_id) do update
           set arrives = excluded.arrives, forbidden = excluded.forbidden, gone_from = null,
             language = excluded.language`,
        [id, JSON.stringify(participants)],
      );
    }).then((records) => ({ items: records.participants.map(participantView) }));
  }

  /**
   * @throws NotFoundError `forum-day.unknown-participant`; ConflictError `forum-day.participant-in-use`; and what
   *   `write` throws
   */
  async removeParticipant(by: Caller, id: string, partyId: string, match?: Match): Promise<void> {
    await this.write(by, id, match, 'remove-participant', { partyId }, async (tx, records) => {
      if (!records.participants.some((each) => each.partyId === partyId)) {
        throw new NotFoundError('forum-day.unknown-participant', { party: partyId });
      }
      const used =
        records.wishes.some(({ a, b }) => a === partyId || b === partyId) ||
        records.tables.some((table) => table.partyId === partyId);
      if (used) throw new ConflictError('forum-day.participant-in-use', { party: partyId });
      await tx.query(`delete from forum_participant where forum_day_id = $1 and party_id = $2`, [id, partyId]);
    });
  }

  /**
   * Says which tables there are; whatever lay at another one loses its place.
   * @throws InvalidError `forum-day.unknown-participant`, `forum-day.two-tables`; and what `write` throws
   */
  putTables(by: Caller, id: string, match: Match | undefined, input: TablesInput): Promise<TableList> {
    return this.write(by, id, match, 'put-tables', input, async (tx, { participants }) => {
      const { tables } = input;
      const owners = new Set<string>();
      tables.forEach(({ partyId }, i) => {
        if (partyId === undefined) return;
        const field = `tables.${i}.partyId`;
        if (!participants.some((each) => each.partyId === partyId)) {
          throw new InvalidError('forum-day.unknown-participant', { field, party: partyId });
        }
        if (owners.has(partyId)) throw new InvalidError('forum-day.two-tables', { field, party: partyId });
        owners.add(partyId);
      });
      const numbers = tables.map(({ no }) => no);
      await tx.query(`delete from forum_placement where forum_day_id = $1 and table_no <> all($2)`, [id, numbers]);
      await tx.query(`update forum_table set party_id = null where forum_day_id = $1`, [id]);
      await tx.query(`delete from forum_table where forum_day_id = $1 and no <> all($2)`, [id, numbers]);
      await tx.query(
        `insert into forum_table (forum_day_id, no, party_id)
         select $1, t.no, t.party_id from unnest($2::integer[], $3::uuid[]) as t(no, party_id)
         on conflict (forum_day_id, no) do update set party_id = excluded.party_id, closed_from = null`,
        [id, numbers, tables.map(({ partyId }) => partyId ?? null)],
      );
    }).then((records) => ({ items: records.tables.map(tableView) }));
  }

  /** Says who interprets. @throws InvalidError `resource.unknown`, `forum-day.no-such-interpreter`; and what `write` throws */
  putInterpreters(
    by: Caller,
    id: string,
    match: Match | undefined,
    input: InterpretersInput,
  ): Promise<ForumInterpreterList> {
    return this.write(by, id, match, 'put-interpreters', input, async (tx) => {
      const { resourceIds } = input;
      const found = await this.resources.require(tx, resourceIds);
      const other = found.find(({ kind }) => kind !== 'interpreter');
      if (other) throw new InvalidError('forum-day.no-such-interpreter', { field: 'resourceIds', name: other.name });
      await tx.query(`delete from forum_placement where forum_day_id = $1 and interpreter_id <> all($2)`, [
        id,
        resourceIds,
      ]);
      await tx.query(`delete from forum_interpreter where forum_day_id = $1 and resource_id <> all($2)`, [
        id,
        resourceIds,
      ]);
      await tx.query(
        `insert into forum_interpreter (forum_day_id, resource_id) select $1, unnest($2::uuid[])
         on conflict (forum_day_id, resource_id) do update set away_from = null`,
        [id, resourceIds],
      );
    }).then((records) => ({ items: records.interpreters.map(interpreterView) }));
  }

  private async read(forumDayId: string): Promise<ForumRecords> {
    return readRecords(this.database.manager, await findDay(this.database.manager, forumDayId));
  }

  /**
   * @throws NotFoundError `forum-day.not-found`; ConflictError `request.version-changed`, `forum-day.not-editable`
   * @returns what is so afterwards
   */
  private write(
    by: Caller,
    id: string,
    match: Match | undefined,
    action: string,
    input: object,
    command: (tx: EntityManager, records: ForumRecords) => Promise<void>,
  ): Promise<ForumRecords> {
    return this.database.transaction(async (tx) => {
      const day = await holdDay(tx, by, id, match);
      day.edit();
      await command(tx, await readRecords(tx, day));
      await tx.save(day);
      await audit(tx, by, [{ kind: 'forum-day', subject: id, action, after: input }]);
      return readRecords(tx, day);
    });
  }
}
