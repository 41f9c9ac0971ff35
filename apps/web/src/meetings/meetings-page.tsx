import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '../app/me';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { MoreButton } from '../ui/more-button';
import { Page } from '../ui/page';
import { Stack, Text, Title } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { allMeetingsQuery } from './all-meetings';
import { isOver, withoutOutcome } from './is-over';
import { type Meeting, MeetingCard } from './meeting-card';
import { soonestFirst } from './soonest-first';

const shownAtFirst = 10;
const views = ['on', 'all'] as const;

/** All meetings of whoever looks. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const { role } = useMe();
  const [view, setView] = useState<(typeof views)[number]>('on');
  const { data, error, refetch } = useQuery(allMeetingsQuery);
  const asks = role === 'attache' || role === 'operator' ? withoutOutcome(data ?? [], Date.now()) : [];
  const shown =
    data &&
    soonestFirst(data, Date.now()).filter(
      (meeting) =>
        !asks.includes(meeting) &&
        (view === 'all' || (['tentative', 'confirmed'].includes(meeting.state) && !isOver(meeting, Date.now()))),
    );
  return (
    <Page
      title={t('meeting.title')}
      actions={
        <Choice
          label={t('meeting.show')}
          value={view}
          onChange={setView}
          options={views.map((each) => ({ value: each, label: t(`meeting.view.${each}`) }))}
        />
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={150} />}
      {asks.length > 0 && (
        <section aria-labelledby="how-did-it-go">
          <Title order={2} id="how-did-it-go">
            {t('meeting.outcome.ask')}
          </Title>
          <Text size="sm" c="var(--quiet)" mb="xs">
            {t('meeting.outcome.ask-next')}
          </Text>
          <Meetings meetings={asks} />
          <Title order={2} mt="lg" mb="xs">
            {t(`meeting.view.${view}`)}
          </Title>
        </section>
      )}
      {shown?.length === 0 && <Empty title={t('meeting.none')} next={t('meeting.none-next')} />}
      <Meetings meetings={shown ?? []} />
    </Page>
  );
}

function Meetings({ meetings }: { meetings: readonly Meeting[] }) {
  const { t } = useTranslation();
  const [most, setMost] = useState(shownAtFirst);
  return (
    <Stack gap="md">
      {meetings.slice(0, most).map((meeting) => (
        <div key={meeting.meetingId}>
          <MeetingCard meeting={meeting} />
          {meeting.demandId && (
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/demands/$demandId"
                  params={{ demandId: meeting.demandId! }}
                  search={{ view: 'meetings' }}
                />
              )}
            >
              {t('meeting.to-demand')}
            </Anchor>
          )}
        </div>
      ))}
      <MoreButton all={meetings.length} shown={most} onMore={() => setMost(most + 20)} />
    </Stack>
  );
}
