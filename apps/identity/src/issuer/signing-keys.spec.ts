import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { BadEnvironment, readEnvironment } from '@titik/platform/environment';
import { signingKeys } from './signing-keys';

const key = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const given = (value: object) => readEnvironment({ OIDC_SIGNING_KEY: JSON.stringify(value) });

it('does not start without a key where it counts', () => {
  expect(() => signingKeys(readEnvironment({}), true)).toThrow(BadEnvironment);
  expect(signingKeys(readEnvironment({}), false)).toHaveLength(1);
});

it.each([
  ['an RSA key', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })],
  ['another curve', generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export({ format: 'jwk' })],
  ['a public key', { ...key(), d: undefined }],
  ['no key', { keys: [] }],
])('refuses %s', (_what, value) => expect(() => signingKeys(given(value), true)).toThrow(BadEnvironment));

it('of several the first signs; names stay the same from start to start', () => {
  const [old, fresh] = [key(), key()];
  const before = signingKeys(given(old), true);
  const after = signingKeys(given({ keys: [fresh, old] }), true);
  expect(after.map(({ x }) => x)).toEqual([fresh.x, old.x]);
  expect(after[1].kid).toBe(before[0].kid);
  expect(after[0].kid).not.toBe(before[0].kid);
  expect(signingKeys(given({ ...old, kid: 'mine' }), true)[0].kid).toBe('mine');
});
