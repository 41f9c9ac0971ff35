// Makes a fresh clone runnable with nothing but Node: packages, then the build. Only Node built-ins
// may be imported here, because nothing else exists yet when this file runs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE_FOLDERS = ['apps', 'libs', 'tools'];
const NOT_BUILT = '**/*.spec.ts,**/*.int-spec.ts,**/*.e2e-spec.ts,**/*.mjs,apps/web/**';

/**
 * Installs the packages when the lock file asks for others than are there, and builds when a source
 * changed since the last build; the web app apart from the services. Prints a line when a long step
 * begins and its seconds when it ends.
 * Rejects with a PlainError whose message is fit to be shown as it is.
 * @param {{ root?: string, log?: (line: string) => void }} [options]
 * @returns {Promise<{ root: string, dist: string }>}
 */
export async function ensureReady({ root = ROOT, log = console.log } = {}) {
  checkNode();
  await ensurePackages(root, log);
  await ensureBuild(root, log);
  await ensureWeb(root, log);
  return { root, dist: join(root, 'dist') };
}

/** An error whose message alone is printed, without a stack. */
export class PlainError extends Error {
  name = 'PlainError';
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(
    `Titik Temu needs Node 20.19 or newer, and this is Node ${process.versions.node}. Install a current Node (24 is a good choice) and run the command again.`,
  );
}

async function ensurePackages(root, log) {
  const lockFile = join(root, 'package-lock.json');
  const modules = join(root, 'node_modules');
  const marker = join(modules, '.titik-lock');
  const lockText = readFileSync(lockFile, 'utf8');
  const wanted = `${sha256(lockText)} ${process.platform}-${process.arch}`;
  if (readText(marker) === wanted) return;
  if (!sameAsInstalled(JSON.parse(lockText), modules)) {
    await step('installing packages (npm, about a minute on a first run)', () => installPackages(root, log), log);
  }
  writeFileSync(marker, wanted);
}

// Somebody may have run npm by hand: then npm's own record of what it installed says so.
function sameAsInstalled(lock, modules) {
  const record = readText(join(modules, '.package-lock.json'));
  if (!record) return false;
  const installed = JSON.parse(record).packages ?? {};
  return Object.entries(lock.packages).every(
    ([path, wanted]) => path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional),
  );
}

// Not `npm ci`: it refuses a lock file that lacks another platform's optional binaries, as one written
// where the registry serves only its own platform's does. `--no-save` keeps to the lock's versions all
// the same and leaves the file alone. On a platform the lock knows nothing of, the second way helps.
async function installPackages(root, log) {
  for (const lockSwitch of [[], ['--no-package-lock']]) {
    const { code, output } = await npm(['install', '--no-save', '--include=dev', ...lockSwitch], root, log);
    if (code !== 0) throw new PlainError(`npm install failed (exit ${code}):\n${firstLines(output)}`);
    if ((await run(process.execPath, ['-e', "require('@swc/core')"], { cwd: root })).code === 0) return;
  }
  throw new PlainError(`The compiler @swc/core has no binary for ${process.platform}-${process.arch}.`);
}

function npm(args, root, log) {
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  if (process.env.npm_execpath?.endsWith('.js')) {
    return run(process.execPath, [process.env.npm_execpath, ...args, ...quiet], { cwd: root }, log);
  }
  return run('npm', [...args, ...quiet], { cwd: root, shell: process.platform === 'win32' }, log);
}

async function ensureBuild(root, log) {
  const dist = join(root, 'dist');
  const stamp = join(dist, '.titik-build');
  const wanted = sourcesHash(root);
  if (readText(stamp) === wanted) return;
  await step('building', () => build(root, dist), log);
  writeFileSync(stamp, wanted);
}

// Built beside and then swapped in, so that deleted sources leave nothing behind and a process that
// is starting meanwhile never sees half a build.
async function build(root, dist) {
  const fresh = join(root, `dist.${process.pid}.new`);
  const old = join(root, `dist.${process.pid}.old`);
  const folders = SOURCE_FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const swc = join(root, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
  try {
    const args = [swc, ...folders, '-d', fresh, '--copy-files', '--ignore', NOT_BUILT];
    const { code, output } = await run(process.execPath, args, { cwd: root });
    if (code !== 0) throw new PlainError(`The build failed:\n${firstLines(output)}`);
    mkdirSync(dist, { recursive: true });
    mkdirSync(old, { recursive: true });
    for (const folder of SOURCE_FOLDERS) {
      if (existsSync(join(dist, folder))) renameSync(join(dist, folder), join(old, folder));
      if (existsSync(join(fresh, folder))) renameSync(join(fresh, folder), join(dist, folder));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

// The web app is files in dist/web; an image of one service, built without it, serves the APIs alone.
async function ensureWeb(root, log) {
  const app = join(root, 'apps', 'web');
  if (!existsSync(app)) return;
  const stamp = join(root, 'dist', '.titik-web');
  const wanted = webHash(root);
  if (readText(stamp) === wanted && existsSync(join(root, 'dist', 'web', 'index.html'))) return;
  await step('building the web app', () => buildWeb(root, app), log);
  writeFileSync(stamp, wanted);
}

async function buildWeb(root, app) {
  const fresh = join(root, `dist.${process.pid}.web`);
  const web = join(root, 'dist', 'web');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  try {
    const args = [vite, 'build', app, '--outDir', fresh, '--logLevel', 'warn'];
    const { code, output } = await run(process.execPath, args, { cwd: root });
    if (code !== 0) throw new PlainError(`The web app's build failed:\n${firstLines(output)}`);
    rmSync(web, { recursive: true, force: true });
    renameSync(fresh, web);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

const isSpec = (file) => /\.(spec|browser-spec)\.tsx?$/.test(file);

function webHash(root) {
  const hash = createHash('sha256');
  hash.update(readText(join(root, 'node_modules', '.titik-lock')));
  return hashFolder(hash, root, join('apps', 'web'), (file) => !isSpec(file)).digest('hex');
}

function sourcesHash(root) {
  const hash = createHash('sha256');
  for (const file of ['.swcrc', join('node_modules', '@swc', 'core', 'package.json')])
    hash.update(readText(join(root, file)));
  for (const folder of SOURCE_FOLDERS) {
    const isWeb = (file) => folder === 'apps' && /^web([\\/]|$)/.test(file);
    if (existsSync(join(root, folder))) hashFolder(hash, root, folder, (file) => !isWeb(file));
  }
  return hash.digest('hex');
}

function hashFolder(hash, root, folder, counts) {
  for (const entry of readdirSync(join(root, folder), { recursive: true }).sort()) {
    if (!counts(entry)) continue;
    const { size, mtimeMs } = statSync(join(root, folder, entry));
    hash.update(`${folder}/${entry} ${size} ${mtimeMs}\n`);
  }
  return hash;
}

function run(command, args, options, log) {
  return new Promise((resolve, reject) => {
    const started = Date.now();
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20_000));
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const tick = setInterval(() => log?.(`  … still at it, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
    child.on('error', (error) => reject(new PlainError(`Cannot run ${command}: ${error.message}`)));
    child.on('close', (code) => resolve({ code, output }));
    child.on('close', () => clearInterval(tick));
    child.on('error', () => clearInterval(tick));
  });
}

async function step(title, work, log) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  log(`… ${title}`);
  try {
    await work();
  } catch (error) {
    log(`failed ${title} (${seconds()})`);
    throw error;
  }
  log(`done ${title} (${seconds()})`);
}

const readText = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const firstLines = (text) => text.split('\n').slice(0, 20).join('\n');
