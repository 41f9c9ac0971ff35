import type { ForumDay } from '../forum-queries';
import { soonestDays } from './soonest-days';

const day = (date: string, state: ForumDay['state'] = 'draft') => ({ date, state }) as ForumDay;

it('puts what comes first, and what is over or put away last', () => {
  const days = [
    day('2027-03-01'),
    day('2026-01-01'),
    day('2027-02-01'),
    day('2026-05-01'),
    day('2027-04-01', 'closed'),
  ];
  const { coming, over } = soonestDays(days, '2027-02-01');
  expect(coming.map(({ date }) => date)).toEqual(['2027-02-01', '2027-03-01']);
  expect(over.map(({ date }) => date)).toEqual(['2027-04-01', '2026-05-01', '2026-01-01']);
});
