import { mustBeTheirs, speaksForPost, speaksForProducer } from '@titik/platform/auth/rows';
import type { Caller } from '@titik/platform/caller';

interface Known {
  postId: string;
  producerId: string;
}

/** A deal is its trade post's to keep. @throws ForbiddenError auth.not-yours */
export const mustKeepDeal = (by: Caller, { postId }: Pick<Known, 'postId'>): void =>
  mustBeTheirs(speaksForPost(by, postId));

/** Its producer may read it, too. @throws ForbiddenError auth.not-yours */
export const mustSeeDeal = (by: Caller, { postId, producerId }: Known): void =>
  mustBeTheirs(speaksForPost(by, postId) || speaksForProducer(by, producerId));
