import { QueryFailedError } from 'typeorm';
import { backOffMs, isTransient } from './failure';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

it.each(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', '08006', '57P01', '57P03', '40001', '40P01', '55P03', '53300'])(
  '%s is worth the same try again',
  (code) => {
    expect(isTransient(withCode(code))).toBe(true);
    expect(isTransient(new QueryFailedError('select', [], withCode(code)))).toBe(true);
  },
);

it.each(['23505', '23P01', '22P02', '42P01', 'ENOENT'])('%s is not: nothing would be different', (code) => {
  expect(isTransient(withCode(code))).toBe(false);
  expect(isTransient(new QueryFailedError('select', [], withCode(code)))).toBe(false);
});

it('knows a lost connection that has no code', () => {
  expect(isTransient(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isTransient(new TypeError('x is not a function'))).toBe(false);
  expect(isTransient(undefined)).toBe(false);
});

it('waits longer each time, five minutes at most', () => {
  expect([1, 2, 3, 4].map(backOffMs)).toEqual([1000, 2000, 4000, 8000]);
  expect(backOffMs(50)).toBe(300_000);
});
