import type { Schemas } from '../api/client';
import { useTranslation } from '../words/translation';
import classes from './reason-bars.module.css';

/** Reasons for and against, each as a small bar of how good it is and its sentence. */
export function ReasonBars({ reasons }: { reasons: readonly Schemas['matching.ToldReason'][] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list}>
      {reasons.map((reason) => (
        <li key={reason.term} className={classes.reason} data-favours={reason.favours}>
          <span className={classes.sign} aria-hidden>
            {reason.favours ? '+' : '−'}
          </span>
          <span className="visually-hidden">{t(reason.favours ? 'match.for' : 'match.against')}</span>
          <span className={classes.term}>{t(`term.${reason.term}`)}</span>
          <span className={classes.bar} aria-hidden>
            <span style={{ width: `${Math.max(reason.value * 100, 3)}%` }} />
          </span>
          <span className={classes.text}>{reason.text}</span>
        </li>
      ))}
    </ul>
  );
}
