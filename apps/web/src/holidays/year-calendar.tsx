import { useFormat } from '../format/use-format';
import { Title } from '../ui/plain';
import { Tip } from '../ui/tip';
import { useTranslation } from '../words/translation';
import type { Holiday } from './holiday-queries';
import classes from './holidays.module.css';
import { weeksOf } from './year-of';

const week = [1, 2, 3, 4, 5, 6, 7];

interface YearCalendarProps {
  year: number;
  held: ReadonlyMap<string, Holiday>;
  onChoose: (holiday: Holiday) => void;
}

/** Twelve months; a date off is a button that opens it. */
export function YearCalendar({ year, held, onChoose }: YearCalendarProps) {
  const { longMonth } = useFormat();
  return (
    <div className={classes.year}>
      {Array.from({ length: 12 }, (_, place) => {
        const month = `${year}-${String(place + 1).padStart(2, '0')}`;
        return (
          <section key={month} className={classes.month} aria-label={longMonth(month)}>
            <Title order={3} mb={4}>
              {longMonth(month)}
            </Title>
            <Month weeks={weeksOf(year, place + 1)} held={held} onChoose={onChoose} />
          </section>
        );
      })}
    </div>
  );
}

interface MonthProps extends Omit<YearCalendarProps, 'year'> {
  weeks: (string | undefined)[][];
}

function Month({ weeks, held, onChoose }: MonthProps) {
  const { weekday } = useFormat();
  return (
    <table>
      <thead>
        <tr>
          {week.map((day) => (
            <th key={day} scope="col">
              {weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, place) => (
          <tr key={place}>
            {week.map((date, weekday) => {
              const holiday = date === undefined ? undefined : held.get(date);
              return (
                <td key={weekday} className={weekday > 4 ? classes.weekend : undefined}>
                  {holiday ? <Off holiday={holiday} onChoose={onChoose} /> : date && Number(date.slice(8))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Off({ holiday, onChoose }: { holiday: Holiday; onChoose: (holiday: Holiday) => void }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { date, name, active, source } = holiday;
  const kind = !active ? 'works' : source === 'forecast' ? 'forecast' : 'off';
  return (
    <Tip label={active ? name : t('holiday.people-work', { name })}>
      <button
        type="button"
        className={`${classes.day} ${classes[kind]}`}
        aria-label={`${day(date)}: ${active ? name : t('holiday.people-work', { name })}`}
        onClick={() => onChoose(holiday)}
      >
        {Number(date.slice(8))}
      </button>
    </Tip>
  );
}
