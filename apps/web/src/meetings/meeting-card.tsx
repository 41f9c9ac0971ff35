import { Alert, Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { onceOpened } from '../ui/lazily';
import { Group, Paper, Text, Title } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { isOver } from './is-over';
import classes from './meeting-card.module.css';
import { OtherHours } from './other-hours';
import { OutcomeShown } from './outcome-shown';
import { PartyTime } from './party-time';
import { useAnswer } from './use-answer';

const CancelMeeting = onceOpened(() => import('./cancel-meeting').then((dialog) => dialog.CancelMeeting));
const FollowUp = onceOpened(() => import('./follow-up').then((dialog) => dialog.FollowUp));
const MoveMeeting = onceOpened(() => import('./move-meeting').then((dialog) => dialog.MoveMeeting));
const OutcomeDialog = onceOpened(() => import('./outcome-dialog').then((dialog) => dialog.OutcomeDialog));

export type Meeting = Schemas['scheduling.MeetingView'];

/** The post of a meeting answers to hours that another proposes. */
const postOf = ({ parties, otherHours }: Meeting): string | undefined =>
  parties.find(({ role, partyId }) => role === 'post' && partyId !== otherHours?.partyId)?.partyId;

/** A meeting with every party's own time side by side, and what can still be done about it. */
export function MeetingCard({ meeting, heading = 2 }: { meeting: Meeting; heading?: 2 | 3 }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { role } = useMe();
  const [asking, setAsking] = useState<'move' | 'cancel' | 'outcome' | 'follow-up'>();
  const over = isOver(meeting, Date.now());
  const on = !over && (meeting.state === 'tentative' || meeting.state === 'confirmed');
  const mine = role === 'attache' || role === 'operator';
  return (
    <Paper component="section" withBorder p="md" aria-label={t(`meeting.kind.${meeting.kind}`)}>
      <Group justify="space-between" gap="sm" mb="sm">
        <div>
          <Group gap={8}>
            <Title order={heading} size="h3">
              {t(`meeting.kind.${meeting.kind}`)}
            </Title>
            <StateBadge state={meeting.state} label={t(`meeting.state.${meeting.state}`)} />
            {meeting.outOfHours && <Tag size="sm" tone="warn" label={t('meeting.out-of-hours')} />}
          </Group>
          <Text size="sm" c="var(--quiet)">
            {meeting.lines.map(({ words }) => words).join(', ')}
          </Text>
        </div>
        {mine && (
          <Group gap={6}>
            {over && !meeting.outcome && (
              <Button size="compact-sm" onClick={() => setAsking('outcome')}>
                {t('meeting.outcome.ask')}
              </Button>
            )}
            {meeting.kind === 'pitch' && meeting.state === 'confirmed' && (
              <Button size="compact-sm" variant="default" onClick={() => setAsking('follow-up')}>
                {t('meeting.follow-up.arrange')}
              </Button>
            )}
            {on && (
              <>
                <Button size="compact-sm" variant="default" onClick={() => setAsking('move')}>
                  {t('meeting.move')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setAsking('cancel')}>
                  {t('meeting.cancel')}
                </Button>
              </>
            )}
          </Group>
        )}
      </Group>
      <div className={classes.parties}>
        {meeting.parties.map((party) => (
          <PartyTime key={party.partyId} meeting={meeting} party={party}>
            {on && mine && party.role !== 'producer' && party.answer === 'waiting' && (
              <Answers meeting={meeting} partyId={party.partyId} />
            )}
          </PartyTime>
        ))}
      </div>
      {meeting.state === 'tentative' && meeting.expiresAt && (
        <Text size="xs" c="var(--quiet)" mt="xs">
          {t('meeting.held-until', { at: dayAndHour(meeting.expiresAt) })}
        </Text>
      )}
      {meeting.otherHours && on && (
        <OtherHours meeting={meeting} hours={meeting.otherHours} by={mine ? postOf(meeting) : undefined} />
      )}
      {meeting.outcome && (
        <OutcomeShown
          meeting={meeting}
          outcome={meeting.outcome}
          onCorrect={mine ? () => setAsking('outcome') : undefined}
        />
      )}
      {meeting.reason && !on && (
        <Alert variant="light" color="gray" p="xs" mt="sm">
          {meeting.reason === 'demand-closed' ? t('meeting.demand-closed') : meeting.reason}
        </Alert>
      )}
      {meeting.link && on && (
        <Anchor href={meeting.link} target="_blank" rel="noreferrer" size="sm" mt="xs" display="block">
          {t('meeting.join')}
        </Anchor>
      )}
      {asking === 'outcome' && <OutcomeDialog meeting={meeting} onClose={() => setAsking(undefined)} />}
      {asking === 'follow-up' && <FollowUp meeting={meeting} onClose={() => setAsking(undefined)} />}
      {asking === 'move' && <MoveMeeting meeting={meeting} onClose={() => setAsking(undefined)} />}
      {asking === 'cancel' && <CancelMeeting meeting={meeting} onClose={() => setAsking(undefined)} />}
    </Paper>
  );
}

/** What the post answers for itself and its buyer. */
function Answers({ meeting, partyId }: { meeting: Meeting; partyId: string }) {
  const { t } = useTranslation();
  const answer = useAnswer(meeting);
  return (
    <>
      <Button
        size="compact-xs"
        loading={answer.isPending}
        onClick={() => answer.mutate({ partyId, answer: 'accepted' })}
      >
        {t('meeting.accept')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={answer.isPending}
        onClick={() => answer.mutate({ partyId, answer: 'declined' })}
      >
        {t('meeting.decline')}
      </Button>
    </>
  );
}
