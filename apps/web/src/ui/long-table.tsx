import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import classes from './long-table.module.css';

const rowHeight = 52;
const fromTheEnd = 20;
/** So many rows are sooner drawn than it is found out which of them are in sight. */
const few = 50;

interface LongTableProps extends RowsProps {
  label: string;
  head: ReactNode;
}

interface RowsProps {
  /** Class that lays the columns of head and rows */
  columns: string;
  count: number;
  keyOf: (index: number) => string;
  cells: (index: number) => ReactNode;
  /** The last rows are near */
  onEnd: () => void;
}

/** A table whose rows exist only while they are in sight, so that ten thousand scroll as ten do. */
export const LongTable = ({ label, head, ...rows }: LongTableProps) => (
  <div role="table" aria-label={label} aria-rowcount={rows.count + 1} className={classes.table}>
    <div role="row" className={`${classes.head} ${rows.columns}`}>
      {head}
    </div>
    {rows.count > few ? <RowsInSight {...rows} /> : <AllRows {...rows} />}
  </div>
);

function AllRows({ columns, count, keyOf, cells, onEnd }: RowsProps) {
  useEffect(() => {
    onEnd();
  }, [count, onEnd]);
  return (
    <div role="rowgroup">
      {Array.from({ length: count }, (_, index) => (
        <div
          key={keyOf(index)}
          role="row"
          aria-rowindex={index + 2}
          className={`${classes.row} ${columns}`}
          style={{ height: rowHeight }}
        >
          {cells(index)}
        </div>
      ))}
    </div>
  );
}

function RowsInSight({ columns, count, keyOf, cells, onEnd }: RowsProps) {
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
    <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
      {seen.map(({ index, start }) => (
        <div
          key={keyOf(index)}
          role="row"
          aria-rowindex={index + 2}
          className={`${classes.row} ${classes.placed} ${columns}`}
          style={{ transform: `translateY(${start - offset}px)`, height: rowHeight }}
        >
          {cells(index)}
        </div>
      ))}
    </div>
  );
}

/** Class of the link for which a whole row can be pressed. */
export const rowLink: string = classes.link;
