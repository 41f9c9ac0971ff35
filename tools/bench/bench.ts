import { join } from 'node:path';
import { Client } from 'pg';
import { bringUp, type Infra } from '../infra/infra';
import { benchCoaching, printCoaching } from './coaching';
import { PlainError } from '../infra/progress';
import { benchBookings, type BookingFigures } from './bookings';
import { benchChain, benchScale, type ChainFigures } from './chain';
import { benchConsortium } from './consortium';
import { benchImport, type ImportFigures } from './import';
import { benchSearch, type SearchFigures } from './search';
import { benchReverse, type ReverseFigures } from './reverse';
import { benchMarket, cpuAtSize, type MarketFigures } from './market';
import { benchSlots } from './slots';
import { benchSnapshot } from './snapshot';
import { benchStage } from './stage';
import { benchWeb, printWeb } from './web';

const value = (args: string[], name: string, other: number): number => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? other : Number(args[at + 1]);
};

/**
 * `npm run bench [-- --offers N --demands M --paced P --lanes L] [--json]`: accept → match → propose, measured;
 * `npm run bench -- import [--rows N --bad M] [--json]`: a list of offers into the registry;
 * `npm run bench -- search [--queries N --villages V] [--json]`: villages and product words, searched as typed;
 * `npm run bench -- reverse [--offers N --demands M --changes C --explain] [--json]`: changed offers against open demands;
 * `npm run bench -- market [--offers N --demands M] [--json]`: the best twenty, against PostgreSQL and a linear scan;
 * `npm run bench -- snapshot [--offers N]`: the market written down and read again;
 * `npm run bench -- stage [--offers N --demands M] [--json]`: match, store and propose against the bare write;
 * `npm run bench -- scale [--offers N --demands M] [--json]`: two matching instances against one;
 * `npm run bench -- bookings [--operations N --clients C --seed S] [--json]`: random bookings, moves and cancellations;
 * `npm run bench -- slots [--rounds N] [--json]`: an hour for four parties over 60 days, without any service;
 * `npm run bench -- consortium [--suppliers N --rounds R] [--json]`: consortia, without any service;
 * `npm run bench -- web [--throttle T --rounds R] [--json]`: the web app's pages in a slow browser;
 * `npm run bench -- coaching [--offers N --lines L | --quick] [--json]`: the coaching reports over HTTP.
 */
export async function main(args: string[]): Promise<void> {
  const json = args.includes('--json');
  if (args[0] === 'consortium') {
    return benchConsortium({ suppliers: value(args, 'suppliers', 200), rounds: value(args, 'rounds', 500), json });
  }
  if (args[0] === 'coaching') return coachingBench(args, json);
  if (args[0] === 'slots') return benchSlots({ rounds: value(args, 'rounds', 2000), json });
  if (args[0] === 'snapshot') return benchSnapshot(value(args, 'offers', 1_000_000));
  const log = json ? () => undefined : console.log;
  const kafka = args[0] !== 'reverse';
  const infra = await bringUp({ varDir: join('var', 'bench'), need: { postgres: true, kafka }, log });
  try {
    if (args[0] === 'reverse') return await reverseBench(infra, args, log);
    if (args[0] === 'import') return await importBench(infra, args, log);
    if (args[0] === 'search') return await searchBench(infra, args, log);
    if (args[0] === 'stage') return await stageBench(infra, args, log);
    if (args[0] === 'market') return await marketBench(infra, args, log);
    if (args[0] === 'scale') return await scaleBench(infra, args, log);
    if (args[0] === 'web') return await webBench(infra, args, log);
    if (args[0] === 'bookings') return await bookingsBench(infra, args);
    const figures = await benchChain(infra, {
      offers: value(args, 'offers', 100_000),
      demands: value(args, 'demands', 20_000),
      paced: value(args, 'paced', 50),
      lanes: value(args, 'lanes', 3),
      log,
    });
    if (json) console.log(JSON.stringify(figures));
    else print(figures);
  } finally {
    await infra.down();
  }
}

async function coachingBench(args: string[], json: boolean): Promise<void> {
  const usual = args.includes('--quick') ? { offers: 20_000, lines: 2000 } : { offers: 1_000_000, lines: 100_000 };
  const figures = await benchCoaching({
    offers: value(args, 'offers', usual.offers),
    lines: value(args, 'lines', usual.lines),
    log: json ? () => undefined : console.log,
  });
  if (json) console.log(JSON.stringify(figures));
  else printCoaching(figures);
}

