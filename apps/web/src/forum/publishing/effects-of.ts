import type { Schemas } from '../../api/client';

export type Publication = Schemas['scheduling.PublicationView'];
const kinds = ['added', 'moved', 'changed', 'cancelled', 'kept'] as const;

/** What a publication does to meetings, without what it does to none. */
export const effectsOf = (publication: Publication): { kind: (typeof kinds)[number]; count: number }[] =>
  kinds.map((kind) => ({ kind, count: publication[kind] })).filter(({ count }) => count > 0);
