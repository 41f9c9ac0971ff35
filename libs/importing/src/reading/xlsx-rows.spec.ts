import { Workbook } from 'exceljs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell } from './cell';
import { xlsxRows } from './xlsx-rows';
import { assertModestZip } from './zip-limits';

let folder: string;
const file = () => join(folder, 'book.xlsx');
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'xlsx-'))));
afterAll(() => rm(folder, { recursive: true }));

async function book(rows: unknown[][]): Promise<void> {
  const workbook = new Workbook();
  workbook.addWorksheet('Data').addRows(rows);
  workbook.addWorksheet('Other').addRow(['not this one']);
  await workbook.xlsx.writeFile(file());
}

async function read(): Promise<[number, Cell[]][]> {
  const rows: [number, Cell[]][] = [];
  for await (const { number, cells } of xlsxRows(file())) rows.push([number, cells]);
  return rows;
}

it('reads the first sheet: texts, numbers, days, formulas, formatted texts, empty cells and rows', async () => {
  const day = new Date('2026-03-05T00:00:00Z');
  await book([
    ['name', 'kg', 'on', 'sum'],
    [{ richText: [{ text: 'tu' }, { text: 'na' }] }, 1.234, day, { formula: '1+1', result: 2 }],
    [],
    [undefined, 3, { text: 'link', hyperlink: 'http://localhost' }],
  ]);
  expect(await read()).toEqual([
    [1, ['name', 'kg', 'on', 'sum']],
    [2, ['tuna', 1.234, day, 2]],
    [4, ['', 3, 'link']],
  ]);
});

it('refuses a workbook that would unfold to more than the machine should hold', async () => {
  await book([['x'], ['a'.repeat(30_000)]]);
  await expect(assertModestZip(file(), { total: 20_000, texts: 1e6, parts: 100 })).rejects.toMatchObject({
    code: 'import.workbook-too-large',
  });
  await expect(assertModestZip(file())).resolves.toBeUndefined();
});

it.each([
  ['no zip at all', Buffer.from('name;kg\ntuna;5\n'.repeat(10))],
  ['an end without a directory', Buffer.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])],
])('refuses %s', async (_, bytes) => {
  await writeFile(file(), bytes);
  await expect(read()).rejects.toMatchObject({ code: 'import.broken-workbook' });
});
