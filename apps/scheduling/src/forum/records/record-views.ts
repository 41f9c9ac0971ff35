import type { Interpreter, Participant, Table, Wish } from '../schedule/forum-records';
import type { ForumInterpreterView, ParticipantView, TableView, WishView } from './records.dto';

export function wishView(wish: Wish, participants: readonly Participant[]): WishView {
  const { id, ref, a, b, must, priority, session, fixedSlot, lockedSlot, forbidden, language, ownLanguage, after } =
    wish;
  const { placement, meetingId, ended } = wish;
  const name = (partyId: string): string => participants.find((each) => each.partyId === partyId)?.name ?? partyId;
  return {
    wishId: id,
    ref,
    a,
    nameOfA: name(a),
    b,
    nameOfB: name(b),
    must,
    priority,
    session,
    ...(fixedSlot !== null && { slot: fixedSlot }),
    ...(lockedSlot !== null && { lockedSlot }),
    forbidden,
    ...(ownLanguage !== null && { language: ownLanguage }),
    ...(language !== null && { needs: language }),
    after,
    ...(placement && {
      place: {
        slot: placement.slot,
        tableNo: placement.tableNo,
        ...(placement.interpreterId !== null && { interpreterId: placement.interpreterId }),
      },
    }),
    ...(meetingId !== null && { meetingId }),
    ended,
  };
}

export const participantView = ({ goneFrom, language, ...person }: Participant): ParticipantView => ({
  ...person,
  ...(language !== null && { language }),
  ...(goneFrom !== null && { goneFrom }),
});

export const tableView = ({ no, partyId, closedFrom }: Table): TableView => ({
  no,
  ...(partyId !== null && { partyId }),
  ...(closedFrom !== null && { closedFrom }),
});

export const interpreterView = ({ id, name, languages, awayFrom }: Interpreter): ForumInterpreterView => ({
  resourceId: id,
  name,
  languages,
  ...(awayFrom !== null && { awayFrom }),
});
