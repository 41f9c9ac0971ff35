import { turnOf } from './turn-of';

const party = (partyId: string) => ({ partyId, zone: 'Asia/Jakarta' }) as Parameters<typeof turnOf>[0]['parties'][0];
const start = '2027-01-12T03:00:00.000Z';
const parties = [party('one'), party('two')];
const runningOrder = [
  { producerId: 'one', order: 1, offset: 0, minutes: 15 },
  { producerId: 'two', order: 2, offset: 15, minutes: 15 },
];

it('tells when it is whose turn', () => {
  expect(turnOf({ start, parties, runningOrder }, ['two'])).toEqual({
    order: 2,
    minutes: 15,
    start: '2027-01-12T03:15:00.000Z',
    zone: 'Asia/Jakarta',
  });
});

it('tells nothing where there are no turns', () => {
  expect(turnOf({ start, parties }, ['one'])).toBeUndefined();
});
