import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringUp, reset } from './infra';

jest.setTimeout(60_000);

const varDir = mkdtempSync(join(tmpdir(), 'titik-var-'));
const options = { varDir, need: { postgres: true }, log: () => undefined };
const { DATABASE_URL } = process.env;

beforeEach(() => void delete process.env.DATABASE_URL);
afterAll(() => {
  if (DATABASE_URL) process.env.DATABASE_URL = DATABASE_URL;
  rmSync(varDir, { recursive: true, force: true });
});

test('one folder serves one process; reset waits for its end and leaves downloads only', async () => {
  const infra = await bringUp(options);
  try {
    await expect(bringUp(options)).rejects.toThrow(new RegExp(`Process ${process.pid} .*PostgreSQL on port \\d+`));
    expect(() => reset(varDir)).toThrow(/already runs/);
  } finally {
    await infra.down();
  }
  reset(varDir);
  expect(existsSync(varDir) && readdirSync(varDir)).toEqual([]);
});

test('an address in the environment that nobody answers is named in plain words', async () => {
  process.env.DATABASE_URL = 'postgres://someone@127.0.0.1:9/x';
  await expect(bringUp(options)).rejects.toThrow(/DATABASE_URL is set, but nobody listens at 127\.0\.0\.1:9/);
});
