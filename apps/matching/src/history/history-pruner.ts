import { Clock } from '@titik/platform/clock';
import { Periodic } from '@titik/platform/periodic';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pruneHistory } from './keep-history';

/** As long as somebody may still ask why a producer was ranked as it was: a year and a month's grace. */
const keepDays = 400;
const dayMs = 86_400_000;
const everyHour = 3_600_000;

@Injectable()
export class HistoryPruner implements OnApplicationBootstrap {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly periodic: Periodic,
  ) {}

  onApplicationBootstrap(): void {
    this.periodic.every(everyHour, 'history', () => this.prune());
  }

  /** @returns how many results are gone */
  prune(): Promise<number> {
    return pruneHistory(this.dataSource.manager, new Date(this.clock.now().getTime() - keepDays * dayMs));
  }
}
