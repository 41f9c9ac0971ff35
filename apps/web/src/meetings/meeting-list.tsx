import { useQuery } from '@tanstack/react-query';
import { meetingsQuery } from '../demands/demand-queries';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { MeetingCard } from './meeting-card';
import { soonestFirst } from './soonest-first';

/** The meetings of one demand. */
export function MeetingList({ demand: { demandId } }: { demand: { demandId: string } }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(meetingsQuery(demandId));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={2} height={140} />;
  if (data.length === 0) {
    return (
      <Panel title={t('meeting.title')}>
        <Empty title={t('meeting.none')} next={t('meeting.none-next')} />
      </Panel>
    );
  }
  return (
    <Stack gap="md">
      {soonestFirst(data, Date.now()).map((meeting) => (
        <MeetingCard key={meeting.meetingId} meeting={meeting} />
      ))}
    </Stack>
  );
}
