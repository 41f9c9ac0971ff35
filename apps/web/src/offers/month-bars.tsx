import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useFormat } from '../format/use-format';
import { ticksOf } from '../matches/supply-bars';
import { useTranslation } from '../words/translation';
import { boundsOf, type Layer, type MonthRow, stepOf, stepped, topOf } from './capacity';
import classes from './month-bars.module.css';

interface MonthBarsProps {
  rows: readonly MonthRow[];
  unit: string;
  /** Which amount the handles change */
  layer: Layer;
  onChange: (month: number, value: number) => void;
}

/** Twelve months as bars: each handle is drawn up and down, or moved by the arrow keys. */
export function MonthBars({ rows, unit, layer, onChange }: MonthBarsProps) {
  const { number, unit: unitName } = useFormat();
  const { t } = useTranslation();
  // The scale stands still while a bar is drawn.
  const [held, setHeld] = useState<number>();
  const top = held ?? topOf(rows);
  const ticks = ticksOf(top);
  const inTonnes = unit === 'KGM' && top >= 2000;
  return (
    <div className={classes.chart} role="group" aria-label={t('offer.chart')}>
      <div className={classes.scale} aria-hidden>
        <span className={classes.unit}>{unitName(inTonnes ? 'TNE' : unit)}</span>
        {ticks.map((tick) => (
          <span key={tick} style={{ insetBlockEnd: `${(tick / top) * 100}%` }}>
            {number(tick / (inTonnes ? 1000 : 1), 1)}
          </span>
        ))}
      </div>
      <div className={classes.plot}>
        <div className={classes.lines} aria-hidden>
          {ticks.map((tick) => (
            <div key={tick} style={{ insetBlockEnd: `${(tick / top) * 100}%` }} />
          ))}
        </div>
        {rows.map((row) => (
          <MonthBar
            key={row.month}
            row={row}
            unit={unit}
            layer={layer}
            top={top}
            onHold={setHeld}
            onChange={(value) => onChange(row.month, value)}
          />
        ))}
      </div>
    </div>
  );
}

interface MonthBarProps {
  row: MonthRow;
  unit: string;
  layer: Layer;
  top: number;
  onHold: (top: number | undefined) => void;
  onChange: (value: number) => void;
}

function MonthBar({ row, unit, layer, top, onHold, onChange }: MonthBarProps) {
  const { t } = useTranslation();
  const { monthName, quantity } = useFormat();
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef(false);
  const bounds = boundsOf(row, layer, top);
  const step = stepOf(top);
  const value = row[layer];
  const share = (amount: number): string => `${Math.min(100, (amount / top) * 100)}%`;
  const set = (next: number): void => onChange(stepped(next, bounds, step));

  const move = (event: PointerEvent): void => {
    if (!drag.current || !track.current) return;
    const { top: above, height } = track.current.getBoundingClientRect();
    set((1 - (event.clientY - above) / height) * top);
  };
  const release = (): void => {
    drag.current = false;
    onHold(undefined);
  };
  const press = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = {
      ArrowUp: value + step,
      ArrowRight: value + step,
      ArrowDown: value - step,
      ArrowLeft: value - step,
      PageUp: value + 5 * step,
      PageDown: value - 5 * step,
      Home: bounds[0],
      End: bounds[1],
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div className={classes.month} data-off={!row.inSeason || undefined}>
      <div className={classes.track} ref={track}>
        {row.inSeason && (
          <>
            <div className={classes.potential} style={{ height: share(row.potential) }} />
            <div className={classes.dependable} style={{ height: share(row.dependable) }} />
            {row.floor > 0 && <div className={classes.floor} style={{ height: share(row.floor) }} />}
            <div
              role="slider"
              tabIndex={0}
              className={classes.handle}
              style={{ insetBlockEnd: share(value) }}
              aria-label={`${monthName(row.month)}, ${t(`offer.layer.${layer}`)}`}
              aria-orientation="vertical"
              aria-valuemin={bounds[0]}
              aria-valuemax={bounds[1]}
              aria-valuenow={value}
              aria-valuetext={quantity(value, unit)}
              onKeyDown={press}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                drag.current = true;
                onHold(top);
              }}
              onPointerMove={move}
              onPointerUp={release}
              onPointerCancel={release}
            />
          </>
        )}
      </div>
      <span className={classes.name} aria-hidden>
        {monthName(row.month)}
      </span>
    </div>
  );
}
