import './format/ahead';
import '@mantine/core/styles/baseline.css';
import 'virtual:looks.css';
import '@mantine/core/styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { meQuery } from './app/me';
import { nonce } from './app/nonce';
import { queries } from './app/queries';
import { router } from './app/router';
import { startScheme } from './app/scheme';
import { within } from './app/within';
import { startWords } from './words/words';
import './app/app.css';

// Libraries that write style elements of their own ask here for the nonce (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });

// Cut off half way, or made anew on the server since: another try brings the rest, or the new.
startScheme();
start().catch(() => setTimeout(() => location.reload(), 3_000));

/** Whatever the first page waits for is asked for at once: what is seen first is then the page, not a frame. */
async function start(): Promise<void> {
  // On a poor line a frame is better than nothing.
  const page = within(1_000, router.load(), queries.prefetchQuery(meQuery));
  await Promise.all([startWords(), page]);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
