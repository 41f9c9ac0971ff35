import { csvLine } from './csv';

describe('a CSV line', () => {
  it.each([
    [['a', 'b'], 'a,b'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
    [[-5, 1.5, undefined, true, ''], '-5,1.5,,true,'],
    [['=HYPERLINK("http://example.org")'], `"'=HYPERLINK(""http://example.org"")"`],
    [['+62 811', '-1', '@SUM(A1)', '\tx', '\rx'], `'+62 811,'-1,'@SUM(A1),'\tx,"'\rx"`],
    [['Kopi – Gayo', '日本'], 'Kopi – Gayo,日本'],
  ] as [(string | number | boolean | undefined)[], string][])('%j is %s', (values, line) =>
    expect(csvLine(values)).toBe(line),
  );
});
