import { notModified } from './not-modified';

const now = { etag: 'W/"7-abc"', lastModified: new Date('2026-11-22T01:02:03.456Z') };

describe('a copy of the feed', () => {
  it.each([
    [{ 'if-none-match': 'W/"7-abc"' }, true],
    [{ 'if-none-match': '"7-abc"' }, true],
    [{ 'if-none-match': '"6-abc", W/"7-abc"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': 'W/"6-abc"' }, false],
    [{ 'if-none-match': 'W/"6-abc"', 'if-modified-since': 'Sun, 22 Nov 2026 01:02:03 GMT' }, false],
    [{ 'if-modified-since': 'Sun, 22 Nov 2026 01:02:03 GMT' }, true],
    [{ 'if-modified-since': 'Sun, 22 Nov 2026 01:02:02 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{}, false],
  ])('%j is still good: %s', (has, good) => expect(notModified(has, now)).toBe(good));

  it('is not known to be good by time where nothing was ever in it', () =>
    expect(notModified({ 'if-modified-since': 'Sun, 22 Nov 2026 01:02:03 GMT' }, { etag: 'W/"0"' })).toBe(false));
});
