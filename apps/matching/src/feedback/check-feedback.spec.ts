import type { LineMatch } from '@titik/contracts/match.events';
import { build } from '@titik/testing/build';
import { checkFeedback } from './check-feedback';
import type { FeedbackInput } from './feedback.dto';

const demand = build.demand({ lines: [build.line(), build.line()] });
const [first, second] = demand.lines.map(({ lineId }) => lineId);
const result = (lineId: string, candidates: object[], nearMisses: object[] = []) =>
  ({ lineId, candidates, supply: { parts: [] }, nearMisses }) as unknown as LineMatch;
const matched = {
  demand,
  lines: [
    result(first, [{ producerId: 'p', offerId: 'o1' }]),
    result(second, [], [{ producerId: 'n', offerId: 'o2' }]),
  ],
  proposed: new Set(['gone']),
};

const fault = (input: FeedbackInput, producerId: string): string | undefined => {
  try {
    checkFeedback({ demandId: demand.demandId, producerId, side: 'post' }, input, matched);
    return undefined;
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const yes = { verdict: 'accepted' as const };
const no = { verdict: 'rejected' as const };

it.each<[string, FeedbackInput, string | undefined, string?]>([
  ['accepted', yes, undefined],
  ['rejected with a code', { ...no, code: 'quality' }, undefined],
  ['rejected without one', no, 'feedback.code-missing'],
  ['accepted with one', { ...yes, code: 'price' }, 'feedback.code-unneeded'],
  ['another reason, in words', { ...no, code: 'other', text: 'smells' }, undefined],
  ['another reason, without', { ...no, code: 'other' }, 'feedback.text-missing'],
  ['about its offer on a line', { ...yes, lineId: first, offerId: 'o1' }, undefined],
  ['about its offer on the wrong line', { ...yes, lineId: second, offerId: 'o1' }, 'feedback.unknown-offer'],
  ['about an offer of another', { ...yes, offerId: 'o2' }, 'feedback.unknown-offer'],
  ['about a line of another demand', { ...yes, lineId: 'x' }, 'feedback.unknown-line'],
  ['on a near miss', yes, undefined, 'n'],
  ['on one that was proposed and is no longer among the matches', yes, undefined, 'gone'],
  ['about an offer of such a one', { ...yes, offerId: 'o1' }, 'feedback.unknown-offer', 'gone'],
  ['on somebody else', yes, 'feedback.unknown-producer', 'stranger'],
])('%s', (_, input, expected, producerId = 'p') => expect(fault(input, producerId)).toBe(expected));
