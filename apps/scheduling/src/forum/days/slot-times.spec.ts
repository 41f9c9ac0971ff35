import { morningOf, requireSlots, slotAt, slotTimes, startsOf, withHour } from './slot-times';

describe('startsOf', () => {
  it.each([
    ['without breaks', { from: '09:00', count: 3, slotMinutes: 25 }, ['09:00', '09:25', '09:50']],
    [
      'a slot that would reach into a break begins after it, one that touches it stays',
      { from: '11:00', count: 4, slotMinutes: 30, breaks: [{ from: '12:00', to: '13:00' }] },
      ['11:00', '11:30', '13:00', '13:30'],
    ],
    [
      'two breaks that follow each other, told in any order',
      {
        from: '11:50',
        count: 2,
        slotMinutes: 20,
        breaks: [
          { from: '13:00', to: '13:15' },
          { from: '12:00', to: '13:00' },
        ],
      },
      ['13:15', '13:35'],
    ],
  ])('%s', (_, plan, starts) => expect(startsOf(plan)).toEqual(starts));

  it('refuses a day that does not end', () => {
    expect(() => startsOf({ from: '23:00', count: 3, slotMinutes: 30 })).toThrow('forum-day.slots');
  });
});

it.each([
  [['09:00', '09:19'], 20, 'starts.0'],
  [['09:00', '08:00'], 20, 'starts.0'],
  [['23:50'], 20, 'starts.0'],
  [[], 20, '"starts"'],
])('slots %j of %d minutes: %s', (starts, minutes, fault) => {
  expect(() => requireSlots(starts, minutes)).toThrow(fault);
});

it('takes slots that touch', () => {
  expect(() => requireSlots(['09:00', '09:20'], 20)).not.toThrow();
});

it('knows the morning, the instants and the slot under way', () => {
  const day = { zone: 'Asia/Makassar', date: '2027-02-10', starts: ['11:30', '12:00', '13:00'], slotMinutes: 30 };
  expect(morningOf(day.starts, '12:00')).toBe(1);
  const times = slotTimes(day);
  expect(times[0]).toEqual({
    no: 1,
    label: '11:30',
    start: new Date('2027-02-10T03:30Z'),
    end: new Date('2027-02-10T04:00Z'),
  });
  const at = (time: string): number => slotAt(times, new Date(`2027-02-10T${time}+08:00`));
  // In a break the slot before it is over and cannot change any more.
  expect([at('11:29'), at('11:30'), at('12:45'), at('13:00'), at('20:00')]).toEqual([0, 1, 2, 3, 3]);
});

it('counts an hour that the clock skips as the one after it', () => {
  const day = { zone: 'Australia/Sydney', date: '2027-10-03', starts: ['02:30'], slotMinutes: 30 };
  expect(slotTimes(day)[0].start.toISOString()).toBe('2027-10-02T16:30:00.000Z');
});

it('says a slot with its hour, and leaves what has none', () => {
  const starts = ['09:00', '09:20'];
  expect(withHour({ name: 'x', slot: 2 }, starts)).toEqual({ name: 'x', slot: '2 (09:20)' });
  expect([withHour({ slot: 3 }, starts), withHour({ table: 2 }, starts)]).toEqual([{ slot: '3' }, { table: 2 }]);
});
