type Load = () => Promise<unknown>;

const pauseMs = 500;
const waiting: Load[] = [];
let stands = false;
let busy = false;

/** Fetches what no first picture needs, but a press soon may, when a page stands and nothing else is to be done. */
export function afterwards(load: Load): void {
  waiting.push(load);
  if (stands) void fetchAll();
}

/** The page can be seen: what else it may need can come. */
export function pageStands(): void {
  if (stands) return;
  stands = true;
  setTimeout(() => void fetchAll(), pauseMs);
}

async function fetchAll(): Promise<void> {
  if (busy || savesData()) return;
  busy = true;
  while (waiting.length > 0) {
    await idle();
    // What is lost is asked for again by whoever needs it.
    await Promise.allSettled(waiting.splice(0).map((load) => load()));
  }
  busy = false;
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 200);
  });

/** Whoever pays by the megabyte fetches what they use. */
const savesData = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
