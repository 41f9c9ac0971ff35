import type { EntityManager } from 'typeorm';
import { attendanceOf } from './attendance-of';
import type { Participant, Session, Training, TrainingQuery, TrainingSummary } from './training.dto';
import { isTheirTraining } from './whose-trainings';

/** Classes, newest first, `limit + 1` of them; or the one of an id. */
export async function findTrainings(
  tx: EntityManager,
  wanted: Partial<TrainingQuery> & { id?: string; whose?: string | null },
): Promise<Training[]> {
  const { id, programme, producerId, villageCode, after, limit = 1, whose } = wanted;
  const rows: { training: Training }[] = await tx.query(
    `select jsonb_strip_nulls(jsonb_build_object('trainingId', t.id, 'title', t.title, 'programme', t.programme,
       'province', t.province,
       'topics', t.topics, 'place', t.place, 'from', t.starts_on, 'to', t.ends_on, 'capacity', t.capacity,
       'enrolled', t.enrolled)) as training
     from training t
     where ($1::uuid is null or t.id = $1) and ($2::text is null or t.programme = $2)
       and ($3::uuid is null or exists (select from training_participant p where p.training_id = t.id
             and p.producer_id = $3))
       and ($4::text is null or exists (select from training_participant p where p.training_id = t.id
             and (p.village_code = $4 or p.producer_id in (select producer_id from producer_village
                                                            where village_code = $4))))
       and ($5::uuid is null or t.id < $5)
       and ${isTheirTraining('$7')}
     order by t.id desc limit $6`,
    [id ?? null, programme ?? null, producerId ?? null, villageCode ?? null, after ?? null, limit + 1, whose ?? null],
  );
  return rows.map(({ training }) => training);
}

/** The sessions of a class by day. */
export async function findSessions(tx: EntityManager, trainingId: string): Promise<Session[]> {
  return tx.query(
    `select s.id as "sessionId", s.held_on::text as "heldOn", s.topic,
       (count(a.present) filter (where a.present))::int as present, count(a.present) > 0 as taken
     from training_session s left join training_attendance a on a.session_id = s.id
     where s.training_id = $1 group by s.id order by s.held_on, s.topic`,
    [trainingId],
  );
}

interface Seat {
  participantId: string;
  producerId: string | null;
  villageCode: string | null;
  name: string;
  person: string;
  present: number;
}

/** Who is in a class and how they attended. */
export async function summariseTraining(tx: EntityManager, trainingId: string): Promise<TrainingSummary> {
  const sessions = await findSessions(tx, trainingId);
  const taken = sessions.filter((session) => session.taken).length;
  const seats: Seat[] = await tx.query(
    `select p.id as "participantId", p.producer_id as "producerId", p.village_code as "villageCode",
       coalesce(r.name, v.name) as name, p.person,
       (select count(*)::int from training_attendance a where a.participant_id = p.id and a.present) as present
     from training_participant p left join producer r on r.id = p.producer_id
     left join village v on v.code = p.village_code
     where p.training_id = $1 order by name, p.person, p.id`,
    [trainingId],
  );
  const items: Participant[] = seats.map(({ producerId, villageCode, person, present, ...seat }) => ({
    ...seat,
    ...(producerId !== null && { producerId }),
    ...(villageCode !== null && { villageCode }),
    ...(person !== '' && { person }),
    ...attendanceOf(present, taken, sessions.length),
  }));
  const came = items.reduce((all, { present }) => all + present, 0);
  return {
    participants: items.length,
    sessions: sessions.length,
    taken,
    ...(taken > 0 && items.length > 0 && { percent: Math.round((100 * came) / (taken * items.length)) }),
    finished: items.filter(({ finished }) => finished).length,
    items,
  };
}
