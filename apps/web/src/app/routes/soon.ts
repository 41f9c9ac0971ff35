import type { Script } from '../../ui/script';
import { within } from '../within';

/** Waits for what comes in a blink, so that it is drawn with the page; what takes longer has its place kept there. */
export const soon = (...asked: Promise<unknown>[]): Promise<void> => within(150, ...asked);

/** The script of a part of a page, asked for along with the data; where it is lost, whoever draws the part asks again. */
export const partSoon = (part: Script<unknown>): Promise<void> => soon(part.fetch().catch(() => undefined));
