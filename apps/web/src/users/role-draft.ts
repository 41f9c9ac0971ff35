import type { Schemas } from '../api/client';

type User = Schemas['identity.UserView'];
export type RoleInput = Schemas['identity.RoleInput'];

/** A role and what is theirs in it, as it is being chosen; what another role would have is kept meanwhile. */
export interface RoleDraft {
  role: User['role'];
  postId?: string;
  producerIds: string[];
  programmes: string[];
  provinces: string[];
}

export const draftOf = ({ role, postId, producerIds, programmes, provinces }: RoleDraft): RoleDraft => ({
  role,
  ...(postId && { postId }),
  producerIds,
  programmes,
  provinces,
});

export const freshRole: RoleDraft = { role: 'attache', producerIds: [], programmes: [], provinces: [] };

/** Only what the role has. */
export function roleInput({ role, postId, producerIds, programmes, provinces }: RoleDraft): RoleInput {
  if (role === 'attache') return { role, ...(postId && { postId }) };
  if (role === 'producer') return { role, producerIds };
  if (role === 'coordinator') return { role, programmes, provinces };
  return { role };
}

/** Whether it names what the role needs. */
export const isWhole = ({ role, postId, producerIds, programmes, provinces }: RoleDraft): boolean =>
  (role !== 'attache' || postId !== undefined) &&
  (role !== 'producer' || producerIds.length > 0) &&
  (role !== 'coordinator' || programmes.length + provinces.length > 0);
