import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../../app/me';
import { today } from '../../format/today';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Icon } from '../../ui/icon';
import { Loading } from '../../ui/loading';
import { Page } from '../../ui/page';
import { Stack, Title } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { forumDaysQuery } from '../forum-queries';
import { DayCard } from './day-card';
import { soonestDays } from './soonest-days';

/** Forum days: those that come, the soonest first, then those that are over. */
export function ForumDaysPage() {
  const { t } = useTranslation();
  const { role } = useMe();
  const { data, error, refetch } = useQuery(forumDaysQuery);
  const days = data && soonestDays(data, today());
  const prepare = role !== 'attache' && (
    <Button
      renderRoot={(props) => <Link {...props} to="/forum-days/new" />}
      leftSection={<Icon name="plus" size={16} />}
    >
      {t('forum.prepare')}
    </Button>
  );
  return (
    <Page title={t('forum.title')} actions={prepare}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={96} />}
      {data?.length === 0 && <Empty title={t('forum.none')} next={t('forum.none-next')} />}
      {days && (
        <Stack gap="sm">
          {days.coming.map((day) => (
            <DayCard key={day.forumDayId} day={day} />
          ))}
          {days.over.length > 0 && (
            <Title order={2} mt="md">
              {t('forum.over')}
            </Title>
          )}
          {days.over.map((day) => (
            <DayCard key={day.forumDayId} day={day} />
          ))}
        </Stack>
      )}
    </Page>
  );
}
