import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';

interface WindowedProps {
  count: number;
  /** Pixels */
  rowHeight: number;
  /** Where the rows stand */
  body: RefObject<HTMLElement | null>;
  /** Draws the rows that are in sight, or nearly */
  children: (seen: readonly number[]) => ReactNode;
}

/** Finds out which rows of a long list the window shows. */
export function Windowed({ count, rowHeight, body, children }: WindowedProps) {
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(body.current?.offsetTop ?? 0), [body]);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: offset,
  });
  return children(virtual.getVirtualItems().map(({ index }) => index));
}
