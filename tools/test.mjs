// npm test: makes the clone ready, brings up what the asked-for rings need, runs them. See test.ts.
process.argv.splice(2, 0, 'test');
await import('./run.mjs');
