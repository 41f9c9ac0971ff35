import { afterFailure, maxAttempts } from './after-failure';

const now = new Date('2027-01-01T00:00:00Z');
const pauseAfter = (attempts: number) => {
  const next = afterFailure(attempts, {}, now);
  return next.state === 'queued' ? next.nextTry.getTime() - now.getTime() : undefined;
};

describe('afterFailure', () => {
  it('waits ever longer, one second first and never more than an hour', () => {
    const pauses = Array.from({ length: maxAttempts - 1 }, (_, index) => pauseAfter(index + 1));
    expect(pauses).toEqual([1e3, 4e3, 16e3, 64e3, 256e3, 1024e3, 3600e3]);
  });

  it('gives up after the last attempt', () => {
    expect(afterFailure(maxAttempts, {}, now)).toEqual({ state: 'failed' });
  });

  it.each([
    [550, 'failed'],
    [451, 'queued'],
  ])('after the server answered %i the message is %s', (responseCode, state) => {
    expect(afterFailure(1, { responseCode }, now).state).toBe(state);
  });
});
