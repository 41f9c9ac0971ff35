import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../app/me';
import { allMeetingsQuery } from '../meetings/all-meetings';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Stack, Title } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { InvitationCard } from './invitation-card';
import { sortInvitations } from './sort-invitations';

const parts = ['waiting', 'coming', 'past'] as const;
const shownAtFirst = 10;

/** A producer's meetings: what waits for an answer first. */
export function InvitationsPage() {
  const { t } = useTranslation();
  const { producerIds } = useMe();
  const { data, error, refetch } = useQuery(allMeetingsQuery);
  const sorted = data && sortInvitations(data, producerIds, Date.now());
  return (
    <Page
      title={t('invite.title')}
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/calendar" hash="feed" />}>
          {t('invite.to-calendar')}
        </Anchor>
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={190} />}
      {data?.length === 0 && <Empty title={t('invite.none')} next={t('invite.none-next')} />}
      {sorted && data.length > 0 && (
        <Stack gap="xl">
          {parts.map((part) => (
            <Part key={part} part={part} meetings={sorted[part]} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

interface PartProps {
  part: (typeof parts)[number];
  meetings: ReturnType<typeof sortInvitations<Parameters<typeof InvitationCard>[0]['meeting']>>['past'];
}

function Part({ part, meetings }: PartProps) {
  const { t } = useTranslation();
  const [most, setMost] = useState(shownAtFirst);
  if (meetings.length === 0) return part === 'waiting' ? <Empty title={t('invite.all-answered')} next="" /> : null;
  return (
    <section aria-labelledby={`invite-${part}`}>
      <Title order={2} id={`invite-${part}`} mb="sm">
        {t(`invite.part.${part}`, { count: meetings.length })}
      </Title>
      <Stack gap="md">
        {meetings.slice(0, most).map((meeting) => (
          <InvitationCard key={meeting.meetingId} meeting={meeting} brief={part === 'past'} />
        ))}
      </Stack>
      <MoreButton all={meetings.length} shown={most} onMore={() => setMost(most + 20)} />
    </section>
  );
}
