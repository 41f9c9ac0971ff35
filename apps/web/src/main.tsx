import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { nonce } from './app/nonce';
import { startWords } from './words/words';

// Libraries that write style elements of their own ask here for the nonce (get-nonce).
Object.assign(globalThis, { __webpack_nonce__: nonce });

await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
