import { askedOf, villageSearch } from './village-search';

it('takes from an address what the list knows, and nothing else', () => {
  expect(villageSearch({ province: 'Bali', cluster: 2, step: 'ready', all: true, page: 7 })).toEqual({
    province: 'Bali',
    cluster: '2',
    step: 'ready',
    all: true,
  });
  expect(villageSearch({ q: '', cluster: 3, step: 'moon', all: 'yes' })).toEqual({});
});

it('asks for one’s own unless all are wanted, and for those that nobody assessed', () => {
  expect(askedOf({})).toEqual({ whose: 'mine' });
  expect(askedOf({ cluster: 'none', all: true })).toEqual({ assessed: false, whose: 'all' });
  expect(askedOf({ cluster: '1', programme: 'kelas' })).toEqual({ cluster: 1, programme: 'kelas', whose: 'mine' });
});
