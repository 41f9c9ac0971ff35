import { Alert, Anchor } from '@mantine/core';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import type { Meeting } from '../meetings/meeting-card';
import classes from '../meetings/meeting-card.module.css';
import { OtherHours } from '../meetings/other-hours';
import { PartyTime } from '../meetings/party-time';
import { Group, Paper, Text, Title } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { AnswerBar } from './answer-bar';
import { MeetingContacts } from './meeting-contacts';
import { turnOf } from './turn-of';

/** A meeting to which a producer is invited. @param brief without what can be done */
export function InvitationCard({ meeting, brief = false }: { meeting: Meeting; brief?: boolean }) {
  const { t } = useTranslation();
  const { producerIds } = useMe();
  const words = [...new Set(meeting.lines.map((line) => line.words))].join(', ');
  const isMine = ({ partyId }: { partyId: string }): boolean => producerIds.includes(partyId);
  const mine = meeting.parties.filter(isMine);
  const on = !brief && (meeting.state === 'tentative' || meeting.state === 'confirmed');
  return (
    <Paper component="section" withBorder p="md" aria-label={words || t(`meeting.kind.${meeting.kind}`)}>
      <Group gap={8} mb={4}>
        <Title order={3} className={classes.words}>
          {words || t(`meeting.kind.${meeting.kind}`)}
        </Title>
        <StateBadge state={meeting.state} label={t(`meeting.state.${meeting.state}`)} />
        {meeting.outOfHours && <Tag size="sm" tone="warn" label={t('meeting.out-of-hours')} />}
      </Group>
      <Text size="sm" c="var(--quiet)" mb="sm">
        {[
          words && t(`meeting.kind.${meeting.kind}`),
          meeting.parties
            .filter((party) => !isMine(party))
            .map(({ name }) => name)
            .join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {on &&
        mine.map((party) => (
          <AnswerBar key={party.partyId} meeting={meeting} party={party} alone={mine.length === 1} />
        ))}
      <div className={classes.parties} data-narrow>
        {[...mine, ...meeting.parties.filter((party) => !isMine(party))].map((party) => (
          <PartyTime key={party.partyId} meeting={meeting} party={party} own={isMine(party)} />
        ))}
      </div>
      <Place meeting={meeting} mine={mine.map(({ partyId }) => partyId)} />
      {meeting.otherHours && on && (
        <OtherHours
          meeting={meeting}
          hours={meeting.otherHours}
          by={(mine.find(({ partyId }) => partyId === meeting.otherHours?.partyId) ?? mine[0])?.partyId}
        />
      )}
      {meeting.reason && meeting.state !== 'tentative' && meeting.state !== 'confirmed' && (
        <Alert variant="light" color="gray" p="xs" mt="sm">
          {meeting.reason === 'demand-closed' ? t('meeting.demand-closed') : meeting.reason}
        </Alert>
      )}
      {on && meeting.state === 'confirmed' && <MeetingContacts meetingId={meeting.meetingId} />}
      <NextSteps meeting={meeting} />
    </Paper>
  );
}

/** Where one goes, and when it is one's turn. */
function Place({ meeting, mine }: { meeting: Meeting; mine: readonly string[] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const turn = turnOf(meeting, mine);
  const { forum } = meeting;
  return (
    <>
      {forum && (
        <Text size="sm" mt="xs">
          {[forum.name, forum.place, meeting.tableNo && t('invite.table', { number: meeting.tableNo })]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      )}
      {turn && (
        <Text size="sm" mt="xs">
          {t('invite.turn', { ...turn, at: moment(turn.start, turn.zone).hour })}
        </Text>
      )}
      {meeting.link && (meeting.state === 'tentative' || meeting.state === 'confirmed') && (
        <Anchor href={meeting.link} target="_blank" rel="noreferrer" size="sm" mt="xs" display="block">
          {t('meeting.join')}
        </Anchor>
      )}
    </>
  );
}

/** What the buyer and this producer agreed to do next. */
function NextSteps({ meeting: { outcome } }: { meeting: Meeting }) {
  const { t } = useTranslation();
  return outcome?.producers.map(({ producerId, attendance, nextStep, notes }) => (
    <Text key={producerId} size="sm" mt="xs">
      {[attendance === 'no-show' ? t('invite.no-show') : t(`invite.next-step.${nextStep}`), notes]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  ));
}
