import { type RefObject, useEffect, useRef } from 'react';

/**
 * For a list of tabs that may scroll: the chosen one is in sight.
 * @param when it changes, the tabs are not where they were
 */
export function useTabInSight(when: string): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [when]);
  return list;
}
