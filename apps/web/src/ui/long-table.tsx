import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './long-table.module.css';

const rowHeight = 52;
const fromTheEnd = 20;

interface LongTableProps {
  label: string;
  /** Class that lays the columns of head and rows */
  columns: string;
  head: ReactNode;
  count: number;
  keyOf: (index: number) => string;
  cells: (index: number) => ReactNode;
  /** The last rows are near */
  onEnd: () => void;
}

/** A table whose rows exist only while they are in sight, so that ten thousand scroll as ten do. */
export function LongTable({ label, columns, head, count, keyOf, cells, onEnd }: LongTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: 12, scrollMargin: offset });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= count - fromTheEnd) onEnd();
  }, [last, count, onEnd]);
  return (
    <div role="table" aria-label={label} aria-rowcount={count + 1} className={classes.table}>
      <div role="row" className={`${classes.head} ${columns}`}>
        {head}
      </div>
      <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {seen.map(({ index, start }) => (
          <div
            key={keyOf(index)}
            role="row"
            aria-rowindex={index + 2}
            className={`${classes.row} ${columns}`}
            style={{ transform: `translateY(${start - offset}px)`, height: rowHeight }}
          >
            {cells(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Class of the link for which a whole row can be pressed. */
export const rowLink: string = classes.link;
