import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { useTranslation } from '../words/translation';
import { type Bar, supplyBars, ticksOf } from './supply-bars';
import classes from './supply-chart.module.css';

type Line = Schemas['matching.ToldLine'];

const size = { width: 480, height: 220, left: 58, right: 8, top: 12, bottom: 26 };
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };

/** A line's supply by month: partners stacked, what is missing hatched on top, what is wanted as a line. */
export function SupplyChart({ line, colorOf }: { line: Line; colorOf: (producerId: string) => string }) {
  const { t } = useTranslation();
  const { month, number, quantity, unit } = useFormat();
  const { bars, wanted, top } = supplyBars(line);
  const inTonnes = line.wanted.unit === 'KGM' && top >= 1000;
  const y = (amount: number): number => size.top + inner.height * (1 - amount / top);
  const step = inner.width / bars.length;
  const width = Math.min(step * 0.62, 64);
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={classes.chart}
      role="img"
      aria-label={t('supply.chart', { text: line.supply.text })}
    >
      <defs>
        <pattern id="missing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line y2="6" className={classes.hatch} />
        </pattern>
      </defs>
      {ticksOf(top).map((tick) => (
        <g key={tick}>
          <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
          <text x={size.left - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
            {number(inTonnes ? tick / 1000 : tick, 1)}
          </text>
        </g>
      ))}
      <text x={4} y={size.top - 2} className={classes.tick}>
        {unit(inTonnes ? 'TNE' : line.wanted.unit)}
      </text>
      {bars.map((bar, place) => {
        const x = size.left + step * place + (step - width) / 2;
        return (
          <g key={bar.month ?? 'all'}>
            {stacked(bar).map(({ key, from, amount, producerId, name }) => (
              <rect
                key={key}
                x={x}
                width={width}
                y={y(from + amount)}
                height={Math.max(y(from) - y(from + amount) - 1, 0.5)}
                fill={producerId ? colorOf(producerId) : 'url(#missing)'}
                className={producerId ? undefined : classes.missing}
              >
                <title>{`${name ?? t('supply.shortfall')}: ${quantity(amount, line.wanted.unit)}`}</title>
              </rect>
            ))}
            <text x={x + width / 2} y={size.height - 8} textAnchor="middle" className={classes.tick}>
              {bar.month ? shortMonth(month(bar.month), bars.length) : t('supply.whole')}
            </text>
          </g>
        );
      })}
      {wanted !== undefined && (
        <g>
          <line x1={size.left} x2={size.width - size.right} y1={y(wanted)} y2={y(wanted)} className={classes.wanted} />
          <text x={size.width - size.right} y={y(wanted) - 5} textAnchor="end" className={classes.wantedLabel}>
            {t('supply.wanted', { quantity: quantity(wanted, line.wanted.unit) })}
          </text>
        </g>
      )}
    </svg>
  );
}

interface Piece {
  key: string;
  producerId?: string;
  name?: string;
  from: number;
  amount: number;
}

function stacked({ parts, shortfall }: Bar): Piece[] {
  let from = 0;
  const pieces: Piece[] = parts.map(({ producerId, name, amount }) => {
    const piece = { key: producerId, producerId, name, from, amount };
    from += amount;
    return piece;
  });
  return shortfall > 0 ? [...pieces, { key: 'missing', from, amount: shortfall }] : pieces;
}

const shortMonth = (text: string, count: number): string => (count > 6 ? text.replace(/\s*\d{4}$/, '') : text);