async function importBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const rows = value(args, 'rows', 100_000);
  const figures = await benchImport(infra, { rows, bad: value(args, 'bad', Math.round(rows / 100)), log });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else printImport(figures);
}

async function webBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const throttle = value(args, 'throttle', 4);
  const figures = await benchWeb(infra, { throttle, rounds: value(args, 'rounds', 5), log });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else printWeb(figures, throttle);
}

async function bookingsBench(infra: Infra, args: string[]): Promise<void> {
  const figures = await benchBookings(infra, {
    operations: value(args, 'operations', 10_000),
    clients: value(args, 'clients', 16),
    seed: value(args, 'seed', 1),
  });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else printBookings(figures);
  if (figures.overlaps > 0) throw new PlainError(`${figures.overlaps} double bookings`);
}

function printBookings({ operations, seconds, answers, held, overlaps }: BookingFigures): void {
  console.log(`\n${operations} commands in ${seconds.toFixed(1)} s, ${Math.round(operations / seconds)} a second`);
  for (const [answer, times] of Object.entries(answers).sort()) console.log(`  ${answer.padEnd(12)} ${times}`);
  console.log(`  held bookings ${held}, overlaps ${overlaps}`);
}

async function searchBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const size = { queries: value(args, 'queries', 2000), villages: value(args, 'villages', 10_000) };
  const figures = await benchSearch(infra, { ...size, log });
  if (args.includes('--json')) return console.log(JSON.stringify(figures));
  printSearch('Villages, by code and by name', figures.villages, 20);
  printSearch('Product words, as typed', figures.products, 5);
}

function printSearch(title: string, figures: SearchFigures, goal: number): void {
  const { queries, found, p50, p99, slowest, cpuMs, peakMegabytes } = figures;
  console.log(`\n${title}: ${queries} queries, ${found} of them found something`);
  console.log(
    `  round trip   p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (goal ≤ ${goal}); slowest “${slowest}”`,
  );
  console.log(`  CPU a query  ${cpuMs.toFixed(2)} ms of the service's process`);
  console.log(`  peak memory  ${Math.round(peakMegabytes)} MB`);
}

async function reverseBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const figures = await benchReverse({
    offers: value(args, 'offers', 1_000_000),
    demands: value(args, 'demands', 100_000),
    changes: value(args, 'changes', 2000),
    databaseUrl: infra.databaseServerUrl,
    explain: args.includes('--explain'),
    log,
  });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else printReverse(figures);
}

function printReverse({ offers, demands, changes, concerned, precision, ours, postgres, ratio }: ReverseFigures): void {
  const micros = (number: number) => `${number.toFixed(number < 100 ? 1 : 0)} µs`;
  console.log(`\n${changes} changed offers, ${offers} offers, ${demands} open lines`);
  console.log(`  ours        ${micros(ours.cpu)} CPU, mean ${micros(ours.mean)}, p50 ${micros(ours.p50)}`);
  console.log(`              p99 ${micros(ours.p99)} (goal ≤ 50), worst ${micros(ours.worst)}`);
  console.log(`  PostgreSQL  ${micros(postgres.cpu)} CPU, mean ${micros(postgres.mean)}, p99 ${micros(postgres.p99)}`);
  console.log(`  ratio       ${Math.round(ratio)} × in CPU time (goal ≥ 250), same answers`);
  console.log(
    `  concerned   ${concerned.toFixed(2)} lines a change; ${(100 * precision).toFixed(1)} % of them did change`,
  );
}

async function marketBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const size = { offers: value(args, 'offers', 1_000_000), demands: value(args, 'demands', 2000) };
  const client = new Client({ connectionString: infra.databaseServerUrl });
  await client.connect();
  const [{ pid }] = (await client.query('select pg_backend_pid() as pid')).rows;
  const figures = await benchMarket(client, pid, { ...size, log }).finally(() => client.end());
  const small = cpuAtSize(size.offers / 100, size.demands);
  const slope = Math.log10(figures.ours / small) / 2;
  if (args.includes('--json')) console.log(JSON.stringify({ ...figures, small, slope }));
  else printMarket(figures, small, slope);
}

