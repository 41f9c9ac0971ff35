import { List } from '@mantine/core';
import { Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { LiveChange } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import classes from './change-outcome.module.css';

type Seat = NonNullable<LiveChange['cancelled'][number]['from']>;

interface ChangeOutcomeProps {
  records: DayRecords;
  change: LiveChange;
  heading: string;
}

/** What a change leads to: counted first, then meeting by meeting. */
export function ChangeOutcome({ records: { day }, change, heading }: ChangeOutcomeProps) {
  const { t } = useTranslation();
  const { moves, movedSlots, cancelled, dropped, fewest } = change;
  const at = (seat: Seat | undefined): string =>
    seat ? t('forum.at', { time: day.slots[seat.slot - 1]?.label ?? '', table: seat.tableNo }) : t('forum.changes.new');
  const losses = [
    ['cancelled', cancelled],
    ['dropped', dropped],
  ] as const;
  return (
    <Stack gap="xs" className={classes.outcome}>
      <Text size="sm" fw={600}>
        {heading}
      </Text>
      <Text size="sm" className="numbers">
        {[
          t('forum.changes.count.moved', { count: movedSlots }),
          t('forum.changes.count.reseated', { count: moves.length - movedSlots }),
          t('forum.changes.count.cancelled', { count: cancelled.length }),
          t('forum.changes.count.dropped', { count: dropped.length }),
        ].join(' · ')}
      </Text>
      {fewest && (
        <Text size="xs" c="var(--quiet)">
          {t('forum.changes.fewest')}
        </Text>
      )}
      {moves.length > 0 && (
        <List size="sm" spacing={2} aria-label={t('forum.changes.moves')}>
          {moves.map(({ wishId, pair, from, to }) => (
            <List.Item key={wishId}>
              <b>{pair}</b>
              <span className={classes.way}>{`${at(from)} → ${at(to)}`}</span>
            </List.Item>
          ))}
        </List>
      )}
      {losses
        .filter(([, meetings]) => meetings.length > 0)
        .map(([kind, meetings]) => (
          <div key={kind}>
            <Text size="sm" c="var(--bad)">
              {t(`forum.changes.${kind}`)}
            </Text>
            <List size="sm" spacing={2}>
              {meetings.map(({ wishId, pair, from }) => (
                <List.Item key={wishId}>
                  <b>{pair}</b>
                  {from && <span className={classes.way}>{at(from)}</span>}
                </List.Item>
              ))}
            </List>
          </div>
        ))}
    </Stack>
  );
}
