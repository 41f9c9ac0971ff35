import RequestQueue from 'kafkajs/src/network/requestQueue';
import { quietConnections } from './kafka-quiet';

quietConnections();

const queue = () =>
  new RequestQueue({ maxInFlightRequests: null, requestTimeout: 1000, logger: { debug: () => undefined } });

it('sets no timer where nothing waits', () => {
  const idle = queue();
  idle.checkPendingRequests();
  expect(idle.throttleCheckTimeoutId).toBeNull();
});

it('looks again while something waits', () => {
  const busy = queue();
  busy.pending.push({});
  busy.scheduleCheckPendingRequests();
  expect(busy.throttleCheckTimeoutId).not.toBeNull();
  clearTimeout(busy.throttleCheckTimeoutId!);
});
