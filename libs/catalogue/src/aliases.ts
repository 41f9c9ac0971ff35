import { commodities } from './commodity';
import { type Language } from './phrase';
import { type Commodity, type LocalText, type Synonyms } from './types';
import { isFunctionWord, wordsOf } from './words';

/** `name` stands for the commodity, `alone` for commodity and form at once, `form` only beside the commodity's name. */
export type Role = 'name' | 'alone' | 'form';

/** One way to say something: all its words have to be there, in any order. */
export interface Alias {
  words: string[];
  commodity: string;
  form?: string;
  role: Role;
  /** The language it belongs to; none for words of the trade. */
  language?: Language;
}

/** The words of a phrase that an alias keeps, each once: also those that alone say nothing ("cabai jawa", "kopi Gayo"). */
export const keyWords = (phrase: string): string[] => [
  ...new Set(wordsOf(phrase).filter((word) => !isFunctionWord(word))),
];

const saying =
  (commodity: string) =>
  (phrases: string[], role: Role, language?: Language, form?: string): Alias[] =>
    phrases
      .map(keyWords)
      .filter((words) => words.length > 0)
      .map((words) => ({ words, commodity, role, ...(language && { language }), ...(form && { form }) }));

const aliasesOf = (each: Commodity): Alias[] => {
  const say = saying(each.slug);
  const inAll = (names: LocalText | undefined, said: Synonyms, role: Role, form?: string): Alias[] => [
    ...say([...(names ? [names.id] : []), ...said.id], role, 'id', form),
    ...say([...(names ? [names.en] : []), ...said.en], role, 'en', form),
    ...say(said.trade, role, undefined, form),
  ];
  return [
    ...inAll(each.names, each.synonyms, 'name'),
    ...each.forms.flatMap((form) => [
      ...inAll(form.names, form.words, 'form', form.slug),
      ...inAll(undefined, form.alone, 'alone', form.slug),
    ]),
  ];
};

/** Everything the catalogue's data say, in the order of the catalogue. */
export const builtInAliases: readonly Alias[] = commodities.flatMap(aliasesOf);
