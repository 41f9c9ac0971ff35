import { useFormat } from '../format/use-format';
import { Later } from '../ui/later';
import { useTranslation } from '../words/translation';
import { rowsOfOffer } from './capacity';
import type { Offer } from './offer-queries';

const size = { width: 240, height: 56, gap: 4 };

const widest = size.width * 1.4;
const tall = size.height + 14;

/** A year of an offer in small: what is dependable, and of that what is promised. */
export const MonthSparkline = ({ offer }: { offer: Offer }) => (
  // Seventy elements each, and a producer's offers have one apiece: their words are read first.
  <Later instead={<div style={{ maxWidth: widest, aspectRatio: `${size.width} / ${tall}` }} />}>
    <Drawn offer={offer} />
  </Later>
);

function Drawn({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { monthName, quantity } = useFormat();
  const rows = rowsOfOffer(offer, new Date().getMonth() + 1).map((row) =>
    row.inSeason ? row : { ...row, dependable: 0 },
  );
  const top = Math.max(1e-9, ...rows.map(({ dependable, floor }) => Math.max(dependable, floor)));
  const width = size.width / 12 - size.gap;
  const { unit } = offer.capacity;
  const told = rows.map(({ month, dependable, floor }) =>
    t('offer.sparkline-month', {
      month: monthName(month),
      dependable: quantity(dependable, unit),
      promised: quantity(floor, unit),
    }),
  );
  return (
    <svg
      viewBox={`0 0 ${size.width} ${tall}`}
      width="100%"
      style={{ maxWidth: widest, display: 'block' }}
      role="img"
      aria-label={`${t('offer.sparkline')} ${told.join('; ')}`}
    >
      {rows.map(({ month, dependable, floor }, place) => {
        const x = place * (width + size.gap) + size.gap / 2;
        const height = (amount: number): number => (amount / top) * size.height;
        return (
          <g key={month}>
            <title>{told[place]}</title>
            <rect x={x} width={width} y={size.height - 1} height={1} fill="var(--line)" />
            <rect
              x={x}
              width={width}
              y={size.height - height(dependable)}
              height={height(dependable)}
              rx={1.5}
              fill="var(--series-0)"
            />
            <rect x={x} width={width} y={size.height - height(floor)} height={height(floor)} fill="var(--series-1)" />
            <text x={x + width / 2} y={size.height + 11} textAnchor="middle" fontSize={9} fill="var(--quiet)">
              {monthName(month).slice(0, 3)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
