import { draftOf, inputOf, isWhole } from './resource-draft';

const dewi = {
  id: 'r',
  version: 3,
  kind: 'interpreter' as const,
  name: 'Dewi Larasati',
  languages: ['id', 'ja'],
  zone: 'Asia/Makassar',
  officeHours: { days: [1, 3], from: '08:00', to: '12:00' },
  contact: { name: 'Dewi', language: 'id' as const, email: 'dewi@example.org', phone: '+628123456789' },
  active: true,
};

it('gives back what it was made of', () => {
  const { id: _, version: __, active: ___, ...input } = dewi;
  expect(inputOf(draftOf('interpreter', dewi), dewi)).toEqual(input);
});

it('tells of each kind only what that kind has', () => {
  expect(inputOf({ ...draftOf('table'), name: ' Table 4 ', link: 'https://x.example' })).toEqual({
    kind: 'table',
    name: 'Table 4',
  });
  expect(inputOf({ ...draftOf('video-room'), name: 'Room', link: 'https://x.example' })).toEqual({
    kind: 'video-room',
    name: 'Room',
    link: 'https://x.example',
  });
});

it.each([
  ['a table with a name', { ...draftOf('table'), name: 'Table 4' }, true],
  ['a table without', draftOf('table'), false],
  ['an interpreter with the usual hours', { ...draftOf('interpreter'), name: 'Dewi' }, true],
  ['an interpreter without a language', { ...draftOf('interpreter'), name: 'Dewi', languages: [] }, false],
  ['an interpreter whose hours end before they begin', { ...draftOf('interpreter'), name: 'Dewi', to: '08:00' }, false],
])('%s: %s', (_, draft, whole) => expect(isWhole(draft)).toBe(whole));
