import { LowWater } from './relay';

it('steps over rows only half a minute after it saw them, and looks at everything once a minute', () => {
  let now = 0;
  const low = new LowWater(() => now);
  const at = (ms: number): string => {
    now = ms;
    return low.value();
  };
  low.saw(10n);
  expect(at(61_000)).toBe('0');
  expect(at(62_000)).toBe('10');
  low.saw(500n);
  expect(at(80_000)).toBe('10');
  expect(at(93_000)).toBe('500');
  expect(at(122_000)).toBe('0');
  expect(at(123_000)).toBe('500');
});
