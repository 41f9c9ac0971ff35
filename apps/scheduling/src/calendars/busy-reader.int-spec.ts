import { monitorEventLoopDelay } from 'node:perf_hooks';
import { InvalidError } from '@titik/platform/errors';
import { BusyReader } from './busy-reader.service';

jest.setTimeout(60_000);

const reading = { zone: 'Asia/Jakarta', from: Date.parse('2027-03-01Z'), to: Date.parse('2028-03-01Z') };
const event = (at: number, ...lines: string[]) => ['BEGIN:VEVENT', `UID:${at}@test`, ...lines, 'END:VEVENT'];
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const many = (number: number, ...lines: string[]) =>
  file(...Array.from({ length: number }, (_, at) => event(at, ...lines)).flat());

/** What became of the reading, and for how many milliseconds nobody else was served. */
async function meanwhile(text: string) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const began = Date.now();
  const told = await new BusyReader().read(text, reading).catch((error: unknown) => error);
  delay.disable();
  return { told, took: Date.now() - began, stood: delay.max / 1e6 };
}

it('reads a file in a thread of its own', async () => {
  const lines = ['DTSTART:20270311T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];
  const busy = await new BusyReader().read(file(...event(1, ...lines)), reading);
  expect(busy.map(([from]) => new Date(from).toISOString().slice(0, 10))).toEqual([
    '2027-03-11',
    '2027-03-12',
    '2027-03-13',
  ]);
});

it('says what is wrong with a file as if it had been read here', async () => {
  const lines = ['DTSTART;TZID=Nowhere/Land:20270311T010000', 'DURATION:PT1H'];
  await expect(new BusyReader().read('hello', reading)).rejects.toMatchObject({ code: 'calendar.not-ics' });
  const unknown = new BusyReader().read(file(...event(1, ...lines)), reading);
  await expect(unknown).rejects.toMatchObject({ code: 'calendar.unknown-zone', params: { zone: 'Nowhere/Land' } });
  await expect(unknown).rejects.toBeInstanceOf(InvalidError);
});

it.each<[string, string]>([
  [
    'never come true',
    file(...event(1, 'DTSTART:20270101T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30')),
  ],
  ['come every second', file(...event(1, 'DTSTART:20200101T010000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'))],
  ['are many', many(8000, 'DTSTART:20000101T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYHOUR=1,2,3')],
])('lets others go on while it reads repetitions that %s, and gives up', async (_, text) => {
  const { told, took, stood } = await meanwhile(text);
  expect(told).toMatchObject({ code: 'calendar.too-many' });
  expect(took).toBeLessThan(20_000);
  // Generous: other tests take turns on the same cores.
  expect(stood).toBeLessThan(1500);
});

it('reads no more than two at once, and all in the end', async () => {
  const reader = new BusyReader();
  const hostile = file(
    ...event(1, 'DTSTART:20270101T010000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'),
  );
  const good = file(...event(1, 'DTSTART:20270311T010000Z', 'DURATION:PT1H'));
  const order: string[] = [];
  const read = (name: string, text: string) =>
    reader.read(text, reading).then(
      () => order.push(name),
      () => order.push(name),
    );
  await Promise.all([read('bad', hostile), read('bad', hostile), read('good', good), read('good', good)]);
  expect(order.toSorted()).toEqual(['bad', 'bad', 'good', 'good']);
});
