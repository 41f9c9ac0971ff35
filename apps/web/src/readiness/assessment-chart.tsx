import { useFormat } from '../format/use-format';
import { useTranslation } from '../words/translation';
import classes from './assessment-chart.module.css';
import { placesOf } from './chart-places';
import type { AssessmentView } from './readiness-queries';

const size = { width: 560, height: 150, left: 44, right: 12, top: 10, bottom: 26 };
const ticks = [0, 0.5, 1];

/** The points that were reached over time; nothing where fewer than two assessments tell points. */
export function AssessmentChart({ assessments }: { assessments: readonly AssessmentView[] }) {
  const { t } = useTranslation();
  const { percent, day } = useFormat();
  const points = placesOf(assessments, size);
  if (points.length < 2) return null;
  const y = (share: number): number => size.top + (1 - share) * (size.height - size.top - size.bottom);
  const told = points.map(({ assessedOn, share }) => `${day(assessedOn)}: ${percent(share)}`).join('; ');
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      className={classes.chart}
      role="img"
      aria-label={t('village.chart', { text: told })}
    >
      {ticks.map((share) => (
        <g key={share}>
          <line x1={size.left} x2={size.width - size.right} y1={y(share)} y2={y(share)} className={classes.grid} />
          <text x={size.left - 6} y={y(share) + 4} textAnchor="end" className={classes.label}>
            {percent(share)}
          </text>
        </g>
      ))}
      <polyline points={points.map(({ x, share }) => `${x},${y(share)}`).join(' ')} className={classes.line} />
      {points.map(({ x, share, cluster, assessmentId, assessedOn }, place) => (
        <g key={assessmentId}>
          <circle cx={x} cy={y(share)} r={5} className={cluster === 1 ? classes.ready : classes.assisted}>
            <title>{`${day(assessedOn)}: ${percent(share)}`}</title>
          </circle>
          {(place === 0 || place === points.length - 1) && (
            <text x={x} y={size.height - 6} textAnchor={place === 0 ? 'start' : 'end'} className={classes.label}>
              {day(assessedOn)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
