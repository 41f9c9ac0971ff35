import { bringUp } from './infra/infra';
import { failureText, step } from './infra/progress';
import type { DemoUser } from './demo/users';
import type { Stack, StackParts } from './stack';
import { printReport, writeReport } from './sydney/report';

const varDir = 'var';

/**
 * Everything on one machine: parts, databases, topics, seven services, the demo world and the Sydney demand.
 * `--once` takes it all down again afterwards and answers 0 only if every step of the case happened.
 */
export async function main(args: string[]): Promise<number> {
  const once = args.includes('--once');
  const down: (() => Promise<void>)[] = [];
  const takeDown = async (): Promise<void> => {
    for (const close of down.splice(0).reverse()) await close().catch(() => undefined);
  };
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve('interrupted'));
  });
  try {
    const work = run(once, down);
    const outcome = await Promise.race([work, interrupted]);
    if (outcome === 'interrupted' || once) return outcome === 0 ? 0 : 1;
    await interrupted;
    return 0;
  } catch (error) {
    console.error(failureText(error));
    return 1;
  } finally {
    await step('stopping', takeDown);
  }
}

async function run(once: boolean, down: (() => Promise<void>)[]): Promise<number> {
  const starting = bringUp({ varDir, need: { postgres: true, kafka: true, redis: true } });
  down.push(() => starting.then(({ down: close }) => close()));
  // Loading our own code takes a second, in which the broker starts.
  const { migrateAll } = await import('./migrate.js');
  const { consecutivePorts, deployTopics, startStack } = await import('./stack.js');
  const { topicSizes } = await import('./topics.js');
  const { seedDemo } = await import('./demo/seed.js');
  const { seedForumDay } = await import('./demo/seed-forum-day.js');
  const { seedUsers } = await import('./demo/users.js');
  const { runSydneyCase } = await import('./sydney/sydney.js');
  const ports = await consecutivePorts(Number(process.env.PORT ?? 3000));
  const infra = await starting;
  const parts: StackParts = { ...infra, mock: infra.brokerKind === 'mock' };
  await step('databases and topics', async () => {
    await Promise.all([migrateAll(parts), deployTopics(parts, topicSizes({ lanes: 12, few: 4, replication: 1 }))]);
  });
  const stack = await step('seven services', () => startStack(parts, ports, varDir));
  down.push(stack.down);
  await seedDemo({ apiUrl: stack.url, log: console.log, today: new Date() });
  const users = await seedUsers(stack.databaseUrl('identity'));
  const report = await step('the Sydney demand, from registration to mails', () => runSydneyCase(stack.url));
  await seedForumDay({ apiUrl: stack.url, log: console.log, today: new Date() });
  writeReport(report, 'var/demo-report.json');
  printReport(report);
  if (!once) tellAddresses(stack, users);
  return report.checks.every(({ good }) => good) ? 0 : 1;
}

function tellAddresses({ url, running }: Stack, users: DemoUser[]): void {
  console.log(`\nTitik Temu is up.\n  Web app         ${url}/\n  API documents   ${url}/docs`);
  for (const { service, url: own } of running) console.log(`  ${service.padEnd(18)}${own}/docs  ${own}/metrics`);
  console.log(`  Sign in at        ${url}/auth/login, for this demo only:`);
  for (const { email, password, role } of users) console.log(`    ${role.padEnd(16)}${email.padEnd(36)}${password}`);
  console.log(
    `  Mails           var/mail/\n  Logs            var/log/\nCtrl-C stops everything; the data stay in var/ (npm run reset empties it).`,
  );
}
