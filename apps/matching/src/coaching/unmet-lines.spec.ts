import { build } from '@titik/testing/build';
import { UnlockBook } from './unlock-book';
import { cursorForm, cursorOf, type UnmetFound, type UnmetQuestion, unmetLines } from './unmet-lines';

const ids = ['a', 'b', 'c', 'd'].map((letter) => `01a2006c-0000-7000-8000-00000000000${letter}`);
const book = new UnlockBook();
/** A demand of 1,000 kg a month. */
function put(demandId: string, country: string, shortfall: number, part: object = {}, item?: string): void {
  const { hs6: _, ...line } = build.line({ quantity: { min: 1000, unit: 'KGM', rhythm: 'monthly' }, ...part });
  const unlocks = item ? [{ gate: 'certificate' as const, item, villages: ['3526010001'], more: false }] : [];
  book.put({
    ...build.demand({ demandId, country }),
    clusters: 'any',
    excludedProducers: [],
    lines: [{ line, shortfall, unlocks }],
  });
}
put(ids[0], 'DE', 1000, {}, 'haccp');
put(ids[1], 'US', 1000);
put(ids[2], 'US', 0.01);
put(ids[3], 'DE', 0);

function ask(question: Partial<UnmetQuestion> = {}): UnmetFound {
  const steps = unmetLines(book.all(), { limit: 10, ...question });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const demands = (question?: Partial<UnmetQuestion>) =>
  ask(question).lines.map(({ line }) => ids.indexOf(line.demandId));

it('puts what is least covered first, then the newest, and leaves out what is covered', () => {
  expect(demands()).toEqual([1, 0, 2]);
  expect(ask().lines.map(({ coverage }) => coverage)).toEqual([0, 0, 0.9999]);
});

it.each<[Partial<UnmetQuestion>, number[]]>([
  [{ market: 'US' }, [1, 2]],
  [{ coverage: 'none' }, [1, 0]],
  [{ coverage: 'partly' }, [2]],
  [{ gate: 'certificate' }, [0]],
  [{ gate: 'certificate', item: 'haccp' }, [0]],
  [{ gate: 'certificate', item: 'skp' }, []],
  [{ commodity: 'seafood' }, [1, 0, 2]],
  [{ commodity: 'coffee' }, []],
])('narrows down by %j', (question, expected) => {
  expect(demands(question)).toEqual(expected);
});

it('goes on where the page before ended, and tells how many there are in all', () => {
  const first = ask({ limit: 1 });
  expect([first.lines.length, first.total]).toEqual([2, 3]);
  const after = cursorOf(first.lines[0]);
  expect(after).toMatch(cursorForm);
  expect(demands({ after })).toEqual([0, 2]);
  expect(cursorOf(ask().lines[2])).toMatch(cursorForm);
});
