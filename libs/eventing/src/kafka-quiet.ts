import RequestQueue from 'kafkajs/src/network/requestQueue';

/**
 * Has connections to Kafka look for waiting requests only while there are some. The client sets a timer of less than
 * nothing where there are none, which comes again a thousand times a second, for each connection: more than a
 * third of what a service takes that has nothing to do. A request that has to wait sets the timer by itself.
 */
export function quietConnections(): void {
  const schedule = RequestQueue.prototype.scheduleCheckPendingRequests;
  RequestQueue.prototype.scheduleCheckPendingRequests = function () {
    if (this.pending.length > 0) schedule.call(this);
  };
}
