import { commodities } from '@titik/catalogue/commodity';
import { type Area, readAreas } from '../../apps/village-registry/src/villages/areas/read-areas';
import { random } from './workload';

/** All of Indonesia's villages as they are registered, in the order of their codes. */
export function officialVillages() {
  const { codes, names, districts, regencies, provinces } = readAreas();
  const nameAt = (areas: Area[]): ((at: number) => string) => {
    let place = 0;
    return (at) => {
      while (areas[place].to <= at) place += 1;
      return areas[place].name;
    };
  };
  const [district, regency, province] = [districts, regencies, provinces].map(nameAt);
  return codes.map((code, at) => ({
    code,
    name: names[at],
    district: district(at),
    regency: regency(at),
    province: province(at),
  }));
}

/** What people type to find a village: its code or how it begins, its name, more of its address, all with slips. */
export function villageQueries(count: number, seed = 7): string[] {
  const villages = officialVillages();
  const next = random(seed);
  return Array.from({ length: count }, (_, n) => {
    const { code, name, district, regency } = villages[Math.floor(next() * villages.length)];
    const forms = [
      () => code.slice(0, 4 + Math.floor(next() * 7)),
      () => name,
      () => slip(name, next),
      () => name.slice(0, 3 + Math.floor(next() * name.length)),
      () => `${slip(name, next)} ${regency}`,
      () => `${name} ${slip(district, next)} ${regency}`,
    ];
    return forms[n % forms.length]().slice(0, 100);
  });
}

/** Product names of the catalogue as they are typed, one letter more each time. */
export function productQueries(count: number, seed = 7): string[] {
  const phrases = commodities.flatMap(({ names, forms }) => [
    names.id,
    names.en,
    ...forms.flatMap((form) => [`${names.id} ${form.names.id}`, `${form.names.en} ${names.en}`]),
  ]);
  const next = random(seed);
  const typed: string[] = [];
  while (typed.length < count) {
    const phrase = phrases[Math.floor(next() * phrases.length)];
    const written = next() < 0.3 ? slip(phrase, next) : phrase;
    for (let length = 2; length <= written.length; length++) typed.push(written.slice(0, length).trim());
  }
  return typed.slice(0, count);
}

/** The same with a letter left out, doubled, or in the place of its neighbour. */
function slip(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * Math.max(1, text.length - 2));
  const kind = next();
  if (kind < 0.33) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.66) return text.slice(0, at) + text[at] + text.slice(at);
  return text.slice(0, at) + (text[at + 1] ?? '') + text[at] + text.slice(at + 2);
}
