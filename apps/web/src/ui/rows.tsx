import type { ReactNode } from 'react';
import classes from './rows.module.css';

/** A list of things, each with what can be done with it. */
export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={classes.rows} aria-label={label}>
    {children}
  </ul>
);

export const Row = ({ children, actions }: { children: ReactNode; actions?: ReactNode }) => (
  <li className={classes.row}>
    <div className={classes.main}>{children}</div>
    {actions && <div className={classes.actions}>{actions}</div>}
  </li>
);
