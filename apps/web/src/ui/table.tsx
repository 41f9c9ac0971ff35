import type { ReactNode } from 'react';
import classes from './table.module.css';

interface TableProps {
  /** What it is, where no heading says so */
  label?: string;
  /** Pixels; where there are fewer it scrolls sideways by itself */
  minWidth?: number;
  maxWidth?: number;
  dense?: boolean;
  /** No wider than what is in it */
  fit?: boolean;
  /** No lines between its rows */
  bare?: boolean;
  /** The row under the pointer stands out */
  hover?: boolean;
  /** `thead` and `tbody`; cells with `data-end` stand at the end of their column, as numbers do */
  children: ReactNode;
}

/** A table of a page that is not long. */
export function Table({ label, minWidth, maxWidth, dense, fit, bare, hover, children }: TableProps) {
  const table = (
    <table
      aria-label={label}
      className={classes.table}
      style={{ minWidth, maxWidth }}
      data-dense={dense || undefined}
      data-fit={fit || undefined}
      data-bare={bare || undefined}
      data-hover={hover || undefined}
    >
      {children}
    </table>
  );
  if (minWidth === undefined) return table;
  return (
    <div className={classes.scroll} tabIndex={0}>
      {table}
    </div>
  );
}
