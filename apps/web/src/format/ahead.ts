// First of all that runs: what the worker makes is ready by the time that the page is drawn.
new Worker(new URL('./first-formatters.ts', import.meta.url), { type: 'module' });
