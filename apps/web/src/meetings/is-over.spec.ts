import { isOver, withoutOutcome } from './is-over';

const now = Date.parse('2027-01-10T00:00:00Z');
const meeting = (day: string, state = 'confirmed', outcome?: object) => ({
  state,
  end: `2027-01-${day}T03:00:00Z`,
  outcome,
});

it('is over once it was agreed on and its hour is past', () => {
  expect([meeting('09'), meeting('11'), meeting('09', 'cancelled')].map((each) => isOver(each, now))).toEqual([
    true,
    false,
    false,
  ]);
});

it('asks for what nobody wrote down yet, the latest first', () => {
  const due = withoutOutcome([meeting('05'), meeting('08'), meeting('07', 'confirmed', {}), meeting('12')], now);
  expect(due.map(({ end }) => end.slice(8, 10))).toEqual(['08', '05']);
});
