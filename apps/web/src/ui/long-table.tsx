import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useDeferredValue, useEffect, useRef, useState } from 'react';
import classes from './long-table.module.css';

const rowHeight = 52;
const fromTheEnd = 20;
/** As many as a window shows at once */
const firstSeen = 16;
/** So many rows are sooner drawn than it is found out which of them are in sight. */
const few = 50;

interface LongTableProps {
  label: string;
  head: ReactNode;
  /** Class that lays the columns of head and rows */
  columns: string;
  count: number;
  keyOf: (index: number) => string;
  cells: (index: number) => ReactNode;
  /** The last rows are near */
  onEnd: () => void;
}

/**
 * A table whose rows exist only while they are in sight, so that ten thousand scroll as ten do. In the page's first
 * picture nothing is measured: that would have everything laid out twice.
 */
export function LongTable({ label, head, columns, count, keyOf, cells, onEnd }: LongTableProps) {
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const settled = useDeferredValue(true, false);
  const windowed = settled && count > few;
  useEffect(() => {
    if (windowed) setOffset(body.current?.offsetTop ?? 0);
  }, [windowed]);
  const virtual = useWindowVirtualizer({
    enabled: windowed,
    count,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: offset,
  });
  const seen = windowed
    ? virtual.getVirtualItems().map(({ index }) => index)
    : Array.from({ length: settled ? count : Math.min(count, firstSeen) }, (_, index) => index);
  const last = seen.at(-1) ?? 0;
  useEffect(() => {
    if (last >= count - fromTheEnd) onEnd();
  }, [last, count, onEnd]);
  return (
    <div role="table" aria-label={label} aria-rowcount={count + 1} className={classes.table}>
      <div role="row" className={`${classes.head} ${columns}`}>
        {head}
      </div>
      <div role="rowgroup" ref={body} className={classes.body} style={{ height: count * rowHeight }}>
        {seen.map((index) => (
          <Row key={keyOf(index)} index={index} columns={columns} cells={cells} />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  index: number;
  columns: string;
  cells: (index: number) => ReactNode;
}

const Row = memo(({ index, columns, cells }: RowProps) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    className={`${classes.row} ${columns}`}
    style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
  >
    {cells(index)}
  </div>
));

/** Class of the link for which a whole row can be pressed. */
export const rowLink: string = classes.link;
