import { CookieBox } from './cookie-box';

const old = 'an old secret that seals no more cookies';
const secret = 'a new secret that seals all the cookies';
const value = { access: 'x'.repeat(900), name: 'Siti' };

it('opens what it sealed', async () => {
  const box = new CookieBox([secret], 'session');
  expect(await box.open(await box.seal(value))).toEqual(value);
});

it('hides what is in it', async () => {
  expect(await new CookieBox([secret], 'session').seal(value)).not.toMatch(/Siti|xxx/);
});

it('still opens what an older secret sealed, and seals with the newest', async () => {
  const both = new CookieBox([secret, old], 'session');
  expect(await both.open(await new CookieBox([old], 'session').seal(value))).toEqual(value);
  expect(await new CookieBox([secret], 'session').open(await both.seal(value))).toEqual(value);
});

it.each(['', 'nonsense', 'a.b.c.d.e', 'eyJhbGciOiJub25lIn0..x.y.z'])('opens nothing of %j', async (text) =>
  expect(await new CookieBox([secret], 'session').open(text)).toBeUndefined(),
);

it('opens nothing of another purpose or secret, nor what was changed', async () => {
  const box = new CookieBox([secret], 'session');
  const sealed = await box.seal(value);
  expect(await new CookieBox([secret], 'login').open(sealed)).toBeUndefined();
  expect(await new CookieBox([old], 'session').open(sealed)).toBeUndefined();
  const at = sealed.length - 30;
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
  expect(await box.open(changed)).toBeUndefined();
});

it('an account with as many producers as a token may name fits into a cookie', async () => {
  const part = () => crypto.randomUUID();
  const claims = {
    email: `${'e'.repeat(60)}@example.org`,
    producer_ids: Array.from({ length: 25 }, part),
    jti: part(),
  };
  const token = [{ alg: 'ES256', typ: 'at+jwt', kid: part() }, claims]
    .map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'))
    .join('.');
  const access = `${token}.${Buffer.from(crypto.getRandomValues(new Uint8Array(64))).toString('base64url')}`;
  const session = { access, refresh: 'r'.repeat(43), until: 1_800_000_000_000, name: 'n'.repeat(200), locale: 'id' };
  expect((await new CookieBox([secret], 'session').seal(session)).length).toBeLessThan(3500);
});
