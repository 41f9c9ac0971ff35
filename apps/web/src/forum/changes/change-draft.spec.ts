import { changeInput, kindOf } from './change-draft';

it.each([
  [{ kind: 'noShow' }, undefined],
  [{ kind: 'noShow', party: 'p', table: 3 }, { noShow: 'p' }],
  [{ kind: 'late', party: 'p' }, undefined],
  [{ kind: 'late', party: 'p', fromSlot: 4 }, { late: { partyId: 'p', fromSlot: 4 } }],
  [{ kind: 'addWish', party: 'p', other: 'p' }, undefined],
  [{ kind: 'addWish', party: 'p', other: 'q' }, { addWish: { a: 'p', b: 'q' } }],
  [{ kind: 'tableClosed', table: 3 }, { tableClosed: 3 }],
  [{ kind: 'interpreterAway', interpreter: 'i' }, { interpreterAway: 'i' }],
] as const)('sends %j as %j', (draft, input) => {
  expect(changeInput(draft)).toEqual(input);
});

it('knows a change again', () => {
  expect(kindOf({ tableClosed: 3 } as Parameters<typeof kindOf>[0])).toBe('tableClosed');
});
