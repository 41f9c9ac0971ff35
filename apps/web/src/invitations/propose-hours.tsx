import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { zoneCity } from '../format/format';
import { useFormat } from '../format/use-format';
import { instantOf, localOf } from '../format/zoned';
import { HourInZones } from '../meetings/hour-in-zones';
import type { Meeting } from '../meetings/meeting-card';
import classes from '../meetings/slot-choice.module.css';
import { useAnswer } from '../meetings/use-answer';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';

interface ProposeHoursProps {
  meeting: Meeting;
  party: Meeting['parties'][number];
  onClose: () => void;
}

/** As many as one may propose at once. */
const most = 5;

/** Other hours instead of the held one: some of the best that everybody has free, or hours of one's own. */
export function ProposeHours({ meeting, party, onClose }: ProposeHoursProps) {
  const { t } = useTranslation();
  const answer = useAnswer(meeting, true);
  const free = useFreeHours(meeting.meetingId);
  const [chosen, setChosen] = useState<string[]>([]);
  const [own, setOwn] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const zones = [party.zone, ...meeting.parties.map(({ zone }) => zone)];
  const hours = [...new Set([...chosen, ...own.flatMap((local) => instantOf(local, party.zone) ?? [])])];
  const send = (reason: string): void => {
    setTried(true);
    if (hours.length === 0 || hours.length > most) return;
    answer.mutate(
      { partyId: party.partyId, answer: 'propose-other', hours, ...(reason && { reason }) },
      { onSuccess: onClose },
    );
  };
  return (
    <ReasonDialog
      title={t('invite.propose-title')}
      label={t('invite.propose-why')}
      confirm={t('invite.propose-send', { count: hours.length })}
      required={false}
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onConfirm={send}
    >
      <Text size="sm">{t('invite.propose-hint', { most })}</Text>
      {free.error && <Failure error={free.error} onRetry={() => void free.refetch()} />}
      {free.isPending && <Loading rows={3} height={54} />}
      {free.data?.length === 0 && <Text size="sm">{t('invite.no-free-hours')}</Text>}
      {free.data && free.data.length > 0 && (
        <Checkbox.Group label={t('invite.free-hours')} value={chosen} onChange={setChosen}>
          <Stack gap={6} mt={4}>
            {free.data.map(({ start, outOfHours }) => (
              <Checkbox.Card key={start} value={start} className={classes.slot}>
                <Checkbox.Indicator size="xs" />
                <HourInZones start={start} zones={zones} outOfHours={outOfHours} />
              </Checkbox.Card>
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {own.map((local, place) => (
        <OwnHour
          // eslint-disable-next-line react/no-array-index-key
          key={place}
          local={local}
          zone={party.zone}
          zones={zones}
          onChange={(next) => setOwn(own.with(place, next))}
          onRemove={() => setOwn(own.toSpliced(place, 1))}
        />
      ))}
      {chosen.length + own.length < most && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setOwn([...own, ''])}
        >
          {t('invite.another-hour')}
        </Button>
      )}
      {tried && (hours.length === 0 || hours.length > most) && (
        <Text size="sm" c="var(--bad)" role="alert">
          {t('invite.choose-hours', { most })}
        </Text>
      )}
    </ReasonDialog>
  );
}

// A browser counts steps from the earliest hour, so that one must lie on a quarter itself.
const quarterMs = 900_000;

interface OwnHourProps {
  local: string;
  zone: string;
  zones: string[];
  onChange: (local: string) => void;
  onRemove: () => void;
}

function OwnHour({ local, zone, zones, onChange, onRemove }: OwnHourProps) {
  const { t } = useTranslation();
  const instant = instantOf(local, zone);
  return (
    <div>
      <Group align="flex-end" gap="xs" wrap="nowrap">
        <TextInput
          type="datetime-local"
          flex={1}
          label={t('invite.own-hour', { zone: zoneCity(zone) })}
          min={localOf(Math.ceil(Date.now() / quarterMs) * quarterMs, zone)}
          step={quarterMs / 1000}
          value={local}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('invite.remove-hour')} onClick={onRemove}>
          <Icon name="trash" />
        </ActionIcon>
      </Group>
      {instant && <HourInZones start={instant} zones={zones} />}
    </div>
  );
}

function useFreeHours(meetingId: string) {
  const { language } = useFormat();
  return useQuery({
    queryKey: ['free-hours', meetingId, language],
    staleTime: 30_000,
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/meetings/{id}/free-hours', { params: { path: { id: meetingId } } }))).items,
  });
}
