// npm start: everything, from a fresh clone to a running product. See start.ts.
process.argv.splice(2, 0, 'start');
await import('./run.mjs');
