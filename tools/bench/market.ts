import type { DemandLine } from '@titik/contracts/demand.events';
import type { Client } from 'pg';
import { type LineNeeds, lineNeeds } from '../../apps/matching/src/market/line-needs';
import { marketOffer, type MarketOffer } from '../../apps/matching/src/market/market-offer';
import { Offers } from '../../apps/matching/src/market/offers';
import { Places } from '../../apps/matching/src/market/places';
import { defaultPolicy } from '../../apps/matching/src/market/policy';
import { Shelf } from '../../apps/matching/src/market/shelf';
import { Top } from '../../apps/matching/src/market/top';
import { LinearMarket } from './linear-market';
import { marketLines, marketOffers } from './market-workload';
import { percentile } from './percentile';
import { cpuSeconds } from './cpu';
import { SqlMarket } from './sql-market';

/** What each side is asked for. */
const wanted = 20;

export interface MarketFigures {
  offers: number;
  /** CPU microseconds a demand: the market, a linear scan of typed arrays, PostgreSQL. */
  ours: number;
  p99: number;
  linear: number;
  postgres: number;
  /** Their CPU by ours. */
  ratio: number;
  linearRatio: number;
  bytesAnOffer: number;
}

/** The shelves of a market, filled and put in order. */
class Shelves {
  private readonly places = new Places();
  private readonly known = new Offers();
  private readonly shelves = new Map<string, Shelf>();

  constructor(offers: Iterable<MarketOffer>) {
    for (const offer of offers) {
      let shelf = this.shelves.get(offer.key);
      if (!shelf) this.shelves.set(offer.key, (shelf = new Shelf(offer.cargo, this.known)));
      const place = this.places.add(offer.offerId);
      this.known.put(place, offer);
      shelf.add(place, offer);
    }
    for (const [key, shelf] of this.shelves) this.shelves.set(key, shelf.inOrder().shelf);
  }

  /** The offers themselves, as the services' search gives them. */
  best(needs: LineNeeds): MarketOffer[] {
    const best = new Top(wanted, this.places);
    for (const key of needs.keys) {
      const shelf = this.shelves.get(key);
      shelf?.addBest(shelf.probe(needs), best);
    }
    return best.list().map((place) => this.known.at(place));
  }

  /** Bytes of what is searched, bounds and all, by the offers in it. */
  get bytesAnOffer(): number {
    const images = [...this.shelves].map(([key, shelf]) => shelf.image(key));
    const bytes = images.flatMap(({ parts }) => parts.slice(1)).flatMap(({ arrays }) => Object.values(arrays));
    const rows = images.reduce((sum, { parts }) => sum + parts[0].arrays.places.length, 0);
    return bytes.reduce((sum, { byteLength }) => sum + byteLength, 0) / rows;
  }
}

/**
 * The best twenty offers of a line: the market against PostgreSQL's best index plan and against a linear scan, in
 * turns within one run, answers compared first.
 * @param client a connection of its own; `backendPid` is its backend's process
 */
export async function benchMarket(
  client: Client,
  backendPid: number,
  { offers: count, demands, log }: { offers: number; demands: number; log(line: string): void },
): Promise<MarketFigures> {
  const offers = Array.from(marketOffers(count), (offer) => marketOffer(offer));
  const shelves = new Shelves(offers);
  log(`${count} offers are on their shelves`);
  const sql = new SqlMarket(client);
  await sql.load(offers);
  log('and in PostgreSQL, vacuumed and analysed');
  const linear = new LinearMarket(offers);
  const lines = marketLines(demands);
  const needed = lines.map((line) => needsOf(line));
  for (const needs of needed.slice(0, 100))
    compare(idsOf(shelves.best(needs)), linear.best(needs, wanted), await sql.best(needs, wanted));
  for (const needs of needed) shelves.best(needs);

  const [times, cpu] = [[] as number[], { ours: 0, linear: 0, postgres: 0 }];
  const perTurn = 50;
  const repeats = { ours: 20, linear: 1 };
  for (let from = 0; from < needed.length; from += perTurn) {
    const turn = needed.slice(from, from + perTurn);
    cpu.ours +=
      cpuOf(() => {
        for (let again = 0; again < repeats.ours; again++) for (const needs of turn) shelves.best(needs);
      }) / repeats.ours;
    cpu.linear += cpuOf(() => turn.forEach((needs) => linear.best(needs, wanted)));
    const before = cpuSeconds(backendPid);
    for (const needs of turn) await sql.best(needs, wanted);
    cpu.postgres += cpuSeconds(backendPid) - before;
    for (const needs of turn) times.push(micros(() => shelves.best(needs)));
  }
  const each = (seconds: number): number => (1e6 * seconds) / needed.length;
  return {
    offers: count,
    ours: each(cpu.ours),
    p99: percentile(times, 0.99),
    linear: each(cpu.linear),
    postgres: each(cpu.postgres),
    ratio: cpu.postgres / cpu.ours,
    linearRatio: cpu.linear / cpu.ours,
    bytesAnOffer: shelves.bytesAnOffer,
  };
}

/** CPU microseconds a demand of the same search at a size, for the growth from one size to another. */
export function cpuAtSize(count: number, demands: number): number {
  const shelves = new Shelves(Array.from(marketOffers(count), (offer) => marketOffer(offer)));
  const needed = marketLines(demands).map((line) => needsOf(line));
  const all = (): void => needed.forEach((needs) => shelves.best(needs));
  all();
  const rounds = 5;
  const seconds = cpuOf(() => {
    for (let round = 0; round < rounds; round++) all();
  });
  return (1e6 * seconds) / rounds / needed.length;
}

const demand = { country: 'AU', buyerId: '0000000f-0000-7000-8000-000000000000', registeredAt: '2026-12-01T00:00:00Z' };
const needsOf = (line: DemandLine): LineNeeds => lineNeeds(line, demand, defaultPolicy);

const idsOf = (offers: MarketOffer[]): string[] => offers.map(({ offerId }) => offerId);

function compare(ours: string[], ...others: string[][]): void {
  for (const other of others) {
    if (ours.join() !== other.join())
      throw new Error(`answers differ, no figures:\n${ours.join('\n')}\n\n${other.join('\n')}`);
  }
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function micros(work: () => void): number {
  const begun = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - begun) / 1000;
}
