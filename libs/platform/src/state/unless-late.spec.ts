import { unlessLate } from './unless-late';

const never = new Promise<number>(() => undefined);

it.each<[string, Promise<number>, number | undefined]>([
  ['gives what comes in time', Promise.resolve(7), 7],
  ['gives nothing for a failure', Promise.reject(new Error('away')), undefined],
  ['does not wait for what never comes', never, undefined],
])('%s', async (_, asked, given) => expect(await unlessLate(asked, 20)).toBe(given));