function printMarket(figures: MarketFigures, small: number, slope: number): void {
  const { offers, ours, p99, linear, postgres, ratio, linearRatio, bytesAnOffer } = figures;
  const goal = offers >= 1_000_000 ? 400 : 150;
  console.log(`\nThe best twenty of ${offers} offers, CPU a demand`);
  console.log(`  ours         ${ours.toFixed(1)} µs, p99 ${p99.toFixed(0)} µs by the clock (goal ≤ 100)`);
  console.log(`  PostgreSQL   ${postgres.toFixed(0)} µs, ${Math.round(ratio)} × ours (goal ≥ ${goal})`);
  console.log(`  linear scan  ${linear.toFixed(0)} µs, ${linearRatio.toFixed(1)} × ours (goal ≥ 15)`);
  console.log(`  memory       ${bytesAnOffer.toFixed(1)} bytes an offer, bounds and all`);
  console.log(
    `  growth       ${small.toFixed(1)} µs at ${offers / 100} offers: slope ${slope.toFixed(2)} (goal ≤ 0.45)`,
  );
}

async function scaleBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const figures = await benchScale(infra, {
    offers: value(args, 'offers', 100_000),
    demands: value(args, 'demands', 10_000),
    paced: 0,
    lanes: 4,
    log,
  });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else {
    console.log(`\nMatching's CPU a demand: one instance ${figures.one} µs, two together ${figures.two} µs`);
    console.log(`  efficiency of two  ${figures.efficiency.toFixed(2)} (goal ≥ 0.95)`);
  }
}

async function stageBench(infra: Infra, args: string[], log: (line: string) => void): Promise<void> {
  const size = { offers: value(args, 'offers', 100_000), demands: value(args, 'demands', 20_000) };
  const figures = await benchStage(infra.databaseServerUrl, { ...size, log });
  if (args.includes('--json')) console.log(JSON.stringify(figures));
  else {
    const [stage, bare] = [figures.stage, figures.bare].map(Math.round);
    console.log(`\nThe durable stage at ${figures.offers} offers, one connection`);
    console.log(`  match, store, propose  ${stage} demands/s`);
    console.log(`  bare write of the same ${bare} demands/s`);
    console.log(`  stage ÷ bare           ${figures.ratio.toFixed(2)} (goal ≥ 0.75)`);
    const { ours, postgres } = figures.cpuMicros;
    console.log(`  CPU a demand           ${Math.round(ours)} µs ours, ${Math.round(postgres)} µs PostgreSQL's`);
  }
}

function printImport({ rows, bad, seconds, rowsPerSecond, peakMegabytes }: ImportFigures): void {
  console.log(`\nA list of ${rows} offers`);
  console.log(`  time         ${seconds.toFixed(1)} s (goal ≤ 60 for 100000), ${Math.round(rowsPerSecond)} rows/s`);
  console.log(`  peak memory  ${Math.round(peakMegabytes)} MB of the service's process (goal ≤ 400)`);
  console.log(`  bad rows     exactly the ${bad} that are bad, each for its fault; all others stored`);
}

function print({ offers, demandsPerSecond, acceptedPerSecond, cpuMicros, paced }: ChainFigures): void {
  const total = Object.values(cpuMicros).reduce((sum, micros) => sum + micros, 0);
  console.log(`\nThe chain at ${offers} offers`);
  console.log(`  accepted     ${Math.round(acceptedPerSecond)} demands/s`);
  console.log(`  whole chain  ${Math.round(demandsPerSecond)} demands/s (goal ≥ 1000)`);
  console.log(`  CPU a demand ${total} µs, of which`);
  for (const [name, micros] of Object.entries(cpuMicros)) {
    console.log(`    ${name.padEnd(18)}${String(micros).padStart(6)} µs  ${Math.round((100 * micros) / total)} %`);
  }
  console.log(
    `  at ${paced.perSecond}/s, from 201 to the proposal: p50 ${paced.p50.toFixed(1)} ms, p99 ${paced.p99.toFixed(1)} ms (goal ≤ 200)`,
  );
  console.log(
    `  at ${paced.perSecond}/s, from 201 to the match:    p50 ${paced.matchedP50.toFixed(1)} ms, p99 ${paced.matchedP99.toFixed(1)} ms`,
  );
}
