import type { ServiceName } from '@titik/contracts/topic';
import { EVENT_BUS, type EventBus } from '@titik/eventing/bus';
import { EventingModule } from '@titik/eventing/eventing.module';
import { registerEventingMetrics } from '@titik/eventing/eventing-metrics';
import { KafkaEventServer } from '@titik/eventing/kafka-event-server';
import { Relay } from '@titik/eventing/relay';
import { type DynamicModule, Global, type InjectionToken, Logger, Module, type Provider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { HealthIndicatorService, TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AuditController } from './audit/audit.controller';
import { AuditService } from './audit/audit.service';
import { AccessTokens } from './auth/access-tokens';
import { AuthGuard } from './auth/auth.guard';
import { Clock } from './clock';
import { BadEnvironment, Environment, readEnvironment } from './environment';
import { kafkaSettingsOf } from './kafka-settings-of';
import { loggerOptions } from './logging';
import { METRICS, Readiness, READINESS } from './operations';
import { OperationsController } from './operations.controller';
import { ParkedController } from './parked/parked.controller';
import { ParkedDesk } from './parked/parked-desk';
import { Periodic } from './periodic';
import { connectionOptions, type ServiceDatabase } from './service-database';
import { StateController } from './state/state.controller';
import { StateService } from './state/state.service';

@Global()
@Module({ providers: [{ provide: Environment, useFactory: () => readEnvironment() }], exports: [Environment] })
class EnvironmentModule {}

/** The defaults of every service: settings, log, database, events, health, metrics. */
@Module({})
export class PlatformModule {
  static forService(service: ServiceName, database: ServiceDatabase): DynamicModule {
    return assemble(service, [
      TypeOrmModule.forRootAsync({
        inject: [Environment],
        useFactory: (environment: Environment) => ({
          ...connectionOptions(database, databaseUrlOf(environment, service), environment.DATABASE_POOL),
          retryAttempts: 10,
          retryDelay: 1000,
        }),
      }),
    ]);
  }

  /** For a service that keeps nothing: no database, no outbox, broadcasts only. */
  static forGateway(service: ServiceName): DynamicModule {
    return assemble(service, []);
  }
}

function assemble(service: ServiceName, database: DynamicModule[]): DynamicModule {
  const stored = database.length > 0;
  return {
    module: PlatformModule,
    global: true,
    imports: [
      EnvironmentModule,
      LoggerModule.forRootAsync({
        inject: [Environment],
        useFactory: (environment: Environment) => loggerOptions(service, environment),
      }),
      TerminusModule.forRoot({ logger: false }),
      ...database,
      EventingModule.forService({
        service,
        stored,
        inject: [Environment],
        useFactory: (environment: Environment) => ({
          kafka: kafkaSettingsOf(environment, service),
          ...(stored && { databaseUrl: databaseUrlOf(environment, service) }),
          onCrash: (error) => leave(service, error),
        }),
      }),
    ],
    controllers: [OperationsController, StateController, ...(stored ? [ParkedController, AuditController] : [])],
    providers: [
      AccessTokens,
      { provide: APP_GUARD, useClass: AuthGuard },
      Clock,
      Periodic,
      metricsProvider(service),
      readinessProvider(service),
      StateService,
      ...(stored ? [AuditService, ParkedDesk] : []),
    ],
    exports: [AccessTokens, Clock, Periodic, METRICS, StateService],
  };
}

function databaseUrlOf(environment: Environment, service: string): string {
  if (!environment.DATABASE_URL) throw new BadEnvironment(`${service} needs DATABASE_URL`);
  return environment.DATABASE_URL;
}

const optional = (token: InjectionToken) => ({ token, optional: true });

const metricsProvider = (service: ServiceName): Provider => ({
  provide: METRICS,
  useFactory: (bus: EventBus, server: KafkaEventServer, dataSource?: DataSource) => {
    const registry = new Registry();
    registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: registry });
    if (dataSource) registerEventingMetrics(registry, service, dataSource, bus, server);
    return registry;
  },
  inject: [EVENT_BUS, KafkaEventServer, optional(DataSource)],
});

const readinessProvider = (service: ServiceName): Provider => ({
  provide: READINESS,
  useFactory: (indicator: HealthIndicatorService, server: KafkaEventServer, dataSource?: DataSource, relay?: Relay) =>
    new Readiness(service, indicator, server, dataSource, relay),
  inject: [HealthIndicatorService, KafkaEventServer, optional(DataSource), optional(Relay)],
});

// A consumer that the client library gave up cannot be mended from inside: a fresh process can.
function leave(service: string, error: Error): void {
  new Logger(service).fatal(error);
  setTimeout(() => process.exit(1), 100);
}
