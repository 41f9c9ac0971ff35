import { findingsIn } from './findings';

const demand = (demandId: string, ...words: string[]) => ({
  demandId,
  country: 'AU',
  lines: words.map((each) => ({ words: each })),
});
const producer = (producerId: string, name: string) => ({ producerId, name, villages: [{ name: 'Paciran' }] });
const ids = (phrase: string) =>
  findingsIn(
    phrase,
    [demand('1', 'fresh tuna'), demand('2', 'tuna loin', 'crab'), demand('3', 'coffee')],
    [producer('p', 'BUMDes Tunas Jaya')],
    [{ code: '35', name: 'Tunah', regency: 'Tuban', province: 'Jawa Timur' }],
  ).map(({ kind, id }) => `${kind} ${id}`);

it('finds what begins with the phrase first, and each kind in its place', () => {
  expect(ids('Tuna')).toEqual(['demand 2', 'demand 1', 'producer p', 'village 35']);
});

it('finds nothing for one letter', () => {
  expect(ids('t')).toEqual([]);
});
