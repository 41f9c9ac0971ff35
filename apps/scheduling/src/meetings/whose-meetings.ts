import { isRole, mayDoAll, mustBeTheirs } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { type FindOptionsWhere, Raw, type EntityManager } from 'typeorm';
import { spokenFor } from '../parties/whose-parties';
import type { MeetingView } from './meeting-view';
import type { Meeting } from './meeting.entity';

type Met = Pick<Meeting, 'kind' | 'parties' | 'resources'>;

/**
 * Whether a meeting is theirs to read. Coordinators run forum days and read their meetings.
 * @param theirs the parties for whom they act
 */
export const mayReadMeeting = (by: Caller, { kind }: Pick<Met, 'kind'>, theirs: ReadonlySet<string>): boolean =>
  mayDoAll(by) || theirs.size > 0 || (isRole(by, 'coordinator') && kind === 'forum');

/** Whether they act for a party or, where they convene, for an interpreter of the meeting. */
export const mayActAs = (by: Caller, { resources }: Met, theirs: ReadonlySet<string>, id: string): boolean =>
  mayDoAll(by) ||
  theirs.has(id) ||
  (mayConvene(by, theirs) && resources.some(({ kind, resourceId }) => kind === 'interpreter' && resourceId === id));

/** Whether they act for all: a post brought them together, a producer was invited. */
export const mayConvene = (by: Caller, theirs: ReadonlySet<string>): boolean =>
  mayDoAll(by) || (isRole(by, 'attache') && theirs.size > 0);

/** Whether they may call it off: a producer only where there is nothing to pitch without theirs. */
export function mayCancel(by: Caller, { parties }: Met, theirs: ReadonlySet<string>): boolean {
  const coming = parties.filter(({ role, answer }) => role === 'producer' && answer !== 'declined');
  return mayConvene(by, theirs) || (theirs.size > 0 && coming.every(({ partyId }) => theirs.has(partyId)));
}

/** What is asked of those who change a meeting. */
export type Needs = (by: Caller, meeting: Met, theirs: ReadonlySet<string>) => boolean;

/** @throws ForbiddenError auth.not-yours */
export async function mustBeTheirMeeting(tx: EntityManager, by: Caller, meeting: Met, needs: Needs): Promise<void> {
  if (mayDoAll(by)) return;
  const theirs = await spokenFor(
    tx,
    by,
    meeting.parties.map(({ partyId }) => partyId),
  );
  mustBeTheirs(needs(by, meeting, theirs));
}

/** A list's part that is theirs. */
export function theirMeetings(by: Caller): FindOptionsWhere<Meeting> {
  if (mayDoAll(by)) return {};
  if (isRole(by, 'coordinator')) return { kind: 'forum' };
  const { role, postId, producerIds } = by.principal!;
  const [own, whose] = role === 'attache' ? [ofPost, { postId }] : [ofProducers, { producerIds }];
  // The expression of the index meeting_party_ids.
  const ids = (column: string) => `jsonb_path_query_array(${column}, '$[*].partyId')`;
  return { parties: Raw((column) => `${ids(column)} ?| (${own})`, whose) };
}

const ofPost = 'select array_agg(party_id::text) from party where party_id = :postId or post_id = :postId';
const ofProducers = 'cast(:producerIds as text[])';

/** What they see of a meeting: a producer not what was written down of others, nor the minutes. */
export function seenBy(by: Caller, view: MeetingView): MeetingView {
  if (!view.outcome || !isRole(by, 'producer')) return view;
  const { producerIds } = by.principal;
  const { notes: _, ...outcome } = view.outcome;
  const producers = outcome.producers.filter(({ producerId }) => producerIds.includes(producerId));
  return { ...view, outcome: { ...outcome, producers } };
}
