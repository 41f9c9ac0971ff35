import type { Demand } from '@titik/contracts/demand.events';
import type { Offer } from '@titik/contracts/offer.events';
import { certificateKind } from '@titik/catalogue/certificates';
import { floorsOf } from '../../apps/matching/src/market/line-floors';
import type { Market } from '../../apps/matching/src/market/match-demand';
import type { OfferChange } from '../../apps/matching/src/market/offer-change';
import { OfferIndex } from '../../apps/matching/src/market/offer-index';
import { type Found, OpenDemands } from '../../apps/matching/src/market/open-demands';
import { OpenLines } from '../../apps/matching/src/market/open-lines';
import { mostCounted } from '../../apps/matching/src/market/shortlist';
import { defaultPolicy } from '../../apps/matching/src/market/policy';
import { matchAndWatch } from '../../apps/matching/src/matches/match-and-watch';
import { cpuOfTree, mainThreadMicros, pidListeningOn } from './cpu';
import { percentile } from './percentile';
import { type LineRow, ReversePeer } from './reverse-peer';
import { kinds, marketLines, marketOffers } from './market-workload';
import { lognormal, random } from './workload';

export interface ReverseOptions {
  offers: number;
  demands: number;
  changes: number;
  databaseUrl: string;
  explain: boolean;
  log(line: string): void;
}

export interface ReverseFigures {
  offers: number;
  demands: number;
  changes: number;
  /** Lines concerned by a change, on average, and the share of these whose result did change. */
  concerned: number;
  precision: number;
  /** Microseconds a change. */
  ours: { cpu: number; mean: number; p50: number; p99: number; worst: number };
  postgres: { cpu: number; mean: number; p99: number };
  /** CPU time of PostgreSQL ÷ ours. */
  ratio: number;
}

/** Changes between which nothing is matched again, so that both sides answer about the same results. */
const round = 100;
/** Rounds that do not count, until the code is compiled and the pages are in memory, as in a service that runs. */
const warmRounds = 10;
const countries = ['AU', 'JP', 'US', 'DE', 'SA'];

/**
 * Measures the reverse direction: which of the open demands a changed offer may matter to. Both sides hold the same
 * floors and are asked the same, in turns of a hundred changes; an answer that differs ends the run.
 */
export async function benchReverse(options: ReverseOptions): Promise<ReverseFigures> {
  const { log } = options;
  const next = random(7);
  const market = new OfferIndex();
  const states = fill(market, options.offers);
  log(`${market.size} offers are in the market`);
  const lines = new OpenLines(market);
  const watched = watch(market, lines, options.demands);
  while (lines.tidy());
  log(`${lines.size} open lines are watched`);
  const keys = [...new Set(states.map(({ commodity, form }) => `${commodity}/${form}`))];
  const words = { keys, kinds, hopeless: kinds.filter((kind) => !certificateKind(kind)?.mendable) };
  const peer = await ReversePeer.make(options.databaseUrl, watched.rows, words);
  try {
    return await compare(options, { market, lines, watched, peer, states, next });
  } finally {
    await peer.close();
  }
}

interface Sides {
  market: OfferIndex;
  lines: OpenLines;
  watched: Watched;
  peer: ReversePeer;
  states: Offer[];
  next(): number;
}

async function compare(options: ReverseOptions, sides: Sides): Promise<ReverseFigures> {
  const { market, lines, watched, peer, states, next } = sides;
  const postmaster = pidListeningOn(new URL(options.databaseUrl).port);
  const [ours, theirs]: number[][] = [[], []];
  let [cpu, peerCpu, told, right, checked] = [0, 0, 0, 0, 0];
  const rounds = Math.ceil(options.changes / round);
  for (let at = -warmRounds; at < rounds; at++) {
    const changes: OfferChange[] = [];
    const answers: string[][] = [];
    for (let n = 0; n < round; n++) changes.push(market.upsert(changed(states, next))!);
    const times: number[] = [];
    const cpuBegun = mainThreadMicros();
    for (const change of changes) {
      const begun = process.hrtime.bigint();
      const concerned = lines.concernedBy(change);
      times.push(Number(process.hrtime.bigint() - begun) / 1000);
      answers.push(concerned.map(({ demandId }) => demandId));
    }
    const used = mainThreadMicros() - cpuBegun;
    const peerBegun = cpuOfTree(postmaster);
    const peerTimes: number[] = [];
    const peerAnswers: number[][] = [];
    for (const change of changes) {
      const begun = process.hrtime.bigint();
      peerAnswers.push(await peer.ask(change));
      peerTimes.push(Number(process.hrtime.bigint() - begun) / 1000);
    }
    const peerUsed = cpuOfTree(postmaster) - peerBegun;
    if (options.explain && at === 0) options.log(await peer.explain(changes[0]));
    answers.forEach((answer, n) => watched.same(answer, peerAnswers[n]));
    const again = [...new Set(answers.flat())];
    const differing = again.filter((demandId) => watched.rematch(demandId));
    await peer.replace(again.map((demandId) => watched.rowOf(demandId)));
    if (at < 0) continue;
    ours.push(...times);
    theirs.push(...peerTimes);
    cpu += used;
    peerCpu += peerUsed * 1e6;
    told += answers.flat().length;
    checked += again.length;
    right += differing.length;
  }
  const count = rounds * round;
  return {
    offers: market.size,
    demands: lines.size,
    changes: count,
    concerned: told / count,
    precision: right / checked,
    ours: {
      cpu: cpu / count,
      mean: mean(ours),
      p50: percentile(ours, 0.5),
      p99: percentile(ours, 0.99),
      worst: percentile(ours, 1),
    },
    postgres: { cpu: peerCpu / count, mean: mean(theirs), p99: percentile(theirs, 0.99) },
    ratio: peerCpu / cpu,
  };
}

