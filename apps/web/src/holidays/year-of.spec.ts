import { heldIn, weeksOf } from './year-of';

it('lays a month out in weeks from Monday', () => {
  const weeks = weeksOf(2027, 3);
  expect(weeks[0]).toEqual([
    '2027-03-01',
    '2027-03-02',
    '2027-03-03',
    '2027-03-04',
    '2027-03-05',
    '2027-03-06',
    '2027-03-07',
  ]);
  expect(weeks).toHaveLength(5);
  expect(weeks[4]).toEqual(['2027-03-29', '2027-03-30', '2027-03-31', undefined, undefined, undefined, undefined]);
  expect(weeksOf(2028, 2).flat().filter(Boolean)).toHaveLength(29);
});

const on = (date: string, subdivision: string, active = true) => ({ date, subdivision, active });

it('holds the country’s dates, and in an area what that has differently', () => {
  const all = [on('2027-01-26', ''), on('2027-01-26', 'NSW', false), on('2027-11-02', 'VIC'), on('2027-12-25', '')];
  expect([...heldIn(all, '').values()]).toEqual([all[0], all[3]]);
  expect([...heldIn(all, 'NSW').values()]).toEqual([all[1], all[3]]);
  expect([...heldIn([...all].reverse(), 'NSW').keys()].toSorted()).toEqual(['2027-01-26', '2027-12-25']);
  expect(heldIn([...all].reverse(), 'NSW').get('2027-01-26')).toBe(all[1]);
  expect([...heldIn(all, 'VIC').keys()].toSorted()).toEqual(['2027-01-26', '2027-11-02', '2027-12-25']);
});
