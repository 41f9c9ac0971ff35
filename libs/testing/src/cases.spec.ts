import { cases } from './cases';

it.each<[string, Record<string, string>, number[]]>([
  ['at work', {}, [2, 2, 12, 400]],
  ['at work, where CI says no', { CI: 'false' }, [2, 2, 12, 400]],
  ['on CI', { CI: 'true' }, [5, 20, 120, 4000]],
  ['when asked for', { TEST_CASES: 'all' }, [5, 20, 120, 4000]],
])('%s', (_, env, expected) => expect([5, 20, 120, 4000].map((all) => cases(all, env))).toEqual(expected));
