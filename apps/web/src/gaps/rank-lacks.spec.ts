import { rankLacks, teaching } from './rank-lacks';

const gap = (gate: string, demands: number, item?: string) => ({
  demands,
  lines: demands,
  quantities: [],
  markets: ['US'],
  text: '',
  lack: { gate, name: item ?? gate, ...(item && { item }) },
  withAnother: 0,
  examples: [],
});
const offer = (offerId: string, gaps: ReturnType<typeof gap>[]) => ({
  offerId,
  producerId: 'me',
  producerName: 'Me',
  commodity: 'tuna',
  form: 'loin',
  product: `product ${offerId}`,
  openAlready: 0,
  gaps,
});

it('puts together what is lacking of several offers, and first what opens most', () => {
  const lacks = rankLacks([
    offer('a', [gap('certificate', 2, 'simp'), gap('moq', 1)]),
    offer('b', [gap('certificate', 5, 'simp'), gap('certificate', 3, 'halal'), gap('cluster', 0)]),
  ]);
  expect(lacks.map(({ name, demands, offers }) => [name, demands, offers.map(({ offerId }) => offerId)])).toEqual([
    ['simp', 5, ['b', 'a']],
    ['halal', 3, ['b']],
    ['moq', 1, ['a']],
  ]);
});

it('names the classes to come that teach it, soonest first', () => {
  const training = (from: string, ...topics: string[]) => ({ from, to: from, topics });
  const all = [training('2027-03-01', 'haccp'), training('2027-02-01', 'haccp'), training('2026-02-01', 'haccp')];
  expect(teaching(all, 'haccp', '2027-01-01').map(({ from }) => from)).toEqual(['2027-02-01', '2027-03-01']);
  expect(teaching([training('2027-03-01', 'packaging')], 'haccp', '2027-01-01')).toEqual([]);
  expect(teaching(all, undefined, '2027-01-01')).toEqual([]);
});
