// node tools/run.mjs <tool> [arguments]: makes the clone ready, then runs dist/tools/<tool>.js and its `main`.
import { ensureReady } from './bootstrap.mjs';

const [tool, ...args] = process.argv.slice(2);
try {
  await ensureReady({ log: (line) => console.error(line) });
  const loaded = await import(`../dist/tools/${tool}.js`);
  process.exitCode = (await (loaded.main ?? loaded.default.main)(args)) ?? 0;
} catch (error) {
  console.error(error?.name === 'PlainError' ? error.message : error);
  process.exitCode = 1;
}
