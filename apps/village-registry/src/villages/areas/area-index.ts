import { fold } from './fold';
import { type Lists, listsOf } from './lists';
import { addUp, asOne, emptyRank, type Ranked, topOf } from './rank';
import type { Area, Areas } from './read-areas';
import { required } from './required';
import { type Likely, Vocabulary } from './vocabulary';

/** An official village with the areas that it lies in. */
export interface AreaHit {
  code: string;
  name: string;
  district: string;
  regency: string;
  province: string;
}

type Stretch = Pick<Area, 'from' | 'to'>;
type Weighted = Stretch & { weight: number };

/** What a word is worth where it is the name of an area; in a village's own name it is worth 1. */
const weights = { districts: 0.8, regencies: 0.8, provinces: 0.7 };
const levels = ['districts', 'regencies', 'provinces'] as const;
const mostWords = 8;
const bonus = { exactName: 0.5, kindNamed: 0.15 };

/** All official villages, found by code and by misspelt or half-typed names of village, district, regency, province. */
export class AreaIndex {
  private readonly vocabulary: Vocabulary;
  /** Villages by the words of their names, and by their names written as one word. */
  private readonly named: Lists;
  private readonly stretches = new Map<number, Weighted[]>();
  /** The word that each village's whole name makes when written as one. */
  private readonly whole: Uint32Array;
  private readonly rank: Ranked;
  /** How well each village answers each typed word; the last is for what else is asked. */
  private readonly likenesses: Float32Array[];

  constructor(private readonly areas: Areas) {
    const numbers = new Map<string, number>();
    const numberOf = (word: string): number => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    };
    const names = areas.names.map((name) => named(name).map(numberOf));
    for (const level of levels)
      for (const { name, from, to } of areas[level])
        for (const word of named(name).map(numberOf)) {
          const its = this.stretches.get(word) ?? [];
          its.push({ from, to, weight: weights[level] });
          this.stretches.set(word, its);
        }
    this.vocabulary = new Vocabulary([...numbers.keys()]);
    this.whole = Uint32Array.from(names, (its) => its[its.length - 1]);
    this.named = listsOf(numbers.size, (add) =>
      names.forEach((its, village) => its.forEach((word) => add(word, village))),
    );
    this.rank = emptyRank(areas.codes.length);
    this.likenesses = Array.from({ length: mostWords + 1 }, () => new Float32Array(areas.codes.length));
  }

  /**
   * The villages that words or the beginning of a code mean, the likeliest first.
   * Those that answer every word go before all that leave one out; then the same word before its beginning before a
   * slip, a village's name before the areas above it.
   * @param province its name or two-digit code; nothing is found in one that there is not
   */
  search(text: string, { province, limit }: { province?: string; limit: number }): AreaHit[] {
    const within = province === undefined ? { from: 0, to: this.areas.codes.length } : this.provinceOf(province);
    if (!within) return [];
    const digits = text.replace(/[.\s]/g, '');
    const found = /^\d{2,10}$/.test(digits)
      ? this.byBeginning(digits, within, limit)
      : this.byWords(text, within, limit);
    return found.map((at) => this.describe(at));
  }

  private byBeginning(digits: string, { from, to }: Stretch, limit: number): number[] {
    const found: number[] = [];
    for (let at = from; at < to && found.length < limit; at += 1)
      if (this.areas.codes[at].startsWith(digits)) found.push(at);
    return found;
  }

  private byWords(text: string, within: Stretch, limit: number): number[] {
    const typed = fold(text).slice(0, mostWords);
    const asked = required(typed);
    if (asked.length === 0) return [];
    const { rank } = this;
    rank.answered.fill(0);
    rank.worth.fill(0);
    const singles = asked.map((word, i) => this.answer(this.vocabulary.meant(word), this.likenesses[i]));
    for (const its of singles) addUp(rank, its, within);
    const other = this.likenesses[mostWords];
    // Two neighbours may be one word: "suka maju" also means Sukamaju.
    for (let i = 1; i < asked.length; i += 1) {
      const likely = this.vocabulary.meant(asked[i - 1] + asked[i]);
      if (likely.length > 0) asOne(rank, singles, { at: i - 1, likeness: this.answer(likely, other) }, within);
    }
    for (const kind of typed.filter((word) => !asked.includes(word))) {
      this.answer(this.vocabulary.meant(kind), other);
      for (let at = within.from; at < within.to; at += 1)
        if (rank.answered[at] > 0) rank.worth[at] += bonus.kindNamed * other[at];
    }
    const whole = [typed, asked].flatMap((words) => this.vocabulary.find(words.join('')) ?? []);
    if (whole.length > 0)
      for (let at = within.from; at < within.to; at += 1)
        if (rank.answered[at] > 0 && whole.includes(this.whole[at])) rank.worth[at] += bonus.exactName;
    return topOf(rank, within, { limit, atLeast: Math.ceil(asked.length / 2) }, (at) => this.areas.names[at].length);
  }

  /** Fills `its` with how well each village answers one typed word. */
  private answer(likely: readonly Likely[], its: Float32Array): Float32Array {
    its.fill(0);
    const { starts, items } = this.named;
    for (const { word, likeness } of likely) {
      for (let i = starts[word]; i < starts[word + 1]; i += 1) if (its[items[i]] < likeness) its[items[i]] = likeness;
      for (const { from, to, weight } of this.stretches.get(word) ?? [])
        for (let at = from; at < to; at += 1) if (its[at] < likeness * weight) its[at] = likeness * weight;
    }
    return its;
  }

  private provinceOf(wanted: string): Area | undefined {
    const name = fold(wanted).join(' ');
    return this.areas.provinces.find(
      (each) => fold(each.name).join(' ') === name || this.areas.codes[each.from].slice(0, 2) === name,
    );
  }

  private describe(at: number): AreaHit {
    const [district, regency, province] = levels.map((level) => lastFrom(this.areas[level], at).name);
    return { code: this.areas.codes[at], name: this.areas.names[at], district, regency, province };
  }
}

/** A name's words and, last, the name as one word without what kind of area it is. */
const named = (name: string): string[] => {
  const words = fold(name);
  if (words.length === 1) return words;
  const whole = required(words).join('');
  return [...new Set(words.filter((word) => word !== whole)), whole];
};

/** The stretch that a village lies in: the last that begins at it or before. */
function lastFrom(level: readonly Area[], village: number): Area {
  let low = 0;
  let high = level.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (level[middle].from <= village) low = middle;
    else high = middle - 1;
  }
  return level[low];
}
