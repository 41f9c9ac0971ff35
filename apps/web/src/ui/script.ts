import { startTransition, useEffect, useState } from 'react';
import { afterwards, useAfterwards } from './afterwards';

const pausesMs = [500, 1_500, 4_000];

/** What a script gives, once it is there. */
export interface Script<T> {
  now: () => T | undefined;
  /** @throws where it cannot be had after several tries; whoever asks again begins anew */
  fetch: () => Promise<T>;
}

/** A script that is no part of a page's first picture: it comes when the page stands, or sooner when it is asked for. */
export function script<T>(load: () => Promise<T>): Script<T> {
  const made = onDemand(load);
  afterwards(made.fetch);
  return made;
}

/** A script that comes only when it is asked for. */
export function onDemand<T>(load: () => Promise<T>): Script<T> {
  let there: T | undefined;
  let coming: Promise<T> | undefined;
  const begin = async (): Promise<T> => {
    try {
      return (there = await persistently(load));
    } catch (error) {
      coming = undefined;
      throw error;
    }
  };
  const fetch = (): Promise<T> => (coming ??= begin());
  return { now: () => there, fetch };
}

/** What a script gives, for whoever can do without it until the page was seen. @param wanted it cannot wait */
export function useScript<T>({ now, fetch }: Script<T>, wanted = false): T | undefined {
  const due = useAfterwards() || wanted;
  const [there, setThere] = useState(now);
  useEffect(() => {
    if (!due || there !== undefined) return;
    fetch().then(
      (it) => startTransition(() => setThere(() => it)),
      () => undefined,
    );
  }, [due, there, fetch]);
  return there;
}

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!navigator.onLine) await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
    }
  }
  return load();
}
