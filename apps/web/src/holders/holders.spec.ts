import { type Held, heldBy, holderOf, holdersOf, holds, usualHolder } from './holders';

const programmes = [
  { slug: 'kelas', name: 'Kelas Ekspor' },
  { slug: 'devisa', name: 'Desa Devisa' },
];
const me = { role: 'coordinator' as const, provinces: ['35'], programmes: ['kelas'] };
const operator = { role: 'operator' as const, provinces: [], programmes: [] };

it('offers a coordinator their own, an operator all', () => {
  expect(holdersOf(me, programmes)).toEqual([
    { value: 'province 35', label: 'Jawa Timur' },
    { value: 'programme kelas', label: 'Kelas Ekspor' },
  ]);
  expect(holdersOf(operator, programmes)).toHaveLength(40);
  expect(holdersOf(me, programmes, 'programme devisa')).toHaveLength(3);
});

it('proposes a province of theirs, else a programme, and nobody to an operator', () => {
  expect(usualHolder(me)).toBe('province 35');
  expect(usualHolder({ ...me, provinces: [] })).toBe('programme kelas');
  expect(usualHolder({ ...me, provinces: [], programmes: [] })).toBeUndefined();
  expect(usualHolder(operator)).toBeUndefined();
});

it.each([{ programme: 'kelas' }, { province: '35' }, {}])(
  'what %j holds is said in one word and read again',
  (held) => {
    expect(heldBy(holderOf(held))).toEqual(held);
  },
);

it.each<[Held, boolean]>([
  [{ province: '35' }, true],
  [{ province: '51', programme: 'kelas' }, true],
  [{ province: '51', programme: 'devisa' }, false],
  [{}, false],
])('of what %j holds says whether it is theirs', (held, theirs) => {
  expect(holds(me, held)).toBe(theirs);
  expect(holds({ ...me, role: 'attache' }, held)).toBe(false);
  expect(holds(operator, held)).toBe(true);
});
