import { Link } from '@tanstack/react-router';
import { zoneCity } from '../../format/format';
import { useFormat } from '../../format/use-format';
import { HolderName } from '../../holders/holder-name';
import { Group, Paper, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';
import classes from './day-card.module.css';
import { DayState } from './day-state';
import { endOf } from './slot-plan';

/** A forum day in the list: the day of the month large, as on a wall calendar. */
export function DayCard({ day }: { day: ForumDay }) {
  const { t } = useTranslation();
  const form = useFormat();
  const { weekday } = form.moment(day.slots[0].start, day.zone);
  const [date, ...month] = form.day(day.date).split(' ');
  return (
    <Paper withBorder className={classes.card}>
      <div className={classes.date} aria-hidden>
        <b>{date}</b>
        <span>{month.join(' ')}</span>
      </div>
      <div className={classes.about}>
        <Group gap="xs">
          <Link to="/forum-days/$dayId" params={{ dayId: day.forumDayId }} className={classes.link}>
            {day.name}
          </Link>
          <DayState state={day.state} />
        </Group>
        <Text size="sm">{day.place}</Text>
        <Text size="sm" c="var(--quiet)" className="numbers">
          {t('forum.when', {
            weekday,
            date: form.day(day.date),
            from: day.slots[0].label,
            to: endOf(day),
            zone: zoneCity(day.zone),
          })}
          {' · '}
          {t('forum.slots', { count: day.slots.length, minutes: day.slotMinutes })}
          {' · '}
          <HolderName {...day} />
        </Text>
      </div>
    </Paper>
  );
}
