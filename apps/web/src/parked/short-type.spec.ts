import { readable, shortType } from './short-type';

it.each([
  ['titiktemu.buyer.demand-registered.v1', 'demand-registered'],
  ['somebody.else', 'somebody.else'],
])('%s is %s', (type, short) => expect(shortType(type)).toBe(short));

it('lays JSON out and leaves the rest', () => {
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable('{ no json')).toBe('{ no json');
});
