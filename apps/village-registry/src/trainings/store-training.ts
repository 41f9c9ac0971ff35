import { newId } from '@titik/contracts/new-id';
import type { EntityManager } from 'typeorm';

/** Exactly one of producer and village. */
export interface Seat {
  producerId: string | null;
  villageCode: string | null;
  /** Empty when nobody is named. */
  person: string;
}

export const seatKey = ({ producerId, villageCode, person }: Seat): string => `${producerId ?? villageCode} ${person}`;

/**
 * Gives participants seats in a class, two statements for all; who has one keeps it.
 * @param tx with the class locked
 * @returns how many are new, and every seat's id by `seatKey`
 */
export async function storeSeats(
  tx: EntityManager,
  trainingId: string,
  seats: readonly Seat[],
): Promise<{ added: number; ids: Map<string, string> }> {
  const added: object[] = await tx.query(
    `insert into training_participant (id, training_id, producer_id, village_code, person)
     select n.id, $1, n.producer_id, n.village_code, n.person
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as n(id, producer_id, village_code, person)
     on conflict do nothing returning id`,
    [
      trainingId,
      seats.map(() => newId()),
      seats.map(({ producerId }) => producerId),
      seats.map(({ villageCode }) => villageCode),
      seats.map(({ person }) => person),
    ],
  );
  const rows: (Seat & { id: string })[] = await tx.query(
    `select id, producer_id as "producerId", village_code as "villageCode", person
     from training_participant where training_id = $1`,
    [trainingId],
  );
  return { added: added.length, ids: new Map(rows.map((row) => [seatKey(row), row.id])) };
}

/**
 * Notes who came to a session, one statement; who is not named stays as noted.
 * @returns ids of the participants who are in the session's class; others are not noted
 */
export async function storeAttendance(
  tx: EntityManager,
  trainingId: string,
  sessionId: string,
  entries: readonly { participantId: string; present: boolean }[],
): Promise<Set<string>> {
  const rows: { id: string }[] = await tx.query(
    `insert into training_attendance (session_id, participant_id, present)
     select $2, p.id, n.present from unnest($3::uuid[], $4::boolean[]) as n(id, present)
     join training_participant p on p.id = n.id and p.training_id = $1
     on conflict (session_id, participant_id) do update set present = excluded.present
     returning participant_id as id`,
    [trainingId, sessionId, entries.map((entry) => entry.participantId), entries.map(({ present }) => present)],
  );
  return new Set(rows.map(({ id }) => id));
}
