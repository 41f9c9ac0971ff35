import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { accountRule, addressRule, afterFailure, type Failures, type LockRule, secondsLocked } from './lock-out';

interface Watched {
  key: string;
  rule: LockRule;
}

/** Counts attempts in the database, so that all instances know of each other's. */
@Injectable()
export class Attempts {
  constructor(private readonly database: DataSource) {}

  /**
   * Counts an attempt as failed before it is made: many at once are no way round the lock.
   * @returns seconds to wait, or 0 where the attempt may be made; then `succeeded` takes the failure back
   */
  async begin(email: string, address: string, now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const watched = watchedOf(email, address);
      const known: Failures[] = [];
      for (const { key } of watched) known.push(await lockedRow(tx, key, now));
      const wait = Math.max(...known.map((each) => secondsLocked(each, now)));
      if (wait > 0) return wait;
      for (const [place, { key, rule }] of watched.entries()) {
        await write(tx, key, afterFailure(known[place], rule, now));
      }
      return 0;
    });
  }

  /** The account's failures are forgotten; the address keeps those of others. */
  async succeeded(email: string, address: string): Promise<void> {
    const [account, place] = watchedOf(email, address);
    await this.database.query(`delete from sign_in_attempt where key = $1`, [account.key]);
    await this.database.query(
      `update sign_in_attempt set failures = greatest(0, failures - 1), locked_until = null where key = $1`,
      [place.key],
    );
  }
}

// Always in this order, so that two attempts never wait for each other in a circle.
const watchedOf = (email: string, address: string): [Watched, Watched] => [
  { key: `account:${digest(email)}`, rule: accountRule },
  { key: `address:${digest(address)}`, rule: addressRule },
];

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

async function lockedRow(tx: EntityManager, key: string, now: Date): Promise<Failures> {
  const rows: Failures[] = await tx.query(
    `insert into sign_in_attempt (key, failures, last_at) values ($1, 0, $2)
     on conflict (key) do update set key = excluded.key
     returning failures, last_at as "lastAt", locked_until as "lockedUntil"`,
    [key, now],
  );
  return rows[0];
}

async function write(tx: EntityManager, key: string, { failures, lastAt, lockedUntil }: Failures): Promise<void> {
  await tx.query(`update sign_in_attempt set failures = $2, last_at = $3, locked_until = $4 where key = $1`, [
    key,
    failures,
    lastAt,
    lockedUntil,
  ]);
}
