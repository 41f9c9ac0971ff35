import { commodities, commodity, groupsAbove } from './commodity';
import { type Alias } from './aliases';
import { aliasesFrom, type Heard, type Listened } from './lexicon';
import { burden, isStateWord, worth } from './weigh';
import { isState } from './words';

/** Said of a group only ("frozen crab"), a form of one member stays behind the group itself. */
const BY_GROUP = 0.7;
/** Index of a word in the phrase → the word of ours it was taken for, and how surely. */
type Explained = Map<number, { word: string; surely: number }>;

interface Target {
  name: Explained;
  forms: Map<string, { beside: Explained; alone: Explained }>;
}

/** A reading of the phrase. */
export interface Reading {
  commodity: string;
  form?: string;
  /** 0..1: the share of the phrase that this reading explains. */
  confidence: number;
  /** The words that led here, as typed, with the error that was forgiven. */
  because: string[];
  /** The words of ours that they mean. */
  said: string[];
  /** How many words the commodity and form explain by themselves, without the groups above. */
  own: number;
  /** Whether no word tells of a state ("frozen") that the reading leaves unexplained. */
  settled: boolean;
}

const add = (to: Explained, from: Explained): void =>
  from.forEach((each, at) => {
    if (each.surely > (to.get(at)?.surely ?? 0)) to.set(at, each);
  });

/** The words of the phrase that say this alias, or undefined when one of its words is missing. */
const spokenBy = (alias: Alias, heard: Map<string, { at: number; surely: number }>): Explained | undefined => {
  const explained: Explained = new Map();
  for (const word of alias.words) {
    const there = heard.get(word);
    if (!there || explained.has(there.at)) return undefined;
    explained.set(there.at, { word, surely: there.surely });
  }
  return explained;
};

/** Whether some of the words tell a purpose and others do not: "copra for oil" is no copra oil. */
const straddles = (explained: Explained, words: Heard[]): boolean => {
  const purposes = [...explained.keys()].filter((at) => words[at].purpose).length;
  return purposes > 0 && purposes < explained.size;
};

const targetsOf = (words: Heard[]): Map<string, Target> => {
  const heard = new Map<string, { at: number; surely: number }>();
  words.forEach(({ meant }, at) =>
    meant.forEach(({ word, surely }) => {
      if (surely > (heard.get(word)?.surely ?? 0)) heard.set(word, { at, surely });
    }),
  );
  const targets = new Map<string, Target>();
  const take = (alias: Alias): void => {
    const explained = spokenBy(alias, heard);
    if (!explained || (alias.role !== 'form' && straddles(explained, words))) return;
    const target = targets.get(alias.commodity) ?? { name: new Map(), forms: new Map() };
    targets.set(alias.commodity, target);
    if (alias.form === undefined) {
      add(target.name, explained);
      return;
    }
    const one = target.forms.get(alias.form) ?? { beside: new Map(), alone: new Map() };
    target.forms.set(alias.form, one);
    add(alias.role === 'alone' ? one.alone : one.beside, explained);
  };
  const spoken = [...heard.keys()].flatMap((word) => aliasesFrom(word));
  spoken.filter(({ role }) => role !== 'form').forEach(take);
  // A form's words count only beside a name; most commodities have a form that is "dried".
  const isNamed = (slug: string): boolean => targets.has(slug);
  spoken
    .filter(({ role, commodity: of }) => role === 'form' && (isNamed(of) || groupsAbove(of).some(isNamed)))
    .forEach(take);
  return targets;
};

const order = new Map(commodities.map((each, at) => [each.slug, at]));
const formOrder = (each: Reading): number =>
  commodity(each.commodity)!.forms.findIndex((form) => form.slug === each.form);

/** Best first; of equals the one that explains more words, then the one that names a form, then the order of the catalogue, so the answer never wavers. */
const bestFirst = (left: Reading, right: Reading): number =>
  right.confidence - left.confidence ||
  right.because.length - left.because.length ||
  right.own - left.own ||
  Number(Boolean(right.form)) - Number(Boolean(left.form)) ||
  order.get(left.commodity)! - order.get(right.commodity)! ||
  formOrder(left) - formOrder(right);

const isBroad = (slug: string): boolean => commodity(slug)!.forms.length === 0;

/** Words for the groups above a commodity speak for it too: "ikan bandeng", "spices cloves". */
const withGroups = (slug: string, name: Explained, targets: Map<string, Target>): Explained => {
  const all: Explained = new Map(name);
  for (const group of groupsAbove(slug)) add(all, targets.get(group)?.name ?? new Map());
  return all;
};

/** Every reading of the words as a commodity, a form or a broad group, best first; empty when nothing of ours is named. */
export const readingsOf = ({ words, language }: Listened): Reading[] => {
  const worths = words.map(worth);
  const targets = targetsOf(words);

  const reading = (
    slug: string,
    form: string | undefined,
    explained: Explained,
    own = explained.size,
    share = 1,
  ): Reading => {
    const inOrder = [...explained].sort(([left], [right]) => left - right);
    const sum = inOrder.reduce((so, [at, { surely }]) => so + worths[at] * surely, 0);
    const most = inOrder.reduce((so, [at]) => so + worths[at], 0);
    const total = most + burden(words, new Set(explained.keys()), language, isBroad(slug));
    return {
      commodity: slug,
      ...(form && { form }),
      confidence: Math.round(Math.min(1, (share * sum) / total) * 1000) / 1000,
      because: inOrder.map(([at, { word }]) => (words[at].typed === word ? word : `${words[at].typed} → ${word}`)),
      said: inOrder.map(([, { word }]) => word),
      own,
      settled: words.every((word, at) => word.neutral || explained.has(at) || !isStateWord(word)),
    };
  };

  const all: Reading[] = [];
  for (const [slug, target] of targets) {
    if (target.name.size > 0)
      all.push(reading(slug, undefined, withGroups(slug, target.name, targets), target.name.size));
    for (const [form, { beside, alone }] of target.forms) {
      const own: Explained = new Map();
      add(own, target.name);
      add(own, alone);
      if (own.size > 0) {
        add(own, beside);
        all.push(reading(slug, form, withGroups(slug, own, targets), own.size));
        continue;
      }
      if (![...beside.values()].every(({ word }) => isState(word))) continue;
      for (const group of groupsAbove(slug)) {
        const name = targets.get(group)?.name;
        if (!name || name.size === 0) continue;
        const through: Explained = new Map(name);
        add(through, beside);
        all.push(reading(slug, form, through, beside.size, BY_GROUP));
      }
    }
  }
  return all.sort(bestFirst);
};
