export const roles = ['attache', 'producer', 'coordinator', 'operator'] as const;
export type Role = (typeof roles)[number];

/** Who asks, as the access token says: one role, and what is theirs in it. */
export interface Principal {
  /** The issuer's id of the person or programme */
  subject: string;
  /** As the audit log names them: e-mail, else the subject */
  name: string;
  role: Role;
  /** Of an attaché: the trade post whose demands, buyers and meetings are theirs */
  postId?: string;
  /** Of a producer's person: the producers for whom they speak */
  producerIds: readonly string[];
  /** Of a coordinator: slugs of programmes */
  programmes: readonly string[];
  /** Of a coordinator: provinces, by the two digits of their Kemendagri code */
  provinces: readonly string[];
}

/**
 * Reads a verified token's claims: `sub`, `email`, `role`, `post_id`, `producer_ids`, `programmes`, `provinces`.
 * @returns undefined when they name no role of ours, or an attaché without a post
 */
export function principalOf(claims: Readonly<Record<string, unknown>>): Principal | undefined {
  const { sub, email, post_id: postId } = claims;
  const role = roles.find((each) => each === claims.role);
  if (typeof sub !== 'string' || !role) return undefined;
  if (role === 'attache' && typeof postId !== 'string') return undefined;
  return {
    subject: sub,
    name: typeof email === 'string' ? email : sub,
    role,
    ...(typeof postId === 'string' && { postId }),
    producerIds: strings(claims.producer_ids),
    programmes: strings(claims.programmes),
    provinces: strings(claims.provinces),
  };
}

const strings = (claim: unknown): string[] =>
  Array.isArray(claim) ? claim.filter((each): each is string => typeof each === 'string') : [];
