import { InvalidError } from '@titik/platform/errors';
import { busyFromIcs } from './busy-from-ics';

const reading = { zone: 'Asia/Jakarta', from: Date.parse('2027-03-01Z'), to: Date.parse('2027-05-01Z') };
const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//test//EN', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:a@test',
  'DTSTAMP:20270101T000000Z',
  ...lines,
  'END:VEVENT',
];
const busy = (...lines: string[]) =>
  busyFromIcs(file(...lines), reading).map((each) => each.map((at) => new Date(at).toISOString().slice(0, 16)));
const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidError) return error.code;
    throw error;
  }
  return 'nothing';
};

it.each([
  ['in UTC', ['DTSTART:20270311T010000Z', 'DTEND:20270311T020000Z'], ['2027-03-11T01:00', '2027-03-11T02:00']],
  ['with a length', ['DTSTART:20270311T010000Z', 'DURATION:PT90M'], ['2027-03-11T01:00', '2027-03-11T02:30']],
  [
    'in a zone that it only names',
    ['DTSTART;TZID=Australia/Sydney:20270311T100000', 'DTEND;TZID=Australia/Sydney:20270311T110000'],
    ['2027-03-10T23:00', '2027-03-11T00:00'],
  ],
  [
    'in no zone: the party’s',
    ['DTSTART:20270311T090000', 'DTEND:20270311T100000'],
    ['2027-03-11T02:00', '2027-03-11T03:00'],
  ],
  ['all day: on the party’s own date', ['DTSTART;VALUE=DATE:20270311'], ['2027-03-10T17:00', '2027-03-11T17:00']],
  ['begun before', ['DTSTART:20270201T000000Z', 'DTEND:20270302T000000Z'], ['2027-03-01T00:00', '2027-03-02T00:00']],
])('an event %s', (_, lines, expected) => expect(busy(...event(...lines))).toEqual([expected]));

it.each(['TRANSP:TRANSPARENT', 'STATUS:CANCELLED'])('%s leaves its owner free', (line) => {
  expect(busy(...event('DTSTART:20270311T010000Z', 'DURATION:PT1H', line))).toEqual([]);
});

it('repeats on the wall clock over the switch of clocks, without its exceptions and with what was moved', () => {
  const weekly = event(
    'DTSTART;TZID=Europe/Berlin:20270315T100000',
    'DTEND;TZID=Europe/Berlin:20270315T110000',
    'RRULE:FREQ=WEEKLY;COUNT=5',
    'EXDATE;TZID=Europe/Berlin:20270322T100000',
  );
  const moved = event(
    'RECURRENCE-ID;TZID=Europe/Berlin:20270405T100000',
    'DTSTART;TZID=Europe/Berlin:20270406T150000',
    'DTEND;TZID=Europe/Berlin:20270406T160000',
  );
  expect(busy(...weekly, ...moved).map(([start]) => start)).toEqual([
    '2027-03-15T09:00',
    '2027-03-29T08:00',
    '2027-04-06T13:00',
    '2027-04-12T08:00',
  ]);
});

it('reads the file’s own zone where its name is nobody else’s', () => {
  const zone = (name: string, from: string, to: string, rule: string) => [
    `BEGIN:${name}`,
    'DTSTART:16010101T020000',
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    rule,
    `END:${name}`,
  ];
  const timezone = [
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    ...zone('STANDARD', '+0200', '+0100', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'),
    ...zone('DAYLIGHT', '+0100', '+0200', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'),
    'END:VTIMEZONE',
  ];
  const lines = event('DTSTART;TZID=W. Europe Standard Time:20270401T100000', 'DURATION:PT1H');
  expect(busy(...timezone, ...lines)).toEqual([['2027-04-01T08:00', '2027-04-01T09:00']]);
  expect(codeOf(() => busy(...lines))).toBe('calendar.unknown-zone');
});

it('reads published free and busy times', () => {
  const lines = [
    'BEGIN:VFREEBUSY',
    'FREEBUSY:20270311T010000Z/20270311T020000Z',
    'FREEBUSY;FBTYPE=FREE:20270312T010000Z/PT1H',
    'END:VFREEBUSY',
  ];
  expect(busy(...lines)).toEqual([['2027-03-11T01:00', '2027-03-11T02:00']]);
});

it('joins what overlaps and goes on for ever only as far as is asked', () => {
  const daily = event('DTSTART:20200101T010000Z', 'DURATION:PT2H', 'RRULE:FREQ=DAILY');
  const found = busy(
    ...daily,
    ...event('DTSTART:20270311T020000Z', 'DURATION:PT2H').map((line) => line.replace('a@', 'b@')),
  );
  expect([found.length, found[0], found[10]]).toEqual([
    61,
    ['2027-03-01T01:00', '2027-03-01T03:00'],
    ['2027-03-11T01:00', '2027-03-11T04:00'],
  ]);
});

it.each([
  ['no calendar', 'hello'],
  ['a web page', '<!doctype html><html></html>'],
  ['nothing', ''],
  ['another component', 'BEGIN:VCARD\r\nEND:VCARD'],
])('%s is refused', (_, text) => expect(codeOf(() => busyFromIcs(text, reading))).toBe('calendar.not-ics'));

it('a fortnightly event that began years ago keeps its weeks', () => {
  const lines = ['DTSTART;TZID=Europe/Berlin:20200106T100000', 'DTEND;TZID=Europe/Berlin:20200106T110000'];
  const found = busy(...event(...lines, 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'));
  const day = 86_400_000;
  const monday = Date.parse('2020-01-06Z');
  const expected = Array.from({ length: 3000 }, (_, i) => monday + i * day)
    .filter((at) => at >= reading.from && at < reading.to && [0, 2].includes(((at - monday) / day) % 14))
    .map((at) => new Date(at).toISOString().slice(0, 10));
  expect(found.map(([start]) => start.slice(0, 10))).toEqual(expected);
});

it('more repetitions than anybody has are refused', () => {
  const lines = event('DTSTART:20270101T010000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY');
  expect(codeOf(() => busy(...lines))).toBe('calendar.too-many');
});
