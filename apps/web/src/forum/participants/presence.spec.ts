import type { ForumDay, Participant } from '../forum-queries';
import { participantInput, presenceOf, slotsFor } from './presence';

const day = { morning: 2, slots: [1, 2, 3, 4].map((no) => ({ no })) } as ForumDay;
const person = (over: Partial<Participant> = {}) =>
  ({ partyId: 'p', arrives: 1, forbidden: [], ...over }) as unknown as Participant;

it.each([
  ['all', {}],
  ['morning', { forbidden: [3, 4] }],
  ['afternoon', { forbidden: [1, 2] }],
  ['afternoon', { arrives: 3 }],
  ['some', { forbidden: [2] }],
] as const)('says %s of %j', (presence, over) => {
  expect(presenceOf(person(over as Partial<Participant>), day)).toBe(presence);
});

it('sends all of a participant, so that a change of one thing leaves the others', () => {
  expect(participantInput(person({ arrives: 2, language: 'ja' }), day, {})).toEqual({
    partyId: 'p',
    arrives: 2,
    forbidden: [],
    language: 'ja',
  });
  expect(participantInput(person({ language: 'ja' }), day, { slots: slotsFor('morning', day), language: '' })).toEqual({
    partyId: 'p',
    arrives: 1,
    forbidden: [3, 4],
  });
});
