import { useTranslation } from '../words/translation';
import classes from './live.module.css';

/** Whether what happens is seen as it happens. */
export function Live({ connected }: { connected: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={classes.live} data-connected={connected || undefined} role="status">
      {t(connected ? 'demand.live' : 'demand.not-live')}
    </span>
  );
}
