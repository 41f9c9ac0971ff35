import { memo } from 'react';
import { useTranslation } from '../../words/translation';
import type { TimetableBy } from '../day-search';
import type { ForumDay } from '../forum-queries';
import classes from './timetable-grid.module.css';

interface GridHeadProps {
  day: ForumDay;
  by: TimetableBy;
  height: number;
  perSlot: readonly number[];
  tables: number;
  /** Hours in which what is carried could be */
  fits: ReadonlySet<number> | undefined;
}

/** The hours of the day, and how many of the tables are taken in each. */
export const GridHead = memo(function GridHead({ day, by, height, perSlot, tables, fits }: GridHeadProps) {
  const { t } = useTranslation();
  return (
    <div role="row" aria-rowindex={1} className={classes.head} style={{ height }}>
      <div role="columnheader" aria-colindex={1} className={classes.corner}>
        {t(`forum.timetable.corner.${by}`)}
      </div>
      {day.slots.map(({ no, label, start }, i) => (
        <div
          key={no}
          role="columnheader"
          aria-colindex={no + 1}
          className={classes.hour}
          data-after-break={(i > 0 && day.slots[i - 1].end !== start) || undefined}
          data-fits={fits?.has(no) || undefined}
          title={t('forum.timetable.tables-taken', { count: perSlot[i], of: tables })}
        >
          <b>{label}</b>
          <span aria-hidden className={classes.fill}>
            <i style={{ width: `${tables === 0 ? 0 : Math.min(100, (100 * perSlot[i]) / tables)}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
});
