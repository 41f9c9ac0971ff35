import { cases } from '@titik/testing/cases';
import fc from 'fast-check';
import { type FileRow, textOf } from './cell';
import { dialectOf } from './csv-dialect';
import { csvRows } from './csv-rows';
import { csvLine } from './safe-csv';

const rowsIn = async (bytes: Buffer, isUtf8 = true): Promise<string[][]> => {
  const rows: FileRow[] = [];
  async function* pieces() {
    // Odd pieces, so that letters of several bytes are cut in two.
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  for await (const row of csvRows(pieces(), dialectOf(bytes, isUtf8))) rows.push(row);
  return rows.map(({ cells }) => cells.map(textOf));
};

const wanted = [
  ['Desa', 'Komoditas'],
  ['Kué', 'tuna'],
];

describe('a text file', () => {
  it.each<[string, Buffer, boolean]>([
    ['commas', Buffer.from('Desa,Komoditas\nKué,tuna\n'), true],
    ['semicolons and a BOM', Buffer.from('\ufeffDesa;Komoditas\r\nKué;tuna\r\n'), true],
    ['tabs', Buffer.from('Desa\tKomoditas\nKué\ttuna'), true],
    ['a separator that it names itself', Buffer.from('sep=|\r\nDesa|Komoditas\r\nKué|tuna'), true],
    ['Windows-1252', Buffer.from('Desa;Komoditas\nKué;tuna\n', 'latin1'), false],
    ['UTF-16', Buffer.from('\ufeffDesa\tKomoditas\r\nKué\ttuna\r\n', 'utf16le'), false],
  ])('with %s is read', async (_, bytes, isUtf8) => expect(await rowsIn(bytes, isUtf8)).toEqual(wanted));

  it('is not misled by signs within quotes', () => {
    const text = 'name;note\n"a, b, c, d";"1,2,3"\n"e, f";x\n';
    expect(dialectOf(Buffer.from(text), true)).toMatchObject({ separator: ';', decimal: 'comma' });
  });

  it('keeps the numbers that a spreadsheet shows, over empty rows and line breaks in cells', async () => {
    const rows: FileRow[] = [];
    const text = 'a,b\n\n"x\ny",1\nz,2\n';
    async function* bytes() {
      yield Buffer.from(text);
    }
    for await (const row of csvRows(bytes(), dialectOf(Buffer.from(text), true))) rows.push(row);
    expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
      [1, 'a'],
      [2, ''],
      [3, 'x\ny'],
      [4, 'z'],
    ]);
  });
});

describe('a cell', () => {
  it.each([
    [' tuna', 'tuna'],
    ['tuna  loin ', 'tuna loin'],
    [' -', '-'],
    ["' =1", '=1'],
    [' ', ''],
  ])('%j is read as %j', (written, read) => expect(textOf(written)).toBe(read));
});

describe('a written line', () => {
  it.each(['=1+1', '+62', '-cmd', '@x', '\t=1', ' =1'])('never begins a field with the formula %j', (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  });

  it('comes back as it was', async () => {
    const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 2, maxLength: 4 });
    const comparable = texts.filter((cells) => cells.every((text) => !/^\s*'/.test(text) && textOf(text) !== ''));
    await fc.assert(
      fc.asyncProperty(comparable, async (cells) => {
        const [, row] = await rowsIn(Buffer.from(`a,b${',c'.repeat(cells.length - 2)}\r\n${csvLine(cells)}`));
        expect(row).toEqual(cells.map(textOf));
      }),
      { numRuns: cases(200) },
    );
  });
});
