import type { EntityManager } from 'typeorm';

/**
 * Ends every session of a user: the issuer's own, the grants and the refresh tokens. Access tokens that are out stay
 * good until they expire, five minutes at most.
 */
export async function endSessions(tx: EntityManager, userId: string): Promise<void> {
  await tx.query(`delete from oidc_payload where account_id = $1`, [userId]);
}
