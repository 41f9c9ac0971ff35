import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { zoneCity } from '../format/format';
import { useFormat } from '../format/use-format';
import { tellDone } from '../ui/notices';
import { Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import { useRenewMeetings } from './use-answer';

interface OtherHoursProps {
  meeting: Meeting;
  hours: NonNullable<Meeting['otherHours']>;
  /** The party for which the reader answers; absent: they only see them */
  by?: string;
}

/** Hours that a party would rather meet at: to take one of them, or none. */
export function OtherHours({ meeting, hours, by }: OtherHoursProps) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const renew = useRenewMeetings();
  const asker = meeting.parties.find(({ partyId }) => partyId === hours.partyId);
  const own = by === hours.partyId;
  const settle = useMutation({
    mutationFn: (start: string | undefined) => {
      const params = { path: { id: meeting.meetingId } };
      const partyId = by!;
      return start === undefined
        ? bodyOf(api.POST('/api/v1/meetings/{id}/other-hours/refuse', { params, body: { partyId } }))
        : bodyOf(api.POST('/api/v1/meetings/{id}/other-hours/take', { params, body: { partyId, start } }));
    },
    onSuccess: () => void tellDone(t('meeting.done.settled')),
    onSettled: renew,
  });
  const zones = [...new Set(meeting.parties.map(({ zone }) => zone))];
  return (
    <Alert
      variant="light"
      color="laut"
      mt="sm"
      title={own ? t('meeting.own-hours') : t('meeting.other-hours', { name: asker?.name ?? '' })}
    >
      {hours.reason && <Text size="sm">{hours.reason}</Text>}
      <Stack gap={6} mt="xs">
        {hours.hours.map(({ start }) => (
          <Group key={start} gap="sm">
            <Text size="sm" className="numbers">
              {zones
                .map((zone) => `${moment(start, zone).weekday} ${moment(start, zone).hour} ${zoneCity(zone)}`)
                .join(' · ')}
            </Text>
            {by && !own && (
              <Button size="compact-xs" disabled={settle.isPending} onClick={() => settle.mutate(start)}>
                {t('meeting.take-hour')}
              </Button>
            )}
          </Group>
        ))}
        {by && (
          <Button
            size="compact-xs"
            variant="default"
            w="fit-content"
            disabled={settle.isPending}
            onClick={() => settle.mutate(undefined)}
          >
            {t(own ? 'meeting.take-back' : 'meeting.refuse-hours')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
