import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { OwnPage } from '../mine/own-page';
import type { Producer } from '../mine/my-producers';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { SimpleGrid, Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { BusyTimes } from './busy-times';
import { calendarQuery } from './calendar-queries';
import { FeedPanel } from './feed-panel';
import { LimitsPanel } from './limits-panel';
import { OfficeHoursPanel } from './office-hours-panel';
import { OtherCalendars } from './other-calendars';

/** When a producer has time, and its meetings in its own calendar. */
export function CalendarPage() {
  const { t } = useTranslation();
  return (
    <OwnPage title={t('calendar.title')}>
      {(producer) => <Calendars key={producer.producerId} producer={producer} />}
    </OwnPage>
  );
}

function Calendars({ producer }: { producer: Producer }) {
  const { language } = useFormat();
  const { data, error, refetch } = useQuery(calendarQuery(producer.producerId, language));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} height={160} />;
  return (
    <Stack gap="md">
      <FeedPanel partyId={producer.producerId} />
      <BusyTimes calendar={data} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <OfficeHoursPanel producer={producer} />
        <LimitsPanel calendar={data} />
      </SimpleGrid>
      <OtherCalendars calendar={data} />
    </Stack>
  );
}
