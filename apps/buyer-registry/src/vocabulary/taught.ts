import { commodity, coveredForms, form } from '@titik/catalogue/commodity';
import { type Resolution, resolve, resolveMany } from '@titik/catalogue/resolve';
import { phraseOf } from './phrase-of';

/** A phrase that a person gave a meaning. */
export interface Taught {
  phrase: string;
  commodity: string;
  form?: string;
}

let known = new Map<string, Taught>();

/** From now on exactly these phrases mean what people say; those whose product the catalogue lacks are left out. */
export function teach(words: readonly Taught[]): void {
  const meant = words.filter((word) => (word.form ? form(word.commodity, word.form) : commodity(word.commodity)));
  known = new Map(meant.map((word) => [word.phrase, word]));
}

/** What the words of one product mean: what people taught, else what the catalogue knows. */
export const meaningOfOne = (words: string, limit?: number): Resolution => fromPeople(words) ?? resolve(words, limit);

/** What the words of a line mean, one resolution a product. */
export function meaning(words: string): Resolution[] {
  const taught = fromPeople(words);
  if (taught) return [taught];
  const found = resolveMany(words);
  return found.map((one) => (one.resolved ? one : (fromPeople(one.phrase) ?? one)));
}

function fromPeople(words: string): Resolution | undefined {
  const word = known.get(phraseOf(words));
  if (!word) return undefined;
  const product = { commodity: word.commodity, ...(word.form && { form: word.form }) };
  const hs6 = [
    ...new Set(coveredForms(product).flatMap((each) => form(each.commodity, each.form)!.hs.map(({ code }) => code))),
  ];
  const candidate = { ...product, hs6, confidence: 1, because: [word.phrase] };
  return { phrase: words.trim(), resolved: true, candidates: [candidate], unknown: [] };
}
