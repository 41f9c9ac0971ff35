import type { Language } from '@titik/contracts/values';

/** What a browser keeps of somebody who is signed in, sealed. */
export interface Session {
  access: string;
  /** Absent where the issuer gives none: the session ends with the access token */
  refresh?: string;
  /** When the access token expires, in milliseconds since 1970 */
  until: number;
  name: string;
  locale: Language;
}

/** So long before its end an access token is renewed. */
const aheadMs = 60_000;

export const isDue = ({ refresh, until }: Session, now: number): boolean =>
  refresh !== undefined && until - now < aheadMs;

export const isOver = ({ until }: Session, now: number): boolean => until <= now;
