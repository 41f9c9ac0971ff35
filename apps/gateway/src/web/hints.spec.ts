import { filesFor, hintTags } from './hints';

const hints = {
  pages: {
    '/demands': ['/assets/demands.js'],
    '/demands/$demandId': ['/assets/demand.js', '/assets/demand.css'],
    '/demands/new': ['/assets/new.js'],
    '/villages/$code/assess': ['/assets/assess.js'],
  },
  parts: { '/demands/$demandId': { meetings: ['/assets/meetings.js'] } },
  words: { id: ['/assets/id.json'], en: ['/assets/en.json'] },
};

it.each([
  ['/demands', ['/assets/demands.js', '/assets/en.json']],
  ['/demands/', ['/assets/demands.js', '/assets/en.json']],
  ['/demands/new', ['/assets/new.js', '/assets/en.json']],
  ['/demands/01a2006c', ['/assets/demand.js', '/assets/demand.css', '/assets/en.json']],
  [
    '/demands/01a2006c?line=1&view=meetings',
    ['/assets/demand.js', '/assets/demand.css', '/assets/meetings.js', '/assets/en.json'],
  ],
  ['/demands/01a2006c?view=constructor', ['/assets/demand.js', '/assets/demand.css', '/assets/en.json']],
  ['/demands?view=meetings', ['/assets/demands.js', '/assets/en.json']],
  ['/villages/3526/assess', ['/assets/assess.js', '/assets/en.json']],
  ['/villages/3526', []],
  ['/nowhere', []],
  ['/', []],
])('%s will ask for %j', (path, files) => {
  expect(filesFor(path, 'en', hints)).toEqual(files);
});

it('names scripts, styles and words as what they are', () => {
  expect(hintTags(['/assets/a.js', '/assets/a.css', '/assets/id.json'])).toBe(
    '<link rel="modulepreload" crossorigin href="/assets/a.js"><link rel="stylesheet" crossorigin href="/assets/a.css">' +
      '<link rel="preload" as="fetch" crossorigin href="/assets/id.json">',
  );
});
