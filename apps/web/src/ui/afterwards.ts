import { useSyncExternalStore } from 'react';

type Load = () => Promise<unknown>;

const pauseMs = 500;
const mostPauses = 10;
const restMs = 1_000;
const waiting: Load[] = [];
const listeners = new Set<() => void>();
let stands = false;
let begun = false;
let busy = false;
let touched = -Infinity;

/** Fetches what no first picture needs, but a press soon may, when a page stands and nothing else is to be done. */
export function afterwards(load: Load): void {
  waiting.push(load);
  if (begun) void fetchAll();
}

/** The page can be seen: what else it may need can come. */
export function pageStands(): void {
  if (stands) return;
  stands = true;
  for (const kind of ['keydown', 'pointerdown'])
    addEventListener(kind, () => void (touched = performance.now()), { capture: true, passive: true });
  setTimeout(() => void begin(), pauseMs);
}

/** Whether the first page was seen, and nothing is in the way of what it did without. */
export const useAfterwards = (): boolean => useSyncExternalStore(subscribe, () => begun);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function begin(): Promise<void> {
  // What the page itself still waits for goes first, but not for ever.
  for (let pauses = 0; pauses < mostPauses && waits(); pauses++) await new Promise((go) => setTimeout(go, pauseMs));
  await rest();
  await idle();
  begun = true;
  for (const tell of listeners) tell();
  await fetchAll();
}

async function fetchAll(): Promise<void> {
  if (busy || savesData()) return;
  busy = true;
  for (let load = waiting.shift(); load; load = waiting.shift()) {
    // One at a time, and none while somebody types or presses: they are answered first.
    await rest();
    await idle();
    // What is lost is asked for again by whoever needs it.
    await load().catch(() => undefined);
  }
  busy = false;
}

/** Nobody has typed or pressed for a while. */
async function rest(): Promise<void> {
  for (let left = restLeft(); left > 0; left = restLeft()) await new Promise((go) => setTimeout(go, left));
}

const restLeft = (): number => touched + restMs - performance.now();

const waits = (): boolean => document.querySelector('main [role="status"][aria-busy]') !== null;

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 200);
  });

/** Whoever pays by the megabyte fetches what their page shows, and nothing ahead of a press. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
