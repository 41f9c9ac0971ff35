import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { useTranslation } from '../words/translation';
import classes from './status.module.css';

const height = 80;
const step = 26;

/** Open demands of each lane, as bars. */
export function LaneChart({ lanes }: { lanes: readonly Schemas['matching.LaneStatus'][] }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (lanes.length === 0) return null;
  const ordered = lanes.toSorted((a, b) => a.lane - b.lane);
  const most = Math.max(1, ...ordered.map(({ openDemands }) => openDemands));
  const told = ordered.map(({ lane, openDemands }) => `${lane}: ${openDemands}`).join(', ');
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className={classes.head}>{t('status.by-lane')}</figcaption>
      <svg
        className={classes.lanes}
        viewBox={`0 0 ${Math.max(8, ordered.length) * step} ${height + 32}`}
        preserveAspectRatio="xMinYMid meet"
        role="img"
        aria-label={`${t('status.by-lane')}: ${told}`}
      >
        {ordered.map(({ lane, openDemands }, place) => {
          const tall = (openDemands / most) * height;
          return (
            <g key={lane} transform={`translate(${place * step} 16)`}>
              <rect x={3} width={step - 6} y={height - tall} height={Math.max(tall, 1)} rx={2} />
              <text x={step / 2} y={height - tall - 4} textAnchor="middle">
                {number(openDemands)}
              </text>
              <text x={step / 2} y={height + 13} textAnchor="middle">
                {lane}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
