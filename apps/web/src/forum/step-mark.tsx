import { useTranslation } from '../words/translation';
import classes from './step-mark.module.css';
import type { Progress } from './steps-of';

const drawn: Record<Progress, string> = {
  done: 'M4.500 8.500l2.500 2.500 4.500-5.500',
  part: 'M8 2a6 6 0 0 1 0 12z',
  todo: '',
  free: 'M5 8h6',
};

/** How far a step is: an empty, half or ticked circle, and the word for those who hear the page. */
export function StepMark({ progress }: { progress: Progress }) {
  const { t } = useTranslation();
  return (
    <>
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden className={classes[progress]}>
        <circle cx={8} cy={8} r={6.5} />
        {drawn[progress] !== '' && <path d={drawn[progress]} />}
      </svg>
      <span className="visually-hidden">{t(`forum.progress.${progress}`)}</span>
    </>
  );
}
