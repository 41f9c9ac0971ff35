// npm run build: packages where they are missing, then dist/.
import { ensureReady } from './bootstrap.mjs';

await ensureReady();
