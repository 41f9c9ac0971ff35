import { Outbox } from '@titik/eventing/outbox';
import { Clock } from '@titik/platform/clock';
import { dayOf } from '@titik/platform/days';
import { Periodic } from '@titik/platform/periodic';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DailyStepRow } from './daily-step.entity';
import { lockStandings, refreshStandings } from './refresh-standings';
import { sessionsLately } from './sessions-lately';

const everyMinute = 60_000;
const producersAtOnce = 500;
/** The advisory lock that one instance at a time steps under. */
const stepLock = 20260904;
const name = 'standing';

/** What changes of producers' standings because a day went by: verdicts fade, sessions come into sight and leave it. */
@Injectable()
export class DailyStep implements OnApplicationBootstrap {
  /** A release may weigh verdicts otherwise: the first step of a process looks even where the day was done. */
  private looked = false;

  constructor(
    private readonly database: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everyMinute, 'daily step', () => this.run())();
  }

  /**
   * Takes all standings to today; missed days need no catching up, and what a step that was broken off did is found
   * done.
   * @returns whether there was a step to take here
   */
  async run(): Promise<boolean> {
    const day = dayOf(this.clock.now());
    if (this.looked && (await this.isDone(day))) return false;
    const runner = this.database.createQueryRunner();
    try {
      const [{ held }] = await runner.query('select pg_try_advisory_lock($1) as held', [stepLock]);
      if (!held) return false;
      try {
        await this.step(day);
      } finally {
        await runner.query('select pg_advisory_unlock($1)', [stepLock]);
      }
    } finally {
      await runner.release();
    }
    this.looked = true;
    return true;
  }

  private async isDone(day: string): Promise<boolean> {
    const step = await this.database.getRepository(DailyStepRow).findOneBy({ name });
    return step !== null && step.done >= day;
  }

  private async step(day: string): Promise<void> {
    const sessions = await sessionsLately(this.database.manager, day);
    const known: { id: string }[] = await this.database.query('select producer_id as id from producer_standing');
    const ids = [...new Set([...known.map(({ id }) => id), ...sessions.keys()])].sort();
    for (let start = 0; start < ids.length; start += producersAtOnce) {
      await this.database.transaction(async (tx) => {
        const locked = await lockStandings(tx, ids.slice(start, start + producersAtOnce));
        await refreshStandings(tx, this.outbox, locked, day, sessions);
      });
    }
    await this.database.query(
      `insert into daily_step as s (name, done) values ($1, $2)
       on conflict (name) do update set done = greatest(s.done, excluded.done)`,
      [name, day],
    );
  }
}
