import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Stack } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { changesQuery } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { ChangeForm } from './change-form';
import { ChangeLog } from './change-log';

/** What happens on the day itself: what it would lead to, then what it led to. */
export function ChangesStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day } = records;
  const { organises } = useForumDay(day.forumDayId);
  const { data: changes, error, refetch } = useQuery(changesQuery(day.forumDayId));
  const published = day.state === 'published';
  return (
    <Stack gap="md">
      {!published && (
        <Empty
          title={t('forum.changes.not-published')}
          next={t(organises ? 'forum.changes.not-published-next' : 'forum.not-yet')}
        />
      )}
      {published && organises && <ChangeForm records={records} />}
      {error && !changes && <Failure error={error} onRetry={() => void refetch()} />}
      {!changes && !error && <Loading rows={2} />}
      {changes && (changes.length > 0 || published) && <ChangeLog records={records} changes={changes} />}
    </Stack>
  );
}
