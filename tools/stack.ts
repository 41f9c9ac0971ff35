import { topics } from '@titik/contracts/registry';
import type { ServiceName } from '@titik/contracts/topic';
import { createTopics, type TopicSizes } from '@titik/eventing/create-topics';
import { databaseName, withDatabase } from '@titik/platform/service-database';
import { type LocalIssuer, localIssuer } from '@titik/testing/local-issuer';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { clientSecret, linkSecret, sessionSecret, signingKey } from './kept-secrets';
import { PlainError } from './infra/progress';
import { signIn } from './sign-in';
import { type ServiceProcess, startService } from './service-process';
import { databases, portOrder } from './services';

/** The real parts that a stack of services runs on. */
export interface StackParts {
  databaseServerUrl: string;
  brokers: string;
  mock?: boolean;
  redisUrl?: string;
  /** Put before topics, groups and database names, so that several stacks can share the parts. */
  prefix?: string;
}

export interface Stack {
  /** The gateway's address: the one origin of all APIs. */
  url: string;
  running: ServiceProcess[];
  one(service: ServiceName): ServiceProcess;
  /** Starts one more process of a service, on the service's own port or another. */
  start(service: ServiceName, port?: number, env?: Record<string, string>): Promise<ServiceProcess>;
  databaseUrl(service: string): string;
  /** Whose tokens it trusts */
  issuer: LocalIssuer;
  down(): Promise<void>;
}

export const databaseOf = (parts: Pick<StackParts, 'databaseServerUrl' | 'prefix'>, service: string): string =>
  withDatabase(parts.databaseServerUrl, `${(parts.prefix ?? '').replace(/\W/g, '_')}${databaseName(service)}`);

/** The deploy step of a local stack: makes the topics. */
export async function deployTopics(parts: StackParts, sizes: TopicSizes): Promise<void> {
  const settings = { brokers: parts.brokers.split(','), clientId: 'topics', prefix: parts.prefix, mock: parts.mock };
  await createTopics(settings, topics, sizes);
}

/**
 * Starts all services as processes and waits until each is ready. Databases and topics must be there.
 * @param ports the services' ports, the gateway's first; see `consecutivePorts` and `anyPorts`
 */
export async function startStack(
  parts: StackParts,
  ports: number[],
  varDir: string,
  env: Record<string, string> = {},
  services: readonly ServiceName[] = portOrder,
): Promise<Stack> {
  const portOf = new Map(portOrder.map((service, place) => [service, ports[place]]));
  const running: ServiceProcess[] = [];
  const url = `http://127.0.0.1:${portOf.get('gateway')}`;
  const key = signingKey(varDir);
  const issuer = localIssuer(key, `${url}/oidc`);
  await signIn(issuer);
  const common = { ...commonEnvironment(parts, portOf, varDir), OIDC_JWKS: issuer.jwks };
  const stack: Stack = {
    url,
    running,
    one: (service) => running.findLast((process) => process.service === service)!,
    start: async (service, port = portOf.get(service)!, more = {}) => {
      const settings = {
        ...common,
        ...databaseEnvironment(parts, service),
        ...(service === 'identity' && { OIDC_SIGNING_KEY: JSON.stringify(key) }),
        ...env,
        ...more,
      };
      const started = startService(service, port, settings, join(varDir, 'log'));
      running.push(started);
      void started.exited.then(() => running.splice(running.indexOf(started), 1));
      await started.ready();
      return started;
    },
    databaseUrl: (service) => databaseOf(parts, service),
    issuer,
    down: async () => {
      await Promise.all([...running].map((process) => process.stop()));
    },
  };
  try {
    await Promise.all(services.map((service) => stack.start(service)));
  } catch (error) {
    await stack.down();
    throw error;
  }
  return stack;
}

function commonEnvironment(
  parts: StackParts,
  portOf: Map<ServiceName, number>,
  varDir: string,
): Record<string, string> {
  const urls = [...portOf].filter(([service]) => service !== 'gateway');
  return {
    KAFKA_BROKERS: parts.brokers,
    KAFKA_MOCK: String(parts.mock ?? false),
    TOPIC_PREFIX: parts.prefix ?? '',
    MAIL_DIR: join(varDir, 'mail'),
    LINK_SECRET: process.env.LINK_SECRET || linkSecret(varDir),
    OIDC_CLIENT_SECRET: process.env.OIDC_CLIENT_SECRET || clientSecret(varDir),
    SESSION_SECRET: process.env.SESSION_SECRET || sessionSecret(varDir),
    MARKET_SNAPSHOT_DIR: join(varDir, 'snapshots'),
    PUBLIC_URL: `http://127.0.0.1:${portOf.get('gateway')}`,
    ...(parts.redisUrl && { REDIS_URL: parts.redisUrl }),
    ...Object.fromEntries(
      urls.map(([service, port]) => [`${service.replaceAll('-', '_').toUpperCase()}_URL`, `http://127.0.0.1:${port}`]),
    ),
    ...passedOn([
      'LOG_LEVEL',
      'SMTP_URL',
      'MAIL_FROM',
      'INBOUND_ADDRESS',
      'HOLD_HOURS',
      'HOLD_REMINDER_HOURS',
      'START_REMINDER_HOURS',
      'FORUM_SOLVERS',
      'DELIVERY_WINDOW_MONTHS',
      'DEAL_NUDGE_DAYS',
      'DEAL_ESCALATION_DAYS',
      'MARKET_SNAPSHOT_MINUTES',
      'RATE_LIMIT_READS',
      'RATE_LIMIT_WRITES',
    ]),
  };
}

function databaseEnvironment(parts: StackParts, service: ServiceName): Record<string, string> {
  return databases.some((database) => database.service === service) ? { DATABASE_URL: databaseOf(parts, service) } : {};
}

const passedOn = (names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

/** `first` and the ports after it. @throws PlainError naming the one that is taken and how to take others */
export async function consecutivePorts(first: number): Promise<number[]> {
  const ports = portOrder.map((_, place) => first + place);
  for (const port of ports) {
    if (
      await listen(port).then(
        () => false,
        () => true,
      )
    ) {
      throw new PlainError(
        `Port ${port} is taken by another program. Choose where Titik Temu's seven ports begin, for example: PORT=${first + 1000} npm start`,
      );
    }
  }
  return ports;
}

/** Ports that nobody uses just now. */
export const anyPorts = (): Promise<number[]> => Promise.all(portOrder.map(() => listen(0)));

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1' }, () => {
      const { port: got } = server.address() as { port: number };
      server.close(() => resolve(got));
    });
  });
}
