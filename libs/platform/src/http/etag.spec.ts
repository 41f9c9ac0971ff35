import { statusOf } from '../errors';
import { etagOf, matchOf, requireVersion } from './etag';

describe('what If-Match names', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['*', 'any'],
    ['"3"', [3]],
    ['W/"3"', [3]],
    ['"2", "17"', [2, 17]],
    ['3', []],
    ['"3;1-0"', [3]],
    ['"abc"', []],
    ['"3" or so', []],
  ])('%s is %j', (header, match) => expect(matchOf(header)).toEqual(match));

  it('is what a tag says', () => expect(matchOf(etagOf(12))).toEqual([12]));
});

describe('a change meant for a version', () => {
  it.each([[[4]], ['any' as const], [undefined]])('%j suits version 4', (match) =>
    expect(() => requireVersion(match, 4)).not.toThrow(),
  );

  it.each([[[3]], [[]]])('%j is refused with 412', (match) => {
    let error: unknown;
    try {
      requireVersion(match, 4);
    } catch (thrown) {
      error = thrown;
    }
    expect([statusOf(error), error]).toEqual([412, expect.objectContaining({ code: 'request.version-changed' })]);
  });
});
