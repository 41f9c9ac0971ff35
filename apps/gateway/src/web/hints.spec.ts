import { filesFor, hintTags, type Visit } from './hints';

const hints = {
  pages: {
    '/demands': ['/assets/demands.js'],
    '/demands/$demandId': ['/assets/demand.js', '/assets/demand.css'],
    '/demands/new': ['/assets/new.js'],
    '/villages/$code/assess': ['/assets/assess.js'],
  },
  parts: { '/demands/$demandId': { meetings: ['/assets/meetings.js'] } },
  asked: {
    '/demands': ['/api/v1/demands?limit=200&postId=$postId', '/api/v1/posts'],
    '/demands/$demandId': ['/api/v1/demands/$demandId'],
  },
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
  const visit = { address: path, language: 'en', askedLanguage: 'en', own: undefined };
  expect(filesFor(visit, hints)).toEqual(files);
});

describe('what whoever is signed in will ask the APIs for', () => {
  const answers = (address: string, visit: Partial<Visit> = {}): string[] =>
    filesFor({ address, language: 'en', askedLanguage: 'en', own: { postId: 'p-1' }, ...visit }, hints).filter((file) =>
      file.startsWith('/api'),
    );

  it('is filled in from the address and with what is theirs', () => {
    expect(answers('/demands')).toEqual(['/api/v1/demands?limit=200&postId=p-1', '/api/v1/posts']);
    expect(answers('/demands/01a2006c')).toEqual(['/api/v1/demands/01a2006c']);
    expect(answers('/demands', { own: { postId: undefined } })).toEqual(['/api/v1/posts']);
    expect(answers('/demands', { own: undefined })).toEqual([]);
  });

  it('is the same for each part of a page, but not where a search asks for something else', () => {
    expect(answers('/demands/01a2006c?view=meetings')).toEqual(['/api/v1/demands/01a2006c']);
    expect(answers('/demands?state=closed')).toEqual([]);
  });

  it('is not named where the browser would ask for it in another language', () => {
    expect(answers('/demands', { askedLanguage: 'id' })).toEqual([]);
  });

  it.each(['..', 'a%2Fb', 'a"b', ''])('takes nothing over from an address that is no id: %j', (id) => {
    expect(answers(`/demands/${id}?`)).not.toContain(`/api/v1/demands/${id}`);
  });
});

it('names scripts, styles, words and answers as what they are', () => {
  expect(hintTags(['/assets/a.js', '/assets/a.css', '/assets/id.json', '/api/v1/demands?limit=200&postId=p'])).toBe(
    '<link rel="modulepreload" crossorigin href="/assets/a.js"><link rel="stylesheet" crossorigin href="/assets/a.css">' +
      '<link rel="preload" as="fetch" crossorigin href="/assets/id.json">' +
      '<link rel="preload" as="fetch" crossorigin href="/api/v1/demands?limit=200&amp;postId=p">',
  );
});
