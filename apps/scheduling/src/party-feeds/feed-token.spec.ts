import { fileOf, hashOf, newToken, tokenIn } from './feed-token';

it('a secret has 256 bits, fits into a path, and comes back out of its file’s name', () => {
  const token = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(encodeURIComponent(token)).toBe(token);
  expect(tokenIn(fileOf(token))).toBe(token);
  expect(newToken()).not.toBe(token);
});

it('what is kept does not tell the secret', () => {
  const token = newToken();
  expect(hashOf(token)).toHaveLength(32);
  expect(hashOf(token).equals(Buffer.from(token, 'base64url'))).toBe(false);
});

it.each([
  '',
  '.ics',
  'short.ics',
  newToken(),
  `${newToken()}.ICS`,
  `${newToken()}x.ics`,
  `${newToken().slice(1)}/.ics`,
])('"%s" names no feed', (file) => expect(tokenIn(file)).toBeUndefined());
