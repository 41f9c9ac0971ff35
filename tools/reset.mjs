// npm run reset: removes all data of the local installation (downloads stay).
process.argv.splice(2, 0, 'reset');
await import('./run.mjs');
