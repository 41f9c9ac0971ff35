import { testParts } from '@titik/testing/test-database';
import fc from 'fast-check';
import { Client } from 'pg';
import { arrayText } from './array-text';
import { packedTexts, unpackedText } from './packed-texts';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: testParts().databaseServerUrl });
  await client.connect();
});
afterAll(() => client?.end());

// PostgreSQL's text holds no zero byte, and a lone surrogate is no character.
const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0') && !/\p{Surrogate}/u.test(each));
const odd = fc.constantFrom('null', 'NULL', '', ' ', '"', '\\', '{}', 'a,b', "o'clock", '\n', 'é', '–', '🐟');

it('arrives in PostgreSQL as it left, whatever the texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, odd, fc.constant(null))), async (list) => {
      const { rows } = await client.query('select $1::text[] as list', [arrayText(list)]);
      expect(rows[0].list).toEqual(list);
    }),
    { numRuns: 200 },
  );
});

it('numbers arrive as numbers', async () => {
  const { rows } = await client.query('select $1::float8[] as list', [arrayText([1, -2.5, 1e-7, null])]);
  expect(rows[0].list).toEqual([1, -2.5, 1e-7, null]);
});

it('packed texts are cut apart where they were joined', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(text, odd)), async (list) => {
      const [bytes, starts, lengths] = packedTexts(list);
      const { rows } = await client.query(
        `select ${unpackedText('$1', 't.start', 't.length')} as text
         from unnest($2::int[], $3::int[]) with ordinality as t(start, length, place) order by place`,
        [bytes, starts, lengths],
      );
      expect(rows.map((row) => row.text)).toEqual(list);
    }),
    { numRuns: 100 },
  );
});
