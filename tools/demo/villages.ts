import type { CodedVillageInput } from '../../apps/village-registry/src/villages/village.dto';
import type { DemoProducer, DemoVillages } from './demo.types';
import { isDesa, type Place, type Places } from './places';
import { serangClass } from './serang';
import { spread } from './spread';

/** East Java's assisted villages: export-ready, and needing assistance. */
const eastJavaClusters = { 1: 171, 2: 169 } as const;

const eastJava = 'Jawa Timur';
const programme = 'desa-bisa-ekspor';
const assessedOn = '2025-06-16';
const eastJavaList = 'Desa BISA Ekspor, Jawa Timur, 2025';
const noList = 'Penilaian ilustratif · illustrative assessment';

export interface WorldVillages {
  villages: CodedVillageInput[];
  /** Codes of the villages that a producer stands for, by its slug. */
  codesOf: Map<string, string[]>;
}

/**
 * The villages of the demo world: those that producers stand for, and the rest of East Java's 340 and of Serang's
 * export class, drawn from the real villages there.
 */
export function worldVillages(places: Places, producers: readonly DemoProducer[]): WorldVillages {
  const taken = new Map<string, CodedVillageInput>();
  const codesOf = new Map<string, string[]>();
  // Named villages first: a draw must not take one that a later producer names.
  for (const named of [true, false])
    for (const producer of producers)
      for (const choice of producer.villages.filter((each) => 'names' in each === named)) {
        const chosen = choose(places, choice, taken, producer.slug);
        chosen.forEach((place) => taken.set(place.code, village(place, producer.programmes, producer.cluster)));
        codesOf.set(producer.slug, [...(codesOf.get(producer.slug) ?? []), ...chosen.map(({ code }) => code)]);
      }
  for (const each of [...restOfEastJava(places, taken), ...restOfSerang(places, taken)]) taken.set(each.code, each);
  return { villages: [...taken.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)), codesOf };
}

function choose(places: Places, choice: DemoVillages, taken: ReadonlyMap<string, unknown>, draw: string): Place[] {
  if ('names' in choice) return choice.names.map((name) => places.one(choice.regency, choice.district, name));
  return spread(free(places.of(choice.regency).filter(isDesa), taken), choice.anywhere, draw);
}

function restOfEastJava(places: Places, taken: ReadonlyMap<string, CodedVillageInput>): CodedVillageInput[] {
  const its = [...taken.values()].filter(({ province }) => province === eastJava);
  const left = (cluster: 1 | 2) =>
    eastJavaClusters[cluster] - its.filter(({ assessment }) => assessment?.cluster === cluster).length;
  const ready = left(1);
  return spread(free(places.desaOf(eastJava), taken), ready + left(2), programme).map((place, i) =>
    village(place, [programme], i < ready ? 1 : 2),
  );
}

function restOfSerang(places: Places, taken: ReadonlyMap<string, CodedVillageInput>): CodedVillageInput[] {
  const { regency, programme: its, villages } = serangClass;
  const already = [...taken.values()].filter(({ programmes }) => programmes?.includes(its)).length;
  return spread(free(places.of(regency).filter(isDesa), taken), villages - already, its).map((place) =>
    village(place, [its]),
  );
}

const free = (places: readonly Place[], taken: ReadonlyMap<string, unknown>): Place[] =>
  places.filter(({ code }) => !taken.has(code));

// Which villages they are no source says: that a real village stands here is illustrative.
const village = (place: Place, programmes: readonly string[], cluster?: 1 | 2): CodedVillageInput => ({
  ...place,
  programmes: [...programmes],
  illustrative: true,
  ...(cluster && {
    assessment: { cluster, assessedOn, source: place.province === eastJava ? eastJavaList : noList },
  }),
});
