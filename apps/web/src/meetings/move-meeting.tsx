import { Radio, ScrollArea, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { ReasonDialog } from '../ui/reason-dialog';
import { HourInZones } from './hour-in-zones';
import type { Meeting } from './meeting-card';
import classes from './move-meeting.module.css';
import { useRenewMeetings } from './use-answer';

const lookAheadDays = 21;

/** Moves a meeting to one of the best hours that all its parties have free. */
export function MoveMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  const [start, setStart] = useState('');
  const slots = useSlots(meeting);
  const move = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/meetings/{id}/move', {
          params: { path: { id: meeting.meetingId } },
          body: { start, ...(reason && { reason }) },
        }),
      ),
    onSuccess: async () => {
      notifications.show({ message: t('meeting.done.moved'), color: 'teal' });
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('meeting.move-title')}
      label={t('meeting.move-why')}
      confirm={t('meeting.move')}
      required={false}
      busy={move.isPending}
      error={move.error}
      onClose={onClose}
      onConfirm={(reason) => (start === '' ? undefined : move.mutate(reason))}
    >
      {slots.error && <Failure error={slots.error} onRetry={() => void slots.refetch()} />}
      {slots.isPending && <Loading rows={4} height={54} />}
      {slots.data?.length === 0 && <Text size="sm">{t('meeting.no-hours')}</Text>}
      {slots.data && slots.data.length > 0 && (
        <Radio.Group label={t('meeting.hours')} value={start} onChange={setStart} required>
          <ScrollArea.Autosize mah={300} type="auto" mt={4}>
            <Stack gap={6}>
              {slots.data.map((slot) => (
                <SlotChoice key={String(slot.start)} slot={slot} />
              ))}
            </Stack>
          </ScrollArea.Autosize>
        </Radio.Group>
      )}
    </ReasonDialog>
  );
}

type Slot = NonNullable<ReturnType<typeof useSlots>['data']>[number];

const SlotChoice = ({ slot }: { slot: Slot }) => (
  <Radio.Card value={String(slot.start)} className={classes.slot}>
    <Radio.Indicator size="xs" />
    <HourInZones start={String(slot.start)} zones={slot.parties.map(({ zone }) => zone)} outOfHours={slot.outOfHours} />
  </Radio.Card>
);

function useSlots(meeting: Meeting) {
  const { language } = useFormat();
  const parties = meeting.parties.map(({ partyId }) => partyId).join(',');
  return useQuery({
    queryKey: ['slots', parties, language],
    staleTime: 30_000,
    queryFn: async () => {
      const from = new Date(Date.now() + 3_600_000);
      const to = new Date(from.getTime() + lookAheadDays * 86_400_000);
      const minutes = Math.round((Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000);
      const query = { parties, from: from.toISOString(), to: to.toISOString(), minutes, limit: 8 };
      return (await bodyOf(api.GET('/api/v1/slots', { params: { query } }))).items;
    },
  });
}
