const share = 10;
const fewest = 2;

/**
 * How many cases a property is tried on: all of them where `CI` is set or with `TEST_CASES=all`, else a tenth, so that
 * whoever is at work on the code hears soon.
 * @param all from a few to thousands
 */
export function cases(all: number, env: Record<string, string | undefined> = process.env): number {
  const whole = (env.CI && env.CI !== 'false') || env.TEST_CASES === 'all';
  return whole ? all : Math.max(Math.min(fewest, all), Math.ceil(all / share));
}
