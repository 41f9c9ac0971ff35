import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Group, Text } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import classes from './meeting-card.module.css';

type Meeting = Schemas['scheduling.MeetingView'];

interface PartyTimeProps {
  meeting: Meeting;
  party: Meeting['parties'][number];
  /** The reader's own */
  own?: boolean;
  /** What can be done for it */
  children?: ReactNode;
}

/** A party of a meeting: when it is on its own clock, and what it answered. */
export function PartyTime({ meeting, party, own = false, children }: PartyTimeProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const from = moment(meeting.start, party.zone);
  const to = moment(meeting.end, party.zone);
  return (
    <div className={classes.party} data-own={own || undefined}>
      <Text size="xs" c="var(--quiet)">
        {own ? t('meeting.you') : t(`meeting.role.${party.role}`)}
      </Text>
      <Text size="sm" fw={600}>
        {party.name}
      </Text>
      <Text className="numbers" fw={600} size="lg" style={{ lineHeight: 1.3 }}>
        {`${from.hour}–${to.hour}`}
      </Text>
      <Text size="xs" className="numbers">
        {`${from.weekday}, ${from.date}`}
      </Text>
      <Text size="xs" c="var(--quiet)">
        {party.zone}
      </Text>
      <Group gap={6} mt={6}>
        <StateBadge state={party.answer} label={t(`meeting.answer.${party.answer}`)} />
        {children}
      </Group>
    </div>
  );
}
