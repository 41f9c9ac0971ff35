import { Injectable } from '@nestjs/common';
import { Clock } from '@titik/platform/clock';
import { DataSource } from 'typeorm';
import { isRight } from '../passwords/password-hash';
import { User } from '../users/user.entity';
import { Attempts } from './attempts';

export interface Verdict {
  /** Who it is; absent where it is nobody, whatever the reason */
  userId?: string;
  /** How long to wait before the next attempt; only then nothing was looked at */
  seconds?: number;
}

/** Whether e-mail and password are somebody's. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
  ) {}

  /** Unknown, invited, blocked and mistaken are answered alike, and after as long. */
  async check(given: string, password: string, address: string): Promise<Verdict> {
    const email = given.toLowerCase().slice(0, 254);
    const seconds = await this.attempts.begin(email, address, this.clock.now());
    if (seconds > 0) return { seconds };
    const user = await this.database.manager.findOneBy(User, { email: email.replaceAll('\0', ''), state: 'active' });
    if (!(await isRight(password, user?.passwordHash))) return {};
    const { userId } = user!;
    await this.attempts.succeeded(email, address);
    await this.database.manager.update(User, { userId }, { lastSignInAt: this.clock.now() });
    return { userId };
  }
}
