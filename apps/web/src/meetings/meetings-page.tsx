import { Anchor, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { allMeetingsQuery } from './all-meetings';
import { MeetingCard } from './meeting-card';
import { soonestFirst } from './soonest-first';

const views = ['on', 'all'] as const;

/** All meetings of whoever looks. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const [view, setView] = useState<(typeof views)[number]>('on');
  const { data, error, refetch } = useQuery(allMeetingsQuery);
  const shown =
    data &&
    soonestFirst(data, Date.now()).filter(({ state }) => view === 'all' || ['tentative', 'confirmed'].includes(state));
  return (
    <Page
      title={t('meeting.title')}
      actions={
        <SegmentedControl
          aria-label={t('meeting.show')}
          value={view}
          onChange={(next) => setView(next === 'all' ? 'all' : 'on')}
          data={views.map((each) => ({ value: each, label: t(`meeting.view.${each}`) }))}
        />
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={150} />}
      {shown?.length === 0 && <Empty title={t('meeting.none')} next={t('meeting.none-next')} />}
      <Stack gap="md">
        {shown?.map((meeting) => (
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
      </Stack>
    </Page>
  );
}
