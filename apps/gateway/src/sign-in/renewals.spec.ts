import { Clock } from '@titik/platform/clock';
import { Refused, type RelyingParty } from './relying-party';
import { Renewals } from './renewals';
import type { Session } from './session';

const now = new Date('2026-11-29T03:00:00Z');
const session = (seconds: number, part: Partial<Session> = {}): Session => ({
  access: 'old',
  refresh: 'r',
  until: now.getTime() + seconds * 1000,
  name: 'Siti',
  locale: 'id',
  ...part,
});
const fresh = session(300, { access: 'new' });

function renewals(renew: () => Promise<Session>) {
  const asked = jest.fn(renew);
  const clock = Object.assign(new Clock(), { now: () => now });
  return { asked, renewals: new Renewals({ renew: asked } as unknown as RelyingParty, clock) };
}

it('leaves alone what is good for a while yet', async () => {
  const { asked, renewals: it } = renewals(async () => fresh);
  const kept = session(61);
  expect(await it.current(kept)).toBe(kept);
  expect(asked).not.toHaveBeenCalled();
});

it('asks once for all that come together, and for those who come with the old cookie a little later', async () => {
  const { asked, renewals: it } = renewals(async () => fresh);
  const all = await Promise.all([1, 2, 3].map(() => it.current(session(30))));
  expect([...all, await it.current(session(30))]).toEqual([fresh, fresh, fresh, fresh]);
  expect(asked).toHaveBeenCalledTimes(1);
});

it('ends a session that the issuer has ended, though its token is good for a moment yet', async () => {
  const { renewals: it } = renewals(() => Promise.reject(new Refused('invalid_grant')));
  expect(await it.current(session(30))).toBeUndefined();
});

it('goes on with a token that is good while the issuer is away, and asks again', async () => {
  const { asked, renewals: it } = renewals(() => Promise.reject(new TypeError('fetch failed')));
  expect(await it.current(session(30))).toEqual(session(30));
  await it.current(session(30));
  expect(asked).toHaveBeenCalledTimes(2);
  await expect(it.current(session(-1))).rejects.toThrow('fetch failed');
});

it('a session without a refresh token ends with its access token', async () => {
  const { renewals: it } = renewals(async () => fresh);
  expect(await it.current(session(1, { refresh: undefined }))).toBeDefined();
  expect(await it.current(session(0, { refresh: undefined }))).toBeUndefined();
});
