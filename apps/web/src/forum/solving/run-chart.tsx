import { useFormat } from '../../format/use-format';
import { useTranslation } from '../../words/translation';
import type { Run } from '../forum-queries';
import classes from './run-chart.module.css';
import { runLines } from './run-points';

const size = { width: 480, height: 170, left: 40, right: 10, top: 16, bottom: 30 };
const inner = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };

/** How a run's breaks fall towards what cannot be beaten. */
export function RunChart({ run }: { run: Run }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { seconds, most, best, bound } = runLines(run.progress, run.seconds);
  const top = niceTop(most);
  const x = (at: number): number => size.left + (inner.width * at) / seconds;
  const y = (value: number): number => size.top + inner.height * (1 - value / top);
  const path = (line: readonly (readonly [number, number])[]): string =>
    line.map(([at, value], i) => `${i === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={classes.chart}
      role="img"
      aria-label={t('forum.solve.chart', {
        breaks: run.progress.breaks ?? '–',
        bound: run.progress.bound ?? '–',
      })}
    >
      {[0, top / 2, top].map((tick) => (
        <g key={tick}>
          <line x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} className={classes.grid} />
          <text x={size.left - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
            {number(tick)}
          </text>
        </g>
      ))}
      <text x={4} y={10} className={classes.tick}>
        {t('forum.solve.breaks')}
      </text>
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          x={x(share * seconds)}
          y={size.height - 10}
          textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}
          className={classes.tick}
        >
          {t('forum.solve.seconds', { number: number(share * seconds, seconds < 10 ? 1 : 0) })}
        </text>
      ))}
      <path d={path(bound)} className={classes.bound} />
      <path d={path(best)} className={classes.best} />
    </svg>
  );
}

/** An even number of breaks, so that half of it is one as well. */
const niceTop = (most: number): number => {
  const step = most > 40 ? 20 : most > 10 ? 10 : 2;
  return Math.ceil(most / step) * step;
};
