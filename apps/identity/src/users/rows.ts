import type { Role } from '@titik/platform/auth/principal';

/** A role, and what is theirs who have it. */
export interface Rows {
  role: Role;
  postId: string | null;
  producerIds: string[];
  programmes: string[];
  provinces: string[];
}

export interface RowsInput {
  role: Role;
  postId?: string;
  producerIds?: string[];
  programmes?: string[];
  provinces?: string[];
}

export interface RowsFault {
  code: 'user.post-needed' | 'user.producers-needed' | 'user.region-needed' | 'user.rows-of-another-role';
  field: keyof Rows;
}

/** The rows that an input names, without doubles. */
export const rowsOf = ({ role, postId, producerIds, programmes, provinces }: RowsInput): Rows => ({
  role,
  postId: postId ?? null,
  producerIds: [...new Set(producerIds)],
  programmes: [...new Set(programmes)],
  provinces: [...new Set(provinces)],
});

/** An attaché needs a post, a producer's person producers, a coordinator a programme or a province; nobody has more. */
export function rowsFault({ role, postId, producerIds, programmes, provinces }: Rows): RowsFault | undefined {
  const foreign = (field: keyof Rows): RowsFault => ({ code: 'user.rows-of-another-role', field });
  if (role !== 'attache' && postId !== null) return foreign('postId');
  if (role !== 'producer' && producerIds.length > 0) return foreign('producerIds');
  if (role !== 'coordinator' && programmes.length > 0) return foreign('programmes');
  if (role !== 'coordinator' && provinces.length > 0) return foreign('provinces');
  if (role === 'attache' && postId === null) return { code: 'user.post-needed', field: 'postId' };
  if (role === 'producer' && producerIds.length === 0) return { code: 'user.producers-needed', field: 'producerIds' };
  if (role === 'coordinator' && programmes.length + provinces.length === 0)
    return { code: 'user.region-needed', field: 'programmes' };
  return undefined;
}
