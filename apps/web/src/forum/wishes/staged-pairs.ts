import type { Wish } from '../forum-queries';
import { pairKey } from './wish-input';

/** Pairs whose meeting was switched on or off and not saved yet, by key. */
export type Staged = ReadonlyMap<string, boolean>;

/** Switches a pair; back to what it was, it is no change any more. */
export function toggled(staged: Staged, wished: ReadonlyMap<string, Wish>, key: string): Staged {
  const before = wished.has(key);
  const next = !(staged.get(key) ?? before);
  const changed = new Map(staged);
  if (next === before) changed.delete(key);
  else changed.set(key, next);
  return changed;
}

export const wishedPairs = (wishes: readonly Wish[]): ReadonlyMap<string, Wish> =>
  new Map(wishes.filter(({ ended }) => !ended).map((wish) => [pairKey(wish.a, wish.b), wish]));

/** What is to be written and what is to be taken away. */
export function changesOf(
  staged: Staged,
  wished: ReadonlyMap<string, Wish>,
): { add: { a: string; b: string }[]; remove: string[] } {
  const add = [...staged].flatMap(([key, on]) => {
    const [a, b] = key.split(' ');
    return on ? [{ a, b }] : [];
  });
  const remove = [...staged].flatMap(([key, on]) => (on ? [] : (wished.get(key)?.wishId ?? [])));
  return { add, remove };
}
