import { memo, type ReactNode, Suspense, useDeferredValue, useEffect, useRef } from 'react';
import { lazily } from './lazily';
import classes from './long-table.module.css';

const Windowed = lazily(() => import('./heavy/windowed').then((rows) => rows.Windowed));

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
  const settled = useDeferredValue(true, false);
  const windowed = settled && count > few;
  const firstRows = Array.from({ length: settled && !windowed ? count : Math.min(count, firstSeen) }, (_, at) => at);
  const rows = (seen: readonly number[]) => (
    <>
      {seen.map((index) => (
        <Row key={keyOf(index)} index={index} columns={columns} cells={cells} />
      ))}
      <End near={(seen.at(-1) ?? 0) >= count - fromTheEnd} count={count} onEnd={onEnd} />
    </>
  );
  return (
    <div role="table" aria-label={label} aria-rowcount={count + 1} className={classes.table}>
      <div role="row" className={`${classes.head} ${columns}`}>
        {head}
      </div>
      <div role="rowgroup" ref={body} className={classes.body} style={{ height: count * rowHeight }}>
        {windowed ? (
          <Suspense fallback={rows(firstRows)}>
            <Windowed count={count} rowHeight={rowHeight} body={body}>
              {rows}
            </Windowed>
          </Suspense>
        ) : (
          rows(firstRows)
        )}
      </div>
    </div>
  );
}

/** Tells when the last rows are near. */
function End({ near, count, onEnd }: { near: boolean; count: number; onEnd: () => void }) {
  useEffect(() => {
    if (near) onEnd();
  }, [near, count, onEnd]);
  return null;
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
