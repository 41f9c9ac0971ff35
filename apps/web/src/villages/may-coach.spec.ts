import { coaches, mayCoach, mayJoin } from './may-coach';

const me = { role: 'coordinator' as const, provinces: ['35'], programmes: ['kelas'] };

it.each([
  ['3526010001', [], true],
  ['5171010001', [], false],
  ['5171010001', ['kelas'], true],
])('a village %s in %j is theirs: %s', (code, programmes, theirs) => {
  expect(mayCoach(me, { code, programmes })).toBe(theirs);
});

it('is for those who coach', () => {
  expect(mayCoach({ ...me, role: 'operator', provinces: [] }, { code: '51', programmes: [] })).toBe(true);
  expect((['attache', 'producer', 'coordinator', 'operator'] as const).map((role) => coaches({ role }))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

it.each([
  ['3526010001', 'any', true],
  ['5171010001', 'kelas', true],
  ['5171010001', 'other', false],
])('decides that %s is in %s: %s', (code, slug, decides) => {
  expect(mayJoin(me, code, slug)).toBe(decides);
});
