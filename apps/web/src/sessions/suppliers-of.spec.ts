import { suppliersOf } from './suppliers-of';

const offer = (producerId: string, name: string, regency = 'Bangkalan') => ({
  producer: { producerId, name, villages: [{ regency }, { regency }] },
});

it('names each supplier once, by name, with where it is', () => {
  expect(suppliersOf([offer('b', 'Bahari'), offer('a', 'Anugerah', 'Tuban'), offer('b', 'Bahari')], new Set())).toEqual(
    [
      { producerId: 'a', name: 'Anugerah', places: 'Tuban' },
      { producerId: 'b', name: 'Bahari', places: 'Bangkalan' },
    ],
  );
});

it('leaves out who has a session already', () => {
  expect(suppliersOf([offer('a', 'Anugerah'), offer('b', 'Bahari')], new Set(['a']))).toHaveLength(1);
});
