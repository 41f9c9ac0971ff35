import { setTimeout } from 'node:timers/promises';
import { allDone } from './all-done';

it('gives the results in order', async () => {
  expect(await allDone([setTimeout(3, 'slow'), Promise.resolve(2)])).toEqual(['slow', 2]);
});

it('waits for all before it tells what failed first in this order', async () => {
  let done = false;
  const slow = setTimeout(5).then(() => (done = true));
  const late = setTimeout(3).then(() => Promise.reject(new Error('one')));
  await expect(allDone([slow, late, Promise.reject(new Error('two'))])).rejects.toThrow('one');
  expect(done).toBe(true);
});
