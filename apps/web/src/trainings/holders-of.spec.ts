import { holdersOf } from './holders-of';

const programmes = [
  { slug: 'kelas', name: 'Kelas Ekspor' },
  { slug: 'devisa', name: 'Desa Devisa' },
];
const provinces = [
  { key: '35', name: 'Jawa Timur' },
  { key: '51', name: 'Bali' },
];

it('offers a coordinator their own, an operator all', () => {
  const me = { role: 'coordinator' as const, provinces: ['35'], programmes: ['kelas'] };
  expect(holdersOf(me, programmes, provinces)).toEqual([
    { value: 'province 35', label: 'Jawa Timur' },
    { value: 'programme kelas', label: 'Kelas Ekspor' },
  ]);
  expect(holdersOf({ role: 'operator', provinces: [], programmes: [] }, programmes, provinces)).toHaveLength(4);
});
