import { within } from '../within';

/** Waits for what comes in a blink, so that it is drawn with the page; what takes longer has its place kept there. */
export const soon = (...asked: Promise<unknown>[]): Promise<void> => within(150, ...asked);
