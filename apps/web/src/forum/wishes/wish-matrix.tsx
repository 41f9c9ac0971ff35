import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/translation';
import type { Participant } from '../forum-queries';
import type { Staged } from './staged-pairs';
import { pairKey } from './wish-input';
import classes from './wish-matrix.module.css';

const rowHeight = 34;
const headHeight = 152;

interface WishMatrixProps {
  villages: readonly Participant[];
  others: readonly Participant[];
  isOn: (key: string) => boolean;
  staged: Staged;
  onToggle: (key: string) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Producers down, all others across: a tick is a meeting. One stop of the tab key; arrows lead through it. */
export function WishMatrix({ villages, others, isOn, staged, onToggle }: WishMatrixProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [[row, column], setActive] = useState<readonly [number, number]>([0, 0]);
  const moved = useRef(false);
  const virtual = useVirtualizer({
    count: villages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = Math.min(Math.max(row + step[0], 0), villages.length - 1);
    moved.current = true;
    virtual.scrollToIndex(next);
    setActive([next, Math.min(Math.max(column + step[1], 0), others.length - 1)]);
  };
  const onClick = (event: MouseEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-key]');
    if (!cell) return;
    setActive([Number(cell.dataset.row), Number(cell.dataset.column)]);
    onToggle(cell.dataset.key!);
  };
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('forum.matrix.title')}
      aria-rowcount={villages.length + 1}
      aria-colcount={others.length + 1}
      className={classes.scroller}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="row" aria-rowindex={1} className={classes.head} style={{ height: headHeight }}>
        <div role="columnheader" className={classes.corner}>
          {t('forum.matrix.corner')}
        </div>
        {others.map(({ partyId, name }) => (
          <div key={partyId} role="columnheader" className={classes.column} title={name}>
            <span>{name}</span>
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <MatrixRow
            key={villages[index].partyId}
            index={index}
            top={start - headHeight}
            village={villages[index]}
            others={others}
            marks={others
              .map(({ partyId }) => {
                const key = pairKey(villages[index].partyId, partyId);
                return isOn(key) ? (staged.has(key) ? 'N' : '1') : staged.has(key) ? 'x' : '0';
              })
              .join('')}
            active={index === row ? column : undefined}
          />
        ))}
      </div>
    </div>
  );
}

interface MatrixRowProps {
  index: number;
  top: number;
  village: Participant;
  others: readonly Participant[];
  /** A letter a column: 1 on, N newly on, 0 off, x newly off */
  marks: string;
  /** The column that the keyboard is at; undefined: in another row */
  active: number | undefined;
}

const MatrixRow = memo(function MatrixRow({ index, top, village, others, marks, active }: MatrixRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
    >
      <div role="rowheader" className={classes.name} title={village.name}>
        {village.name}
      </div>
      {others.map(({ partyId, name }, column) => (
        <div key={partyId} role="gridcell" className={classes.cell}>
          <button
            type="button"
            role="checkbox"
            aria-checked={'1N'.includes(marks[column])}
            aria-label={`${village.name} – ${name}`}
            tabIndex={active === column ? 0 : -1}
            className={classes.tick}
            data-changed={'Nx'.includes(marks[column]) || undefined}
            data-key={pairKey(village.partyId, partyId)}
            data-row={index}
            data-column={column}
          />
        </div>
      ))}
    </div>
  );
});
