import { Injectable } from '@nestjs/common';
import { newId } from '@titik/contracts/new-id';
import { audit, type Change } from '@titik/platform/audit/audit';
import { heldBy, holds, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { ConflictError, InvalidError, NotFoundError } from '@titik/platform/errors';
import { page } from '@titik/platform/http/page';
import { isDeepStrictEqual } from 'node:util';
import { DataSource, type EntityManager } from 'typeorm';
import { AttendanceEntity } from './attendance.entity';
import { checkPeriod, checkSessions, seatsOf } from './check-training';
import { findSessions, findTrainings, summariseTraining } from './find-training';
import { ParticipantEntity } from './participant.entity';
import { SessionEntity } from './session.entity';
import { seatKey, storeAttendance, storeSeats } from './store-training';
import type {
  AttendanceInput,
  AttendanceList,
  Enrolled,
  ParticipantInput,
  SessionInput,
  SessionList,
  Training,
  TrainingInput,
  TrainingPage,
  TrainingQuery,
  TrainingSummary,
} from './training.dto';
import { TrainingEntity } from './training.entity';
import { mustBeTheirSeats, seenBy, whoseTrainings } from './whose-trainings';

/**
 * Classes are held by whoever runs their programme or province, and read by producers that are in them; else
 * ForbiddenError auth.not-yours.
 */
@Injectable()
export class TrainingsService {
  constructor(private readonly database: DataSource) {}

  /** Opens a class under a new id; see `put`. */
  create(by: Caller, input: TrainingInput): Promise<Training> {
    return this.put(by, newId(), input);
  }

  /**
   * Makes the class of this id be as given.
   * @throws InvalidError training.ends-before, training.unknown-programme
   * @throws ConflictError training.full when more are in it than the new capacity
   */
  put(by: Caller, id: string, input: TrainingInput): Promise<Training> {
    checkPeriod(input);
    const { title, topics = [], place, from, to, capacity } = input;
    const held = heldBy(by, input);
    mustBeTheirs(holds(by, held), input.programme === undefined ? 'province' : 'programme');
    return this.database.transaction(async (tx) => {
      const before = await lockTraining(tx, id);
      if (before) mustBeTheirs(holds(by, before));
      const { programme } = held;
      if (programme !== null && !(await tx.query('select from programme where slug = $1', [programme])).length)
        throw new InvalidError('training.unknown-programme', { field: 'programme', programme });
      if (before && before.enrolled > capacity)
        throw new ConflictError('training.full', { field: 'capacity', capacity, enrolled: before.enrolled });
      const row = {
        id,
        title,
        ...held,
        topics,
        place,
        startsOn: from,
        endsOn: to,
        capacity,
      };
      await tx.upsert(TrainingEntity, row, ['id']);
      const [after] = await findTrainings(tx, { id });
      if (!isDeepStrictEqual(before, after)) await remember(tx, by, id, { action: 'put', before, after });
      return after;
    });
  }

  /** @throws NotFoundError training.unknown */
  async one(by: Caller, id: string): Promise<Training> {
    const [training] = await findTrainings(this.database.manager, { id });
    if (!training) throw new NotFoundError('training.unknown', { id });
    const [theirs] = await findTrainings(this.database.manager, { id, whose: whoseTrainings(by) });
    mustBeTheirs(theirs !== undefined);
    return training;
  }

  /** Newest first. */
  async list(by: Caller, query: TrainingQuery): Promise<TrainingPage> {
    const found = await findTrainings(this.database.manager, { ...query, whose: whoseTrainings(by) });
    return page(found, query.limit, ({ trainingId }) => trainingId);
  }

  /**
   * Gives participants seats, all or none; who has one keeps it.
   * @throws NotFoundError training.unknown @throws ConflictError training.full
   * @throws InvalidError training.producer-or-village, training.twice, training.unknown-participant
   */
  enrol(by: Caller, id: string, participants: ParticipantInput[]): Promise<Enrolled> {
    const seats = seatsOf(participants);
    return this.database.transaction(async (tx) => {
      const { capacity, enrolled } = await mustLock(tx, by, id);
      await mustBeRegistered(tx, seats);
      await mustBeTheirSeats(tx, by, seats);
      const { added, ids } = await storeSeats(tx, id, seats);
      if (enrolled + added > capacity)
        throw new ConflictError('training.full', { capacity, enrolled: enrolled + added });
      await tx.update(TrainingEntity, { id }, { enrolled: enrolled + added });
      if (added > 0) await remember(tx, by, id, { action: 'enrol', before: { enrolled }, after: { participants } });
      return { participantIds: seats.map((seat) => ids.get(seatKey(seat))!), added };
    });
  }

  /** Takes a participant out, with its attendance. @throws NotFoundError training.unknown, training.no-participant */
  leave(by: Caller, id: string, participantId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { enrolled } = await mustLock(tx, by, id);
      const seat = await tx.findOneBy(ParticipantEntity, { id: participantId, trainingId: id });
      if (!seat) throw new NotFoundError('training.no-participant', { id: participantId });
      const attendance = await tx.findBy(AttendanceEntity, { participantId });
      await tx.delete(AttendanceEntity, { participantId });
      await tx.delete(ParticipantEntity, { id: participantId });
      await tx.update(TrainingEntity, { id }, { enrolled: enrolled - 1 });
      await remember(tx, by, id, { action: 'leave', before: { ...seat, attendance } });
    });
  }

  /** @throws NotFoundError training.unknown */
  async sessions(by: Caller, id: string): Promise<SessionList> {
    await this.one(by, id);
    return { items: await findSessions(this.database.manager, id) };
  }

  /**
   * Adds sessions; those of the same day and topic are there already.
   * @throws NotFoundError training.unknown @throws InvalidError training.outside-period
   */
  addSessions(by: Caller, id: string, sessions: SessionInput[]): Promise<SessionList> {
    return this.database.transaction(async (tx) => {
      checkSessions(sessions, await mustLock(tx, by, id));
      const before = await findSessions(tx, id);
      const rows = sessions.map((session) => ({ ...session, id: newId(), trainingId: id }));
      await tx.createQueryBuilder().insert().into(SessionEntity).values(rows).orIgnore().execute();
      const items = await findSessions(tx, id);
      if (items.length > before.length)
        await remember(tx, by, id, {
          action: 'add-sessions',
          before: { sessions: before },
          after: { sessions: items },
        });
      return { items };
    });
  }

  /** Who was noted at a session. @throws NotFoundError training.unknown, training.no-session */
  async attendance(by: Caller, id: string, sessionId: string): Promise<AttendanceList> {
    await this.one(by, id);
    if (!(await this.database.manager.existsBy(SessionEntity, { id: sessionId, trainingId: id })))
      throw new NotFoundError('training.no-session', { id: sessionId });
    const noted = await this.database.manager.findBy(AttendanceEntity, { sessionId });
    return { items: noted.map(({ participantId, present }) => ({ participantId, present })) };
  }

  /**
   * Notes who came to a session; who is not named stays as noted.
   * @throws NotFoundError training.unknown, training.no-session @throws InvalidError training.no-participant
   */
  attend(by: Caller, id: string, sessionId: string, { entries }: AttendanceInput): Promise<SessionList> {
    return this.database.transaction(async (tx) => {
      await mustLock(tx, by, id);
      if (!(await tx.existsBy(SessionEntity, { id: sessionId, trainingId: id })))
        throw new NotFoundError('training.no-session', { id: sessionId });
      const before = await tx.findBy(AttendanceEntity, { sessionId });
      const known = await storeAttendance(tx, id, sessionId, entries);
      const wrong = entries.findIndex(({ participantId }) => !known.has(participantId));
      if (wrong >= 0)
        throw new InvalidError('training.no-participant', {
          field: `entries.${wrong}.participantId`,
          id: entries[wrong].participantId,
        });
      await remember(tx, by, id, { action: 'attend', before: { sessionId, before }, after: { sessionId, entries } });
      return { items: await findSessions(tx, id) };
    });
  }

  /** @throws NotFoundError training.unknown */
  async summary(by: Caller, id: string): Promise<TrainingSummary> {
    await this.one(by, id);
    return seenBy(by, await summariseTraining(this.database.manager, id));
  }
}

