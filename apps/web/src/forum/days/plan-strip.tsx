import { useTranslation } from '../../words/translation';
import classes from './plan-strip.module.css';
import { type PlannedSlot, timeOf } from './slot-plan';

const hour = 60;
/** More would not stand beside each other on a phone. */
const mostMarks = 5;

/** The slots of a day along its hours: mornings and afternoons in their colours, breaks left free. */
export function PlanStrip({ slots }: { slots: readonly PlannedSlot[] }) {
  const { t } = useTranslation();
  if (slots.length === 0) return null;
  const from = Math.floor(slots[0].start / hour) * hour;
  const to = Math.ceil(slots.at(-1)!.end / hour) * hour;
  const share = (minutes: number): string => `${((100 * minutes) / (to - from)).toFixed(3)}%`;
  const step = Math.ceil((to - from) / mostMarks / hour) * hour;
  const hours = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  const count = (half: PlannedSlot['half']): number => slots.filter((slot) => slot.half === half).length;
  return (
    <div
      role="img"
      aria-label={t('forum.plan.strip', {
        from: timeOf(slots[0].start),
        to: timeOf(slots.at(-1)!.end),
        morning: count('morning'),
        afternoon: count('afternoon'),
      })}
      className={classes.strip}
    >
      <div className={classes.slots}>
        {slots.map(({ start, end, half }) => (
          <span
            key={start}
            className={classes[half]}
            style={{ insetInlineStart: share(start - from), width: share(end - start) }}
            title={`${timeOf(start)}–${timeOf(end)}`}
          />
        ))}
      </div>
      <div className={classes.hours}>
        {hours.map((at) => (
          <span key={at} style={{ insetInlineStart: share(at - from) }} data-end={at === to || undefined}>
            {timeOf(at)}
          </span>
        ))}
      </div>
      <div className={classes.legend}>
        {(['morning', 'afternoon'] as const).map((half) => (
          <span key={half}>
            <i className={classes[half]} />
            {t(`forum.plan.${half}`, { count: count(half) })}
          </span>
        ))}
      </div>
    </div>
  );
}
