import { isSameOrigin } from './same-origin';

it.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, true],
  [{ 'sec-fetch-site': 'same-site', origin: 'https://titik.example' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'https://titik.example' }, true],
  [{ origin: 'http://titik.example' }, false],
  [{ origin: 'https://titik.example.evil.org' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('%j: %s', (headers, same) => expect(isSameOrigin(headers, 'https://titik.example')).toBe(same));
