import { everything } from './everything';

const pages: Record<string, { items: number[]; next?: string }> = {
  first: { items: [1, 2], next: 'b' },
  b: { items: [3, 4], next: 'c' },
  c: { items: [5] },
};

it('reads page after page until there is no next', async () => {
  expect(await everything(async (after) => pages[after ?? 'first'])).toEqual([1, 2, 3, 4, 5]);
});

it('stops where it was told to', async () => {
  expect(await everything(async (after) => pages[after ?? 'first'], 3)).toEqual([1, 2, 3, 4]);
});
