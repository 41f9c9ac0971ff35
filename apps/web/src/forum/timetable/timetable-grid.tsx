import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from '../../words/translation';
import type { TimetableBy } from '../day-search';
import type { Wish } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { fittingSlots } from './fitting-slots';
import { GridHead } from './grid-head';
import { type Cell, cellAfter, firstSpot, type Spot, spotAfter } from './grid-moves';
import type { GridRow } from './grid-rows';
import { Lane, rowHeight } from './lane';
import classes from './timetable-grid.module.css';
import { type Carried, useCarry } from './use-carry';
import type { Target } from './use-place';

const headHeight = 48;
const nameWidth = 208;
const leastCell = 98;

/** Where it is said how meetings are moved */
export const gridHint = 'grid-hint';

interface TimetableGridProps {
  records: DayRecords;
  rows: readonly GridRow[];
  by: Exclude<TimetableBy, 'slot'>;
  /** Meetings in each slot */
  perSlot: readonly number[];
  /** The row that is looked for */
  of: string | undefined;
  editable: boolean;
  onMove: (target: Target) => void;
  onShow: (wish: Wish) => void;
}

/** Parties or tables by hours. Only the rows in sight exist; meetings are moved by mouse, pen or keys. */
export function TimetableGrid({ records, rows, by, perSlot, of, editable, onMove, onShow }: TimetableGridProps) {
  const { t } = useTranslation();
  const { day, tables, wishes } = records;
  const scroller = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const slots = day.slots.length;
  // Which rows are in sight is measured once the page is there, so that it need not be laid out twice.
  const settled = useDeferredValue(true, false);
  const virtual = useVirtualizer({
    enabled: settled,
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 4,
  });
  const found = of === undefined ? -1 : rows.findIndex(({ id }) => id === of);
  useEffect(() => {
    if (settled && found >= 0) virtual.scrollToIndex(found, { align: 'center' });
  }, [settled, found]);

  const [at, setAt] = useState<Spot>();
  const spot = at && rows[at.row]?.meetings.some(({ wishId }) => wishId === at.wishId) ? at : firstSpot(rows);
  const refocus = useRef(false);
  useEffect(() => {
    if (!refocus.current) return;
    const button = scroller.current?.querySelector<HTMLElement>('[data-wish][tabindex="0"]');
    if (!button) return;
    refocus.current = false;
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const cellAt = (x: number, y: number): Cell | undefined => {
    const cell = (scroller.current!.scrollWidth - nameWidth) / slots;
    const slot = Math.floor((x - nameWidth) / cell) + 1;
    const row = Math.floor((y - headHeight) / rowHeight);
    return slot >= 1 && slot <= slots && row >= 0 && row < rows.length ? { row, slot } : undefined;
  };
  const drop = ({ wish, over }: Carried): void => {
    if (!over) return;
    const tableNo = by === 'table' ? Number(rows[over.row].id) : undefined;
    const same = wish.place?.slot === over.slot && (tableNo === undefined || tableNo === wish.place.tableNo);
    if (!same) onMove({ wish, slot: over.slot, ...(tableNo !== undefined && { tableNo }) });
  };
  const { carried, setCarried, end, handlers } = useCarry({
    scroller,
    ghost,
    editable,
    wishOf: (wishId) => wishes.find((wish) => wish.wishId === wishId),
    cellAt,
    onDrop: drop,
  });
  // Taken up and put back at once; where it could be put down is shown, and gone, right after.
  const lifted = useDeferredValue(carried?.wish);
  const shown = useMemo(() => lifted && fittingSlots(lifted, records), [lifted, records]);
  const fits = lifted === carried?.wish ? shown : undefined;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (carried) {
      if (event.key === 'Escape') end();
      else if (event.key === ' ' || event.key === 'Enter') {
        drop(carried);
        refocus.current = true;
        end();
      } else if (event.key.startsWith('Arrow') && carried.over) {
        const over = cellAfter(carried.over, event.key, { rows: rows.length, slots }, by === 'table');
        setCarried({ ...carried, over });
        virtual.scrollToIndex(over.row);
      } else return;
      event.preventDefault();
      return;
    }
    const onMeeting = (event.target as Element).closest<HTMLElement>('[data-wish]');
    if (event.key === ' ' && onMeeting && editable && spot) {
      const wish = wishes.find(({ wishId }) => wishId === onMeeting.dataset.wish);
      if (wish?.place) {
        setCarried({ wish, from: spot.row, over: { row: spot.row, slot: wish.place.slot }, by: 'keys' });
        event.preventDefault();
      }
      return;
    }
    if (!event.key.startsWith('Arrow')) return;
    const next = onMeeting && spot ? spotAfter(rows, spot, event.key) : spot;
    event.preventDefault();
    if (!next) return;
    refocus.current = true;
    virtual.scrollToIndex(next.row);
    setAt({ ...next });
  };
  const onClick = (event: MouseEvent): void => {
    const meeting = (event.target as Element).closest<HTMLElement>('[data-wish]');
    const wish = meeting && !carried && wishes.find(({ wishId }) => wishId === meeting.dataset.wish);
    if (!wish) return;
    setAt({ row: Number(meeting.dataset.row), wishId: wish.wishId });
    onShow(wish);
  };
  const letter = t('forum.table-letter');
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={t(`forum.timetable.view.${by}`)}
        aria-describedby={editable ? gridHint : undefined}
        aria-rowcount={rows.length + 1}
        aria-colcount={slots + 1}
        className={classes.scroller}
        data-carrying={carried?.by}
        style={{ '--least-cell': `${leastCell}px`, '--name': `${nameWidth}px`, '--slots': slots } as CSSProperties}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...handlers}
      >
        {settled && (
          <GridHead day={day} by={by} height={headHeight} perSlot={perSlot} tables={tables.length} fits={shown} />
        )}
        <div role="rowgroup" className={classes.body} style={{ height: rows.length * rowHeight }}>
          {shown && <Strips slots={slots} fits={shown} />}
          {virtual.getVirtualItems().map(({ index }) => {
            const row = rows[index];
            const mine = (wishId: string | undefined): string | undefined =>
              row.meetings.some((wish) => wish.wishId === wishId) ? wishId : undefined;
            return (
              <Lane
                key={row.id}
                row={row}
                index={index}
                slots={slots}
                by={by}
                letter={letter}
                found={index === found}
                focus={index === spot?.row ? spot.wishId : undefined}
                carried={mine(carried?.wish.wishId)}
              />
            );
          })}
          {carried?.over && (
            <div
              aria-hidden
              className={classes.target}
              data-fits={fits?.has(carried.over.slot) || undefined}
              style={
                {
                  '--slot': carried.over.slot,
                  insetBlockStart: (by === 'table' ? carried.over.row : carried.from) * rowHeight,
                  height: rowHeight,
                } as CSSProperties
              }
            />
          )}
        </div>
      </div>
      <div ref={ghost} aria-hidden className={classes.ghost} hidden={carried?.by !== 'pointer'}>
        {carried && `${carried.wish.nameOfA} – ${carried.wish.nameOfB}`}
      </div>
      <div role="status" className="visually-hidden">
        {carried?.by === 'keys' &&
          carried.over &&
          fits &&
          t(fits.has(carried.over.slot) ? 'forum.timetable.over-fits' : 'forum.timetable.over-clashes', {
            pair: `${carried.wish.nameOfA} – ${carried.wish.nameOfB}`,
            time: day.slots[carried.over.slot - 1].label,
            row: rows[carried.over.row].title,
          })}
      </div>
    </>
  );
}

/** Behind the rows: in which hours what is carried could be. */
const Strips = ({ slots, fits }: { slots: number; fits: ReadonlySet<number> }) => (
  <div aria-hidden className={classes.strips}>
    {Array.from({ length: slots }, (_, i) => (
      <i key={i} data-fits={fits.has(i + 1) || undefined} />
    ))}
  </div>
);
