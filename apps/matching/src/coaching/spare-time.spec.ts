import { SpareTime } from './spare-time';

/** A thread that was idle and active for so many milliseconds so far. */
function thread() {
  const time = { idle: 1000, active: 1000, utilization: 0.5 };
  return {
    spend: (idle: number, active: number) => {
      time.idle += idle;
      time.active += active;
    },
    spare: new SpareTime(() => ({ ...time })),
  };
}

it('has time to spare until it was busy for a while', () => {
  const { spend, spare } = thread();
  expect(spare.isScarce()).toBe(false);
  spend(10, 50);
  expect(spare.isScarce()).toBe(false);
  spend(10, 50);
  expect(spare.isScarce()).toBe(true);
});

it('goes by what was lately, not by what was long ago', () => {
  const { spend, spare } = thread();
  spend(0, 500);
  expect(spare.isScarce()).toBe(true);
  spend(90, 9);
  expect(spare.isScarce()).toBe(true);
  spend(1, 0);
  expect(spare.isScarce()).toBe(false);
});
