import { commodity, coveredForms, form } from '@titik/catalogue/commodity';
import { type Resolution, resolve, resolveMany } from '@titik/catalogue/resolve';
import { phraseOf } from './phrase-of';

/** A phrase that a person gave a meaning. */
export interface Taught {
  phrase: string;
  commodity: string;
  form?: string;
}

/** Finds out what words mean. */
export interface Resolver {
  /** What the words of one product mean. */
  one(words: string, limit?: number): Resolution;
  /** What the words of a line mean, one resolution a product. */
  many(words: string): Resolution[];
}

/** The catalogue's resolver, where exactly these phrases mean what people say; a product it lacks is left out. */
export function resolverWith(words: readonly Taught[]): Resolver {
  const meant = words.filter((word) => (word.form ? form(word.commodity, word.form) : commodity(word.commodity)));
  const known = new Map(meant.map((word) => [word.phrase, word]));
  const fromPeople = (said: string): Resolution | undefined => {
    const word = known.get(phraseOf(said));
    return word && resolution(said, word);
  };
  return {
    one: (said, limit) => fromPeople(said) ?? resolve(said, limit),
    many: (said) => {
      const taught = fromPeople(said);
      if (taught) return [taught];
      return resolveMany(said).map((one) => (one.resolved ? one : (fromPeople(one.phrase) ?? one)));
    },
  };
}

function resolution(said: string, word: Taught): Resolution {
  const product = { commodity: word.commodity, ...(word.form && { form: word.form }) };
  const codes = coveredForms(product).flatMap((each) => form(each.commodity, each.form)!.hs.map(({ code }) => code));
  const candidate = { ...product, hs6: [...new Set(codes)], confidence: 1, because: [word.phrase] };
  return { phrase: said.trim(), resolved: true, candidates: [candidate], unknown: [] };
}
