import * as fc from 'fast-check';
import { linkActions, readLink, signLink } from './meeting-link';

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)];
const seconds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const links = fc.record({
  action: fc.constantFrom(...linkActions),
  meetingId: fc.uuid(),
  partyId: fc.uuid(),
  issued: seconds,
  expires: seconds,
});

describe('a signed link', () => {
  it('reads back as it was, and fits into a path', () =>
    fc.assert(
      fc.property(links, (link) => {
        const token = signLink(link, [first]);
        expect(token).toMatch(/^[\w-]{98}$/);
        expect(readLink(token, [second, first])).toEqual(link);
      }),
    ));

  it('is worth nothing with any sign changed, or another secret', () =>
    fc.assert(
      fc.property(links, fc.nat(97), fc.constantFrom(...'AZaz09-_'), (link, at, sign) => {
        const token = signLink(link, [first]);
        const other = token.slice(0, at) + sign + token.slice(at + 1);
        expect(readLink(other, [first, second]) === undefined).toBe(other !== token);
        expect(readLink(token, [second])).toBeUndefined();
        expect(readLink(token, [])).toBeUndefined();
      }),
    ));

  it.each(['', 'x', '%', 'A'.repeat(98), 'A'.repeat(1000)])('“%s” is none', (token) =>
    expect(readLink(token, [first])).toBeUndefined(),
  );
});
