import { isRole, mayDoAll, mustBeTheirs, speaksForPost, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';
import { type EntityManager, In } from 'typeorm';
import { Party } from './party.entity';

type Known = Pick<Party, 'partyId' | 'role' | 'postId'>;

/** Whether they act for a party. A buyer does not sign in: the post that vouches for it does. */
function speaksForParty(by: Caller, { role, partyId, postId }: Known): boolean {
  if (role === 'producer') return speaksForProducer(by, partyId);
  return speaksForPost(by, role === 'post' ? partyId : (postId ?? undefined));
}

/** Whether they may bring these together: one of them is theirs, and no buyer is another post's. */
export function mayBringTogether(by: Caller, parties: readonly Known[]): boolean {
  const theirs = parties.filter((party) => speaksForParty(by, party));
  return theirs.length > 0 && parties.every((party) => party.role !== 'buyer' || theirs.includes(party));
}

/** For which of these parties they act. */
export async function spokenFor(tx: EntityManager, by: Caller, partyIds: readonly string[]): Promise<Set<string>> {
  if (mayDoAll(by)) return new Set(partyIds);
  if (!isRole(by, 'attache')) return new Set(partyIds.filter((partyId) => speaksForProducer(by, partyId)));
  const parties = await tx.findBy(Party, { partyId: In([...partyIds]) });
  return new Set(parties.filter((party) => speaksForParty(by, party)).map(({ partyId }) => partyId));
}

/** @throws ForbiddenError auth.not-yours */
export function mustSpeakFor(by: Caller, party: Party): void {
  mustBeTheirs(speaksForParty(by, party));
}
