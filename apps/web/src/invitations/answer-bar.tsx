import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import type { Meeting } from '../meetings/meeting-card';
import { useAnswer } from '../meetings/use-answer';
import { onceOpened } from '../ui/lazily';
import { Group, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

const DeclineMeeting = onceOpened(() => import('./decline-meeting').then((dialog) => dialog.DeclineMeeting));
const ProposeHours = onceOpened(() => import('./propose-hours').then((dialog) => dialog.ProposeHours));

interface AnswerBarProps {
  meeting: Meeting;
  party: Meeting['parties'][number];
  /** The reader speaks for no other party of the meeting */
  alone: boolean;
}

/** How long the hour is held, and what a producer can answer. */
export function AnswerBar({ meeting, party, alone }: AnswerBarProps) {
  const { t } = useTranslation();
  const { dayAndHour, ahead } = useFormat();
  const answer = useAnswer(meeting);
  const [asking, setAsking] = useState<'decline' | 'propose'>();
  const waiting = party.answer === 'waiting';
  if (party.answer === 'declined' || Date.parse(meeting.start) <= Date.now()) return null;
  return (
    <>
      {!alone && (
        <Text size="sm" fw={600}>
          {party.name}
        </Text>
      )}
      {meeting.state === 'tentative' && meeting.expiresAt && (
        <Text size="sm" mb={8}>
          {t(waiting ? 'invite.held' : 'invite.others-answer', {
            at: dayAndHour(meeting.expiresAt, party.zone),
            left: ahead(meeting.expiresAt),
          })}
        </Text>
      )}
      <Group gap="xs" mb="md">
        {waiting && (
          <Button
            px="md"
            loading={answer.isPending}
            onClick={() => answer.mutate({ partyId: party.partyId, answer: 'accepted' })}
          >
            {t('meeting.accept')}
          </Button>
        )}
        <Button variant="default" px="md" disabled={answer.isPending} onClick={() => setAsking('propose')}>
          {t('invite.propose')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          c="var(--quiet)"
          px="sm"
          disabled={answer.isPending}
          onClick={() => setAsking('decline')}
        >
          {t(waiting ? 'meeting.decline' : 'invite.decline-after-all')}
        </Button>
      </Group>
      {asking === 'decline' && (
        <DeclineMeeting meeting={meeting} partyId={party.partyId} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'propose' && <ProposeHours meeting={meeting} party={party} onClose={() => setAsking(undefined)} />}
    </>
  );
}
