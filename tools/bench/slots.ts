import { findSlots, type SlotParty } from '../../apps/scheduling/src/slots/find-slot';
import { zoneClocks } from '../../apps/scheduling/src/slots/zone-clock';
import { mainThreadMicros } from './cpu';
import { percentile } from './percentile';
import { random } from './workload';

interface SlotFigures {
  what: string;
  cache: 'warm' | 'cold';
  p50: number;
  p99: number;
  /** Of the main thread, a search; single searches are shorter than the kernel counts */
  cpuMean: number;
}

const day = 86_400_000;
const january = Date.parse('2027-01-04T00:00Z');

const kinds = [
  { what: 'office hours shared', zones: ['Asia/Jakarta', 'Asia/Makassar', 'Australia/Sydney', 'Asia/Tokyo'] },
  { what: 'none shared', zones: ['Asia/Jakarta', 'America/Chicago', 'America/Chicago', 'Asia/Jakarta'] },
  { what: 'by night only', zones: ['Asia/Jayapura', 'America/Los_Angeles', 'Europe/London', 'Africa/Cairo'] },
];

/** Four parties over 60 days, each with 40 busy stretches, 8 holidays and a lunch break; milliseconds. */
export function benchSlots({ rounds, json }: { rounds: number; json: boolean }): void {
  const figures = kinds.flatMap(({ what, zones }, seed) =>
    (['warm', 'cold'] as const).map((cache) => measure(what, zones, cache, rounds, random(seed + 1))),
  );
  if (json) return console.log(JSON.stringify(figures));
  console.log(`\nAn hour for four parties over 60 days, ${rounds} rounds (goal: p99 ≤ 2 ms)`);
  console.log(`${' '.repeat(30)}by the clock     CPU time`);
  console.log(`${' '.repeat(30)}   p50     p99    mean`);
  for (const { what, cache, p50, p99, cpuMean } of figures) {
    const millis = [p50, p99, cpuMean].map((time) => time.toFixed(3).padStart(8)).join('');
    console.log(`  ${what.padEnd(21)}${cache.padEnd(5)}${millis}`);
  }
}

function measure(
  what: string,
  zones: readonly string[],
  cache: 'warm' | 'cold',
  rounds: number,
  next: () => number,
): SlotFigures {
  const clock: number[] = [];
  let cpuMicros = 0;
  for (let round = 0; round < rounds + rounds / 5; round++) {
    const from = january + Math.floor(365 * next()) * day;
    const parties = zones.map((zone, i) => partyIn(`${i}`, zone, from, next));
    const borne = new Map(parties.map(({ id }) => [id, Math.floor(20_000 * next())]));
    const query = {
      parties,
      from: new Date(from),
      to: new Date(from + 60 * day),
      minutes: 45,
      step: 15,
      limit: 1,
      borne,
    };
    if (cache === 'cold') zoneClocks.clear();
    const [begun, used] = [performance.now(), mainThreadMicros()];
    findSlots(query);
    const [micros, ended] = [mainThreadMicros() - used, performance.now()];
    if (round < rounds / 5) continue; // the compiler's time
    clock.push(ended - begun);
    cpuMicros += micros;
  }
  return { what, cache, p50: percentile(clock, 0.5), p99: percentile(clock, 0.99), cpuMean: cpuMicros / rounds / 1000 };
}

function partyIn(id: string, zone: string, from: number, next: () => number): SlotParty {
  const date = () => new Date(from + Math.floor(60 * next()) * day).toISOString().slice(0, 10);
  return {
    id,
    zone,
    officeHours: { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', breaks: [{ from: '12:00', to: '13:00' }] },
    holidays: new Set(Array.from({ length: 8 }, date)),
    busy: Array.from({ length: 40 }, () => {
      const start = from + Math.floor(60 * 24 * next()) * 3_600_000;
      return [start, start + 3_600_000] as const;
    }),
  };
}
