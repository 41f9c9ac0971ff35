import type { Schemas } from '../../api/client';

export type ChangeInput = Schemas['scheduling.ChangeInput'];

export const changeKinds = ['noShow', 'late', 'addWish', 'tableClosed', 'interpreterAway'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface ChangeDraft {
  kind: ChangeKind;
  party?: string;
  /** The other one of a meeting on top */
  other?: string;
  /** A slot's number */
  fromSlot?: number;
  table?: number;
  interpreter?: string;
}

/** What happened, as the service takes it; undefined while something is missing. */
export function changeInput({
  kind,
  party,
  other,
  fromSlot,
  table,
  interpreter,
}: ChangeDraft): ChangeInput | undefined {
  switch (kind) {
    case 'noShow':
      return party === undefined ? undefined : { noShow: party };
    case 'late':
      return party === undefined || fromSlot === undefined ? undefined : { late: { partyId: party, fromSlot } };
    case 'addWish':
      return party === undefined || other === undefined || party === other
        ? undefined
        : { addWish: { a: party, b: other } };
    case 'tableClosed':
      return table === undefined ? undefined : { tableClosed: table };
    case 'interpreterAway':
      return interpreter === undefined ? undefined : { interpreterAway: interpreter };
  }
}

/** Which kind of change a change of the log was. */
export const kindOf = (change: Schemas['scheduling.LiveChangeView']): ChangeKind =>
  changeKinds.find((kind) => change[kind] !== undefined) ?? 'noShow';
