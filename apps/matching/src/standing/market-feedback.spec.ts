import fc from 'fast-check';
import { dateOf, dayOf } from '../market/days';
import { longestMemory, marketFeedback } from './market-feedback';
import { rejectionCodes, sides, type Verdict, verdicts } from './verdict';

const today = '2027-02-11';
const ago = (days: number): string => dateOf(dayOf(today) - days);
const accepted = (days = 0, part: Partial<Verdict> = {}): Verdict => ({
  market: 'AU',
  side: 'post',
  verdict: 'accepted',
  givenOn: ago(days),
  ...part,
});
const rejected = (days = 0, part: Partial<Verdict> = {}): Verdict =>
  accepted(days, { verdict: 'rejected', code: 'quality', ...part });
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const value = (given: Verdict[], day = today) => marketFeedback(given, [], day)[0]?.value;

describe('the value', () => {
  it.each<[string, Verdict[], number | undefined]>([
    ['nothing said', [], undefined],
    ['one rejection', [rejected()], 13 / 32],
    ['one acceptance', [accepted()], 19 / 32],
    ['as many for as against', [accepted(), rejected()], 0.5],
    ['fifty rejections', times(50, rejected), 1 / 32],
    ['fifty acceptances', times(50, accepted), 31 / 32],
    ['two rejections of half the weight', [rejected(90), rejected(90)], 13 / 32],
    ['a rejection of a quarter of the weight', [rejected(180)], 15 / 32],
    ['a rejection that has faded', [rejected(271)], undefined],
    ["a producer's own rejection", [rejected(0, { side: 'producer' })], 13 / 32],
    ["a producer's own praise", [accepted(0, { side: 'producer' })], undefined],
    ['a verdict of tomorrow, by a clock that goes before', [rejected(-1)], 13 / 32],
  ])('%s', (_, given, expected) => expect(value(given)).toBe(expected));

  it('does not change by a day but at few of them', () => {
    const given = times(50, rejected);
    const days = Array.from({ length: longestMemory }, (_, day) => value(given, dateOf(dayOf(today) + day)));
    const changes = days.filter((each, at) => at > 0 && each !== days[at - 1]).length;
    expect([days[0], days[90], days[360], days[719]]).toEqual([1 / 32, 2 / 32, 9 / 32, 15 / 32]);
    expect(changes).toBe(14);
  });
});

describe('what is told', () => {
  it('is a market each, by name, with counts and the most frequent reason', () => {
    const given = [
      rejected(10, { market: 'US', code: 'price' }),
      ...times(2, () => rejected(3, { code: 'late-delivery' })),
      rejected(1, { code: 'price' }),
      accepted(5),
    ];
    expect(marketFeedback(given, [], today)).toEqual([
      { market: 'AU', value: 12 / 32, accepted: 1, rejected: 3, reason: 'late-delivery' },
      { market: 'US', value: 13 / 32, accepted: 0, rejected: 1, reason: 'price' },
    ]);
  });

  it('names the code that stands first in the list where two are as frequent', () => {
    const given = [rejected(0, { code: 'packaging' }), rejected(0, { code: 'capacity' })];
    expect(marketFeedback(given, [], today)[0].reason).toBe('capacity');
  });

  it('counts no verdict that is too old to weigh', () => {
    expect(marketFeedback([accepted(longestMemory), rejected()], [], today)).toEqual([
      { market: 'AU', value: 13 / 32, accepted: 0, rejected: 1, reason: 'quality' },
    ]);
  });
});

describe('whatever was said', () => {
  const verdict = fc.record({
    market: fc.constantFrom('AU', 'US'),
    side: fc.constantFrom(...sides),
    verdict: fc.constantFrom(...verdicts),
    code: fc.constantFrom(...rejectionCodes),
    givenOn: fc.integer({ min: 0, max: 900 }).map(ago),
  });
  const given = fc.array(verdict, { maxLength: 60 });
  const inAu = (all: Verdict[], day = today) =>
    marketFeedback(all, [], day).find(({ market }) => market === 'AU')?.value;

  it('another rejection never raises a value, another acceptance never lowers it', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 900 }), (all, days) => {
        const before = inAu(all) ?? 0.5;
        expect(inAu([...all, rejected(days)]) ?? 0.5).toBeLessThanOrEqual(before);
        expect(inAu([...all, accepted(days)]) ?? 0.5).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('what is said in one market changes nothing in another', () => {
    fc.assert(
      fc.property(given, (all) => {
        expect(inAu(all.filter(({ market }) => market === 'AU'))).toBe(inAu(all));
      }),
    );
  });

  it('time brings it back to neutral, and no day further away', () => {
    fc.assert(
      fc.property(given, fc.nat(longestMemory), (all, days) => {
        const alike = all.filter(({ verdict: each }) => each === 'rejected');
        const [now, later] = [0, days].map((each) => inAu(alike, dateOf(dayOf(today) + each)) ?? 0.5);
        expect(later).toBeGreaterThanOrEqual(now);
        expect(marketFeedback(all, [], dateOf(dayOf(today) + longestMemory))).toEqual([]);
      }),
    );
  });

  it('the order in which it is read does not matter, to the last bit', () => {
    fc.assert(
      fc.property(given, (all) => {
        expect(marketFeedback([...all].reverse(), [], today)).toEqual(marketFeedback(all, [], today));
      }),
    );
  });

  it('a value is a multiple of 1/32, between 0 and 1', () => {
    fc.assert(
      fc.property(given, (all) => {
        for (const { value: its } of marketFeedback(all, [], today)) {
          expect([Number.isInteger(32 * its), its >= 0 && its <= 1]).toEqual([true, true]);
        }
      }),
    );
  });
});
