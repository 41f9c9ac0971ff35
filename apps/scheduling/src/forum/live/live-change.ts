import type { ForumRecords } from '../schedule/forum-records';

/** What happened on the day. */
export interface LiveChange {
  /** A participant that does not come any more, by party id */
  noShow?: string;
  /** A participant that comes only from a slot on */
  late?: { partyId: string; fromSlot: number };
  /** A table at which nobody can sit any more */
  tableClosed?: number;
  /** An interpreter that is not there any more, by resource id */
  interpreterAway?: string;
  /** A meeting that somebody wants on top, by wish id */
  addWish?: string;
}

/** Takes a change into account from the first slot that is still ahead. */
export function withChange(records: ForumRecords, change: LiveChange, from: number): ForumRecords {
  const { noShow, late, tableClosed, interpreterAway } = change;
  return {
    ...records,
    participants: records.participants.map((person) => ({
      ...person,
      ...(person.partyId === noShow && { goneFrom: from }),
      ...(person.partyId === late?.partyId && { arrives: late.fromSlot }),
    })),
    tables: records.tables.map((table) => ({ ...table, ...(table.no === tableClosed && { closedFrom: from }) })),
    interpreters: records.interpreters.map((each) => ({
      ...each,
      ...(each.id === interpreterAway && { awayFrom: from }),
    })),
  };
}
