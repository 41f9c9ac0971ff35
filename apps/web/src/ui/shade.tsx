import { useEffect } from 'react';
import { useTranslation } from '../words/translation';
import classes from './shade.module.css';

/** Over the page while a dialog is on its way; whoever does not wait for it presses Escape, or anywhere. */
export function Shade({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') onClose();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onClose]);
  return <div className={classes.shade} role="status" aria-busy aria-label={t('app.loading')} onClick={onClose} />;
}
