import { newestOfAll } from './newest-of-all';

const list = (...ids: string[]) => ids.map((id) => ({ id }));

it.each([
  ['mixes lists by age and goes on after the last', [list('9', '5', '1'), list('8')], 3, ['9', '8', '5'], '5'],
  ['ends where all lists end', [list('9'), list('8')], 3, ['9', '8'], undefined],
  ['goes on where one list was full', [list('9', '8'), list()], 2, ['9', '8'], '8'],
  ['has nothing of nothing', [list(), list()], 2, [], undefined],
])('%s', (_, pages, limit, ids, next) => {
  const page = newestOfAll(pages, limit);
  expect(page.items.map(({ id }) => id)).toEqual(ids);
  expect(page.next).toBe(next);
});
