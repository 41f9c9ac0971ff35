import { type ReactNode, useDeferredValue } from 'react';

interface LaterProps {
  /** Keeps the place */
  instead?: ReactNode;
  children: ReactNode;
}

/** What may be drawn a moment after that which is read first: until then the page is seen without it. */
export function Later({ instead, children }: LaterProps) {
  return useDeferredValue(true, false) ? children : instead;
}
