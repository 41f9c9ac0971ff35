import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { ShownStep } from './funnel-steps';
import classes from './funnel-bars.module.css';

export interface Bar extends ShownStep {
  label: string;
  /** Beside the bar, small */
  note?: string;
  /** The list behind it */
  to?: LinkProps;
}

/** Steps one below the other: what it is, how many, and what part of the step before. */
export function FunnelBars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const { t } = useTranslation();
  const { number, percent } = useFormat();
  return (
    <ol className={classes.list} aria-label={label}>
      {bars.map(({ step, label: name, count, ofFirst, ofBefore, note, to }) => (
        <li key={step} className={classes.step}>
          {to ? (
            <Link {...to} className={classes.label}>
              {name}
            </Link>
          ) : (
            <span className={classes.label}>{name}</span>
          )}
          <span className={classes.track} aria-hidden>
            <span className={classes.bar} style={{ width: `${count === 0 ? 0 : Math.max(ofFirst * 100, 0.6)}%` }} />
          </span>
          <span className={classes.count}>{number(count)}</span>
          <Text span size="xs" c="var(--quiet)" className={classes.share}>
            {[ofBefore !== undefined && t('overview.of-before', { share: percent(ofBefore) }), note]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </ol>
  );
}
