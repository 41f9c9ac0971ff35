/** A part of the package that has no types of its own. */
declare module 'kafkajs/src/network/requestQueue' {
  export default class RequestQueue {
    constructor(options: { maxInFlightRequests: number | null; requestTimeout: number; logger: object });
    /** Those that must wait: the broker asked for patience, or enough are under way. */
    pending: unknown[];
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    scheduleCheckPendingRequests(): void;
    checkPendingRequests(): void;
  }
}
