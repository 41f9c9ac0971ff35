import type { Demand } from '@titik/contracts/demand.events';
import type { Offer } from '@titik/contracts/offer.events';
import { ProblemFilter } from '@titik/platform/problem.filter';
import { addWords } from '@titik/platform/words';
import { validationPipe } from '@titik/platform/validation';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BookKeeper } from '../../apps/matching/src/coaching/book-keeper.service';
import { CoachingController } from '../../apps/matching/src/coaching/coaching.controller';
import { CoachingService } from '../../apps/matching/src/coaching/coaching.service';
import { groupings } from '../../apps/matching/src/coaching/roll-up';
import { UnlockBook } from '../../apps/matching/src/coaching/unlock-book';
import { unlockDemand, type UnlockedDemand } from '../../apps/matching/src/coaching/unlocked-demand';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { defaultPolicy } from '../../apps/matching/src/market/policy';
import en from '../../apps/matching/src/words/en.json';
import id from '../../apps/matching/src/words/id.json';
import { marketLines, marketOffers } from './market-workload';
import { percentile } from './percentile';
import { random } from './workload';

const [villages, provinces] = [84_000, 38];
const countries = ['DE', 'US', 'JP', 'SA', 'AU', 'CN'];

/** Milliseconds from request to whole answer; the CPU is all of this process's, of whoever asks too. */
export interface Latencies {
  asked: number;
  p50: number;
  p99: number;
  worst: number;
  cpuP50: number;
  cpuP99: number;
}

export interface CoachingFigures {
  offers: number;
  lines: number;
  /** All demands into the empty book; and the longest that nothing else could go on meanwhile. */
  filled: { seconds: number; longest: number };
  /** Of the first ask for each report, and again after each change. */
  first: number;
  afterChange: Latencies;
  reports: Latencies;
  gapLists: Latencies;
}

/** What a service reads in a slice, see the book's keeper. */
const perSlice = 200;

/** The coaching reports over HTTP, from a market and a book that are filled as an instance fills its own. */
export async function benchCoaching(size: { offers: number; lines: number; log(line: string): void }) {
  const { offers, lines, log } = size;
  const market = new OfferIndex();
  for (const offer of offersOfVillages(offers)) market.upsert(offer);
  while (market.tidy());
  log(`${offers} offers are in the market`);
  const demands = openDemands(market, lines);
  log(`${lines} open lines are reckoned`);
  const book = new UnlockBook();
  const filled = await fill(book, demands);
  const { app, url } = await serve(market, book);
  try {
    const plain = groupings.map((by) => `${url}/unlocks?by=${by}`);
    // The process's first answers compile code; the first of each report is still made anew.
    await latencies([`${url}/villages/${codeOf(1)}`, `${url}/unlocks?village=${codeOf(1)}`]);
    const first = await latencies(plain);
    // Another limit each time: nothing that was made before is given out again.
    const afterChange = await latencies(
      Array.from({ length: 100 }, (_, at) => `${plain[at % plain.length]}&limit=${51 + at}`),
      (at) => book.put(demands[(at * 37) % demands.length]),
    );
    const next = random(5);
    return {
      offers,
      lines,
      filled,
      first: first.worst,
      afterChange,
      reports: await latencies(Array.from({ length: 1000 }, (_, at) => plain[at % plain.length])),
      gapLists: await latencies(
        Array.from({ length: 1000 }, () => {
          const village = Math.floor(Math.min(villages, offers) * next());
          return `${url}/villages/${codeOf(village)}`;
        }),
      ),
    };
  } finally {
    await app.close();
  }
}

const codeOf = (village: number): string => String(1_101_010_001 + village * 100_003);

function* offersOfVillages(count: number): Generator<Offer> {
  let n = 0;
  for (const offer of marketOffers(count)) {
    const village = n++ % villages;
    const province = `Provinsi ${village % provinces}`;
    const ref = { code: codeOf(village), name: `Desa ${village}`, regency: `Kabupaten ${village % 514}`, province };
    yield { ...offer, producer: { ...offer.producer, villages: [ref] } };
  }
}

function openDemands(market: OfferIndex, count: number): UnlockedDemand[] {
  return marketLines(count).map((line, at) => {
    const demand: Demand = {
      demandId: line.lineId.replace('0000000c', '0000000d'),
      version: 1,
      state: 'open',
      postId: '0000000e-0000-7000-8000-000000000000',
      buyerId: '0000000f-0000-7000-8000-000000000000',
      country: countries[at % countries.length],
      maxSessions: 5,
      lines: [line],
      registeredAt: '2026-12-01T00:00:00.000Z',
      expiresOn: '2027-11-30',
    };
    return unlockDemand(market, demand, defaultPolicy, {});
  });
}

async function fill(book: UnlockBook, demands: readonly UnlockedDemand[]): Promise<CoachingFigures['filled']> {
  const begun = performance.now();
  let longest = 0;
  for (let at = 0; at < demands.length; at += perSlice) {
    const since = performance.now();
    for (const demand of demands.slice(at, at + perSlice)) book.put(demand);
    longest = Math.max(longest, performance.now() - since);
  }
  return { seconds: (performance.now() - begun) / 1000, longest };
}

async function serve(market: OfferIndex, book: UnlockBook): Promise<{ app: NestFastifyApplication; url: string }> {
  addWords('matching', { en, id });
  const asOf = new Date();
  class CoachingModule {}
  Module({
    controllers: [CoachingController],
    providers: [
      CoachingService,
      { provide: OfferIndex, useValue: market },
      { provide: BookKeeper, useValue: { book, ready: () => Promise.resolve(asOf) } },
    ],
  })(CoachingModule);
  const app = await NestFactory.create<NestFastifyApplication>(CoachingModule, new FastifyAdapter(), { logger: false });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  await app.listen(0, '127.0.0.1');
  return { app, url: `${await app.getUrl()}/coaching` };
}

/** @param before what happens before each of them is asked */
async function latencies(urls: readonly string[], before: (at: number) => void = () => undefined): Promise<Latencies> {
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (const [at, url] of urls.entries()) {
    before(at);
    const cpu = process.cpuUsage();
    const begun = performance.now();
    const answer = await fetch(url);
    const text = await answer.text();
    times.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(cpu);
    cpuTimes.push((user + system) / 1000);
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${text}`);
  }
  const [p50, p99, worst] = [0.5, 0.99, 1].map((share) => percentile(times, share));
  const [cpuP50, cpuP99] = [0.5, 0.99].map((share) => percentile(cpuTimes, share));
  return { asked: urls.length, p50, p99, worst, cpuP50, cpuP99 };
}

export function printCoaching({ offers, lines, filled, first, ...all }: CoachingFigures): void {
  console.log(`\nCoaching over HTTP: ${offers} offers, ${lines} open lines (goal: each ≤ 50 ms)`);
  console.log(`  book filled      ${filled.seconds.toFixed(1)} s, longest slice ${filled.longest.toFixed(1)} ms`);
  console.log(`  first ask        ${first.toFixed(1)} ms, the slowest of the ${groupings.length} reports`);
  for (const [name, its] of Object.entries({
    'after a change': all.afterChange,
    reports: all.reports,
    'gap lists': all.gapLists,
  })) {
    const [p50, p99, worst, cpuP50, cpuP99] = [its.p50, its.p99, its.worst, its.cpuP50, its.cpuP99].map((ms) =>
      ms.toFixed(1),
    );
    console.log(`  ${name.padEnd(16)} p50 ${p50}, p99 ${p99}, worst ${worst} ms; CPU p50 ${cpuP50}, p99 ${cpuP99} ms`);
  }
}
