import { Box, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { HourInZones } from './hour-in-zones';
import classes from './slot-choice.module.css';

const lookAheadDays = 21;

interface SlotChoiceProps {
  partyIds: readonly string[];
  minutes: number;
  /** The earliest start, epoch milliseconds; in an hour where that is later */
  after?: number;
  value: string;
  onChange: (start: string) => void;
}

/** The best hours that all of them have free, each on every party's own clock. */
export function SlotChoice({ partyIds, minutes, after, value, onChange }: SlotChoiceProps) {
  const { t } = useTranslation();
  const slots = useSlots(partyIds, minutes, after);
  if (slots.error) return <Failure error={slots.error} onRetry={() => void slots.refetch()} />;
  if (slots.isPending) return <Loading rows={4} height={54} />;
  if (slots.data.length === 0) return <Text size="sm">{t('meeting.no-hours')}</Text>;
  return (
    <Radio.Group label={t('meeting.hours')} value={value} onChange={onChange} required>
      <Box mah={300} mt={4} style={{ overflowY: 'auto' }}>
        <Stack gap={6}>
          {slots.data.map((slot) => (
            <Slot key={slot.start} slot={slot} />
          ))}
        </Stack>
      </Box>
    </Radio.Group>
  );
}

const Slot = ({ slot }: { slot: Schemas['scheduling.SlotView'] }) => (
  <Radio.Card value={slot.start} className={classes.slot}>
    <Radio.Indicator size="xs" />
    <HourInZones start={slot.start} zones={slot.parties.map(({ zone }) => zone)} outOfHours={slot.outOfHours} />
  </Radio.Card>
);

function useSlots(partyIds: readonly string[], minutes: number, after = 0) {
  const { language } = useFormat();
  const parties = partyIds.join(',');
  return useQuery({
    queryKey: ['slots', parties, minutes, after, language],
    staleTime: 30_000,
    queryFn: async () => {
      const from = new Date(Math.max(Date.now() + 3_600_000, after));
      const to = new Date(from.getTime() + lookAheadDays * 86_400_000);
      const query = { parties, from: from.toISOString(), to: to.toISOString(), minutes, limit: 8 };
      return (await bodyOf(api.GET('/api/v1/slots', { params: { query } }))).items;
    },
  });
}
