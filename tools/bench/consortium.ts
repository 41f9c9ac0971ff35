import type { Supplier, Wanted } from '../../apps/matching/src/consortium/consortium.types';
import { formConsortium } from '../../apps/matching/src/consortium/form-consortium';
import { percentile } from './percentile';
import { lognormal, random } from './workload';

/** A kind of market with a demand for it: how it draws what the usual one has otherwise. */
interface Kind {
  name: string;
  /** Longest window, months. */
  months: number;
  /** What is wanted, as a multiple of what one middling supplier gives. */
  times: [number, number];
  size(next: () => number): number;
  yearRound?: number;
  moq?: number;
  cost?(next: () => number): number | undefined;
  /** Suppliers to a consolidation point. */
  sharing?: number;
  offersEach?: number;
  /** Share of off-takers that stand for eight villages of the others. */
  offTakers?: number;
}

const spreadOut = (next: () => number): number => Math.max(10, Math.round(lognormal(next, 400, 1.2)));
const even = (next: () => number): number => 300 + Math.round(500 * next());

const kinds: Kind[] = [
  { name: 'the usual', months: 3, times: [5, 80], size: spreadOut },
  { name: 'alike in size', months: 3, times: [2, 11], size: even },
  { name: 'a whole year, seasons', months: 12, times: [5, 60], size: spreadOut, yearRound: 0.2 },
  { name: 'a whole year, alike', months: 12, times: [1, 9], size: even, yearRound: 0.2 },
  { name: 'more than twelve give', months: 6, times: [100, 300], size: spreadOut },
  { name: 'off-takers, many offers', months: 3, times: [5, 60], size: spreadOut, offersEach: 3, offTakers: 0.2 },
  { name: 'high least orders', months: 3, times: [2, 11], size: even, moq: 0.9 },
  { name: 'no cost known', months: 3, times: [2, 11], size: even, cost: () => undefined, sharing: 4 },
  { name: 'one price, one size', months: 3, times: [2, 11], size: () => 500, cost: () => 9, sharing: 3 },
  { name: 'few prices', months: 3, times: [2, 11], size: even, cost: (next) => 8 + Math.floor(3 * next()), sharing: 5 },
];

interface KindFigures {
  kind: string;
  /** Milliseconds by the clock, which a busy machine stretches, and of CPU time. */
  p50: number;
  p99: number;
  cpuP50: number;
  cpuP99: number;
  cpuWorst: number;
  mostSteps: number;
  unproven: number;
  partners: number;
}

/** `npm run bench -- consortium [--suppliers N --rounds R] [--json]`: consortia from shortlists, milliseconds each. */
export function benchConsortium({ suppliers, rounds, json }: { suppliers: number; rounds: number; json: boolean }) {
  // Compiled and warm before anything counts.
  for (const kind of kinds) measure(kind, suppliers, Math.min(50, rounds), 1);
  const figures = kinds.map((kind) => measure(kind, suppliers, rounds, 2));
  if (json) console.log(JSON.stringify({ suppliers, rounds, figures }));
  else print(suppliers, rounds, figures);
}

function measure(kind: Kind, count: number, rounds: number, seed: number): KindFigures {
  const next = random(seed);
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let mostSteps = 0;
  let unproven = 0;
  let partners = 0;
  for (let round = 0; round < rounds; round++) {
    const { wanted, suppliers } = market(kind, count, next);
    const cpuStart = process.cpuUsage();
    const start = process.hrtime.bigint();
    const formed = formConsortium(wanted, suppliers);
    times.push(Number(process.hrtime.bigint() - start) / 1e6);
    const { user, system } = process.cpuUsage(cpuStart);
    cpuTimes.push((user + system) / 1000);
    mostSteps = Math.max(mostSteps, formed.steps);
    partners += formed.parts.length / rounds;
    if (!formed.proven) unproven++;
  }
  return {
    kind: kind.name,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    cpuP50: percentile(cpuTimes, 0.5),
    cpuP99: percentile(cpuTimes, 0.99),
    cpuWorst: percentile(cpuTimes, 1),
    mostSteps,
    unproven,
    partners,
  };
}

function market(kind: Kind, count: number, next: () => number): { wanted: Wanted; suppliers: Supplier[] } {
  const months = 1 + Math.floor(kind.months * next());
  const rhythm = next() < 0.5 ? 'monthly' : 'one-off';
  const [from, to] = kind.times;
  const middling = kind.size === spreadOut ? 400 : 550;
  const least = Math.round((from + (to - from) * next()) * middling * (rhythm === 'one-off' ? months : 1));
  const wanted: Wanted = {
    rhythm,
    least,
    most: next() < 0.5 ? least : Math.round(least * 1.2),
    unit: 'KGM',
    months: Array.from({ length: months }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}`),
  };
  return { wanted, suppliers: Array.from({ length: count }, (_, at) => supplier(kind, at, months, count, next)) };
}

function supplier(kind: Kind, at: number, months: number, count: number, next: () => number): Supplier {
  const free = kind.size(next);
  const season = next() < (kind.yearRound ?? 0.4) ? 12 : 2 + Math.floor(8 * next());
  const first = Math.floor(12 * next());
  const cost = kind.cost ? kind.cost(next) : Math.round(100 * lognormal(next, 9, 0.25)) / 100;
  const gathers = next() < (kind.offTakers ?? 0);
  const home = Math.floor(at / (kind.offersEach ?? 1));
  return {
    offerId: `offer-${String(at).padStart(4, '0')}`,
    producerId: `producer-${home}`,
    villages: gathers ? Array.from({ length: 8 }, () => `village-${Math.floor(count * next())}`) : [`village-${home}`],
    gathers,
    consolidationPoint: `point-${Math.floor((count / (kind.sharing ?? 5)) * next())}`,
    free: Array.from({ length: months }, (_, month) => ((month - first + 12) % 12 < season ? free : 0)),
    moq: Math.round(free * (kind.moq ?? 0.1) * next()),
    ...(cost !== undefined && { cost }),
    score: next(),
  };
}

function print(suppliers: number, rounds: number, figures: KindFigures[]): void {
  console.log(`\nConsortia from ${suppliers} suppliers, ${rounds} markets of each kind (goal: p99 ≤ 5 ms)`);
  console.log(`${' '.repeat(27)}by the clock        of CPU time`);
  console.log(`${' '.repeat(27)}   p50     p99     p50     p99   worst   most steps  unproven  partners`);
  for (const { kind, p50, p99, cpuP50, cpuP99, cpuWorst, mostSteps, unproven, partners } of figures) {
    const millis = [p50, p99, cpuP50, cpuP99, cpuWorst].map((time) => time.toFixed(2).padStart(8)).join('');
    console.log(
      `  ${kind.padEnd(23)}${millis}${String(mostSteps).padStart(13)}${String(unproven).padStart(10)}` +
        partners.toFixed(1).padStart(10),
    );
  }
}