function fill(market: OfferIndex, count: number): Offer[] {
  const states = [...marketOffers(count)];
  for (const state of states) market.upsert(state);
  while (market.tidy());
  return states;
}

interface Watched {
  rows: LineRow[];
  rowOf(demandId: string): LineRow;
  /** @returns whether the result is another than before */
  rematch(demandId: string): boolean;
  /** @throws when two answers differ */
  same(ours: readonly string[], theirs: readonly number[]): void;
}

function watch(market: OfferIndex, lines: OpenLines, count: number): Watched {
  const open = new OpenDemands(0, lines);
  const demands = marketLines(count).map((line, at): Demand => {
    return {
      demandId: `demand-${at}`,
      version: 1,
      state: 'open',
      postId: '',
      buyerId: '',
      country: countries[at % countries.length],
      maxSessions: 5,
      lines: [line],
      registeredAt: '2026-01-01T00:00:00Z',
      expiresOn: '2036-01-01',
    };
  });
  const rows: LineRow[] = [];
  const digests: string[] = [];
  const match = (at: number): void => {
    const found: Found[] = [];
    const heard: Market = {
      shortlist(needs) {
        const shortlist = market.shortlist(needs);
        found.push({ needs, shortlist });
        return shortlist;
      },
    };
    digests[at] = matchAndWatch(open, heard, demands[at], defaultPolicy).digest;
    const [{ needs, shortlist }] = found;
    rows[at] = { line: at, needs, floors: floorsOf(shortlist, needs) };
  };
  demands.forEach((_, at) => match(at));
  const becameFew = ({ needs, floors }: LineRow): boolean =>
    !floors.few && market.count(needs, mostCounted) < mostCounted;
  const numberOf = (demandId: string): number => Number(demandId.slice('demand-'.length));
  return {
    rows,
    rowOf: (demandId) => rows[numberOf(demandId)],
    rematch(demandId) {
      const at = numberOf(demandId);
      const before = digests[at];
      match(at);
      return digests[at] !== before;
    },
    same(ours, theirs) {
      const mine = new Set(ours.map(numberOf));
      const missed = theirs.filter((line) => !mine.has(line));
      // Of lines with just enough offers only ours notices that they become few.
      const more = [...mine].filter((line) => !theirs.includes(line) && !becameFew(rows[line]));
      if (missed.length + more.length > 0)
        throw new Error(`answers differ: only PostgreSQL ${missed.join(' ')}; only ours ${more.join(' ')}`);
    },
  };
}

/** The next change: mostly prices, quantities and deliveries, some certificates, and offers that come and go. */
function changed(states: Offer[], next: () => number): Offer {
  const kind = next();
  if (kind < 0.05) {
    const [fresh] = marketOffers(1, states.length);
    const offer = { ...fresh, offerId: fresh.offerId.slice(0, 24) + states.length.toString(16).padStart(12, '0') };
    states.push(offer);
    return offer;
  }
  const at = Math.floor(next() * states.length);
  const { version, producer, capacity, price, certificates } = states[at];
  const part = ((): Partial<Offer> => {
    if (kind < 0.1 && states[at].state === 'active') return { state: 'withdrawn' };
    if (kind < 0.15) return { certificates: turned(certificates, kinds[Math.floor(next() * kinds.length)]) };
    if (kind < 0.35) {
      const deliveries = producer.deliveries + 1;
      return {
        producer: { ...producer, deliveries, deliveriesOnTime: producer.deliveriesOnTime + (next() < 0.8 ? 1 : 0) },
      };
    }
    if (kind < 0.55) {
      const dependable = Math.max(10, Math.round(capacity.dependable * lognormal(next, 1, 0.3)));
      return { capacity: { ...capacity, dependable, potential: 2 * dependable } };
    }
    return { price: price && { ...price, amount: Math.round(100 * price.amount * lognormal(next, 1, 0.08)) / 100 } };
  })();
  return (states[at] = { ...states[at], state: 'active', ...part, version: version + 1 });
}

function turned(certificates: Offer['certificates'], kind: string): Offer['certificates'] {
  if (certificates.some((each) => each.kind === kind)) return certificates.filter((each) => each.kind !== kind);
  return [...certificates, { kind, validFrom: '2025-01-01', validTo: '2035-12-31' }];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
