import type { ServiceName } from '@titik/contracts/topic';
import {
  type DynamicModule,
  Inject,
  Injectable,
  type InjectionToken,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Assignments } from './assignments';
import { BroadcastProgress } from './broadcast-progress';
import { EVENT_BUS, type EventBus } from './bus';
import { KafkaBus } from './kafka-bus';
import { KafkaEventServer } from './kafka-event-server';
import type { KafkaSettings } from './kafka-settings';
import { Outbox } from './outbox';
import { OutboxWake } from './outbox-wake.subscriber';
import { ParkedEvent } from './parked-event.entity';
import { ParkedService } from './parked.service';
import { pruneInbox } from './inbox';
import { Relay } from './relay';
import { StatePublisher } from './state-publisher';

/** Where eventing finds its parts; read when the application starts. */
export interface EventingSettings {
  kafka: KafkaSettings;
  databaseUrl?: string;
  onCrash(error: Error): void;
}

export interface EventingOptions {
  service: ServiceName;
  /** False for a service that only listens to broadcasts and has no database. */
  stored: boolean;
  inject: InjectionToken[];
  useFactory(...args: never[]): EventingSettings;
}

const SETTINGS = Symbol('EventingSettings');
const inboxKeepDays = 14;
const pruneEveryMs = 3_600_000;
const notifyDelayMs = 2;

/** Runs the relay from the first moment to the last: it stops after the consumers, the broker after it. */
@Injectable()
class RelayRunner implements OnModuleInit, OnApplicationShutdown {
  private pruner?: NodeJS.Timeout;
  private notice?: NodeJS.Timeout;

  constructor(
    private readonly relay: Relay,
    private readonly dataSource: DataSource,
    @Inject(EVENT_BUS) private readonly bus: EventBus,
  ) {}

  onModuleInit(): void {
    this.dataSource.subscribers.push(new OutboxWake(() => this.onCommit()));
    this.relay.start();
    this.pruner = setInterval(() => {
      void pruneInbox(this.dataSource.manager, inboxKeepDays).catch(() => undefined);
    }, pruneEveryMs);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.pruner);
    clearTimeout(this.notice);
    await this.relay.stop();
    await this.bus.close();
  }

  private onCommit(): void {
    this.relay.wake();
    // Another instance may own the slot. One notice tells of many commits, and none is sent inside a transaction.
    if (this.relay.ownsAllSlots || this.notice) return;
    this.notice = setTimeout(() => {
      this.notice = undefined;
      void this.dataSource.query('notify outbox').catch(() => undefined);
    }, notifyDelayMs);
  }
}

@Injectable()
class BusCloser implements OnApplicationShutdown {
  constructor(@Inject(EVENT_BUS) private readonly bus: EventBus) {}

  async onApplicationShutdown(): Promise<void> {
    await this.bus.close();
  }
}

/** Outbox, relay, inbox, parking and the event transport of one service. */
@Module({})
export class EventingModule {
  static forService({ service, stored, inject, useFactory }: EventingOptions): DynamicModule {
    const always: Provider[] = [
      { provide: SETTINGS, useFactory, inject },
      Assignments,
      BroadcastProgress,
      { provide: EVENT_BUS, useFactory: ({ kafka }: EventingSettings) => new KafkaBus(kafka), inject: [SETTINGS] },
      {
        provide: KafkaEventServer,
        useFactory: (
          { onCrash }: EventingSettings,
          bus: EventBus,
          assignments: Assignments,
          progress: BroadcastProgress,
          dataSource?: DataSource,
        ) => new KafkaEventServer({ service, onCrash }, bus, assignments, progress, dataSource),
        inject: [SETTINGS, EVENT_BUS, Assignments, BroadcastProgress, { token: DataSource, optional: true }],
      },
    ];
    const withDatabase: Provider[] = [
      Outbox,
      ParkedService,
      {
        provide: Relay,
        useFactory: ({ databaseUrl }: EventingSettings, bus: EventBus) => new Relay(databaseUrl!, bus, service),
        inject: [SETTINGS, EVENT_BUS],
      },
      RelayRunner,
      StatePublisher,
    ];
    return {
      module: EventingModule,
      global: true,
      imports: stored ? [TypeOrmModule.forFeature([ParkedEvent])] : [],
      providers: [...always, ...(stored ? withDatabase : [BusCloser])],
      exports: [
        Assignments,
        BroadcastProgress,
        EVENT_BUS,
        KafkaEventServer,
        ...(stored ? [Outbox, ParkedService, Relay, StatePublisher] : []),
      ],
    };
  }
}
