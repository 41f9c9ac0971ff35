import * as fc from 'fast-check';
import { localPath } from './local-path';

it.each(['/', '/demands/7', '/demands/7?lang=en', '/app/villages?q=kopi%20gayo', '/a//b'])('%j is kept', (path) =>
  expect(localPath(path)).toBe(path),
);

it.each([
  undefined,
  7,
  '',
  'demands',
  'https://evil.example/',
  '//evil.example/',
  '///evil.example/',
  '/\\evil.example/',
  '\\\\evil.example/',
  '/\t/evil.example/',
  '/\n/evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  '/a\\..\\..//evil.example',
  '/..//evil.example',
  '/auth/login?to=/auth/login',
  '/oidc/session/end',
  `/${'x'.repeat(2000)}`,
])('%j leads to the first page or stays ours', (path) => {
  const kept = localPath(path);
  expect(new URL(kept, 'https://titik.example').origin).toBe('https://titik.example');
  expect(kept === '/' || kept.startsWith('/')).toBe(true);
  expect(kept).not.toMatch(/^\/[/\\]/);
});

it('never leads to another host', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', 'evil.example', '%2f', '%5c', '\t', 'a');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const kept = localPath(pieces.join(''));
      expect(new URL(kept, 'https://titik.example').origin).toBe('https://titik.example');
      expect(kept).not.toMatch(/^\/[/\\]/);
    }),
    { numRuns: 2000 },
  );
});