const remember = (tx: EntityManager, by: Caller, subject: string, change: Omit<Change, 'kind' | 'subject'>) =>
  audit(tx, by, [{ kind: 'training', subject, ...change }]);

async function lockTraining(tx: EntityManager, id: string): Promise<Training | undefined> {
  await tx.query('select from training where id = $1 for no key update', [id]);
  return (await findTrainings(tx, { id }))[0];
}

async function mustLock(tx: EntityManager, by: Caller, id: string): Promise<Training> {
  const training = await lockTraining(tx, id);
  if (!training) throw new NotFoundError('training.unknown', { id });
  mustBeTheirs(holds(by, training));
  return training;
}

async function mustBeRegistered(tx: EntityManager, seats: ReturnType<typeof seatsOf>): Promise<void> {
  const rows: { place: string }[] = await tx.query(
    `select place from unnest($1::uuid[], $2::text[]) with ordinality as n(producer_id, code, place)
     where (producer_id is not null and not exists (select from producer where id = n.producer_id and merged_into is null))
        or (n.code is not null and not exists (select from village where village.code = n.code)) order by place limit 1`,
    [seats.map(({ producerId }) => producerId), seats.map(({ villageCode }) => villageCode)],
  );
  if (rows.length === 0) return;
  const place = Number(rows[0].place) - 1;
  const { producerId, villageCode } = seats[place];
  throw new InvalidError('training.unknown-participant', {
    field: `participants.${place}`,
    id: producerId ?? villageCode,
  });
}
