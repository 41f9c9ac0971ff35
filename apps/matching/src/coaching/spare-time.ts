import { type EventLoopUtilization, performance } from 'node:perf_hooks';

/** How busy the thread is, 0–1, when work that comes last had better wait, and over how long that is looked at. */
const [busyFrom, windowMs] = [0.35, 100];

/** Tells whether the thread has time for work that comes last. */
export class SpareTime {
  private last: EventLoopUtilization;
  private scarce = false;

  constructor(private readonly measure: () => EventLoopUtilization = () => performance.eventLoopUtilization()) {
    this.last = measure();
  }

  /** Whether the thread was busy lately, the caller's own work included. */
  isScarce(): boolean {
    const now = this.measure();
    const { idle, active, utilization } = performance.eventLoopUtilization(now, this.last);
    if (idle + active >= windowMs) {
      this.scarce = utilization > busyFrom;
      this.last = now;
    }
    return this.scarce;
  }
}
