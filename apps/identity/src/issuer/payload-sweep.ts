import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Periodic } from '@titik/platform/periodic';
import { DataSource } from 'typeorm';
import { longestMemory } from '../sign-in/lock-out';

const everyMs = 600_000;

/** Forgets what has expired: the issuer's payloads, links and counts of failed attempts. */
@Injectable()
export class PayloadSweep implements OnModuleInit {
  constructor(
    private readonly database: DataSource,
    private readonly periodic: Periodic,
  ) {}

  onModuleInit(): void {
    this.periodic.every(everyMs, 'expired sign-ins', () => this.sweep());
  }

  async sweep(): Promise<void> {
    await this.database.query(`delete from oidc_payload where expires_at < now()`);
    await this.database.query(`delete from user_link where greatest(expires_at, used_at) < now() - interval '30 days'`);
    await this.database.query(`delete from sign_in_attempt where last_at < now() - make_interval(secs => $1)`, [
      longestMemory,
    ]);
  }
}
