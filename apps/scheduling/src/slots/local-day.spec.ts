import { isZone, localTime, stretch } from './local-day';

const iso = ([start, end]: readonly [number, number]) => [new Date(start).toISOString(), new Date(end).toISOString()];

it.each([
  [
    'an opening time that the clocks jump over is the first one after',
    'Europe/Warsaw',
    '2027-03-28',
    '02:30',
    '17:00',
    '2027-03-28T01:30:00.000Z',
  ],
  [
    'an opening time that comes twice is the second one',
    'Europe/Berlin',
    '2027-10-31',
    '02:30',
    '17:00',
    '2027-10-31T01:30:00.000Z',
  ],
])('%s', (_, zone, date, from, to, opens) => {
  expect(iso(stretch(zone, date, from, to))[0]).toBe(opens);
});

it.each([
  [
    'a closing time that the clocks jump over is the last one before',
    '2027-03-28',
    '02:30',
    '2027-03-28T00:30:00.000Z',
  ],
  ['a closing time that comes twice is the first one', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
])('%s', (_, date, to, closes) => {
  expect(iso(stretch('Europe/Berlin', date, '00:00', to))[1]).toBe(closes);
});

it('a day is as long as its zone makes it', () => {
  const hours = (date: string) => {
    const [start, end] = stretch('Australia/Sydney', date, '00:00', '24:00');
    return (end - start) / 3_600_000;
  };
  expect([hours('2027-10-02'), hours('2027-10-03'), hours('2027-04-04')]).toEqual([24, 23, 25]);
});

it('hours that end before they begin hold nothing', () => {
  const [start, end] = stretch('Asia/Jakarta', '2027-01-11', '17:00', '08:00');
  expect(end).toBe(start);
});

it('writes local time with its offset and knows a zone from a typing error', () => {
  expect(localTime('Australia/Sydney', new Date('2027-01-11T23:00Z'))).toBe('2027-01-12T10:00:00+11:00');
  expect([isZone('Asia/Pontianak'), isZone('Asia/Bangkalan')]).toEqual([true, false]);
});
