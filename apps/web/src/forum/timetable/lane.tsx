import { memo } from 'react';
import { Icon } from '../../ui/icon';
import { useTranslation } from '../../words/translation';
import type { TimetableBy } from '../day-search';
import { type GridRow, sameRow } from './grid-rows';
import classes from './timetable-grid.module.css';

export const rowHeight = 52;

interface LaneProps {
  row: GridRow;
  index: number;
  /** Of the whole day */
  slots: number;
  by: TimetableBy;
  /** Stands before a table's number */
  letter: string;
  found: boolean;
  /** The meeting that the keyboard is at; undefined: it is in another row */
  focus: string | undefined;
  /** The meeting of this row that is being moved */
  carried: string | undefined;
}

/** One row of the timetable. Only what is there has an element: meetings, waits, and hours that are closed. */
export const Lane = memo(
  function Lane({ row, index, slots, by, letter, found, focus, carried }: LaneProps) {
    const { t } = useTranslation();
    const part = (length: number) => `${(100 * length) / slots}%`;
    const at = (slot: number, length = 1) => ({ insetInlineStart: part(slot - 1), width: part(length) });
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        className={classes.row}
        data-found={found || undefined}
        style={{ transform: `translateY(${index * rowHeight}px)`, height: rowHeight }}
      >
        <div role="rowheader" aria-colindex={1} className={classes.name}>
          <b title={row.title}>{by === 'table' ? `${letter}${row.title}` : row.title}</b>
          <small>
            {row.owner ?? t('forum.timetable.row', { count: row.meetings.length })}
            {row.gaps.length > 0 && <em>{` · ${t('forum.timetable.breaks', { count: row.gaps.length })}`}</em>}
          </small>
        </div>
        <div className={classes.lane}>
          {row.closed.map((slot) => (
            <i key={`closed ${slot}`} aria-hidden className={classes.closed} style={at(slot)} />
          ))}
          {row.gaps.map(({ from, length }) => (
            <div
              key={`gap ${from}`}
              role="gridcell"
              aria-colindex={from + 1}
              aria-colspan={length}
              aria-label={t('forum.timetable.waits-slots', { count: length })}
              className={classes.gap}
              style={at(from, length)}
            />
          ))}
          {row.meetings.map((wish) => {
            const { slot, tableNo } = wish.place!;
            const other = wish.a === row.id ? wish.nameOfB : wish.nameOfA;
            return (
              <div key={wish.wishId} role="gridcell" aria-colindex={slot + 1} className={classes.cell} style={at(slot)}>
                <button
                  type="button"
                  className={classes.meeting}
                  tabIndex={focus === wish.wishId ? 0 : -1}
                  title={`${wish.nameOfA} – ${wish.nameOfB}`}
                  data-wish={wish.wishId}
                  data-row={index}
                  data-locked={wish.lockedSlot !== undefined || undefined}
                  data-carried={carried === wish.wishId || undefined}
                >
                  {by === 'table' ? (
                    <>
                      <span>{wish.nameOfA}</span>
                      <span>{wish.nameOfB}</span>
                    </>
                  ) : (
                    <>
                      <span className={classes.other}>{other}</span>
                      <small>{`${letter}${tableNo}`}</small>
                    </>
                  )}
                  {wish.lockedSlot !== undefined && (
                    <i className={classes.locked}>
                      <Icon name="lock" size={12} />
                      <span className="visually-hidden">{t('forum.timetable.locked')}</span>
                    </i>
                  )}
                </button>
              </div>
            );
          })}
        </div>
      </div>
    );
  },
  (before, after) =>
    sameRow(before.row, after.row) &&
    (['index', 'slots', 'by', 'letter', 'found', 'focus', 'carried'] as const).every(
      (prop) => before[prop] === after[prop],
    ),
);
