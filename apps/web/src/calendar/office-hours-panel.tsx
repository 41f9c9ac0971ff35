import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { faultsOf } from '../api/problem';
import { usePutProducer } from '../company/use-put-producer';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { Group, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';

const week = [1, 2, 3, 4, 5, 6, 7];

/** When a producer's office is open: meetings are laid there first. */
export function OfficeHoursPanel({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const { weekday } = useFormat();
  const put = usePutProducer(producer);
  const [hours, setHours] = useState(producer.officeHours);
  const faults = faultsOf(put.error);
  const pause = hours.breaks?.[0] ?? { from: '', to: '' };
  const setPause = (part: Partial<typeof pause>): void => {
    const next = { ...pause, ...part };
    const others = hours.breaks?.slice(1) ?? [];
    setHours({ ...hours, breaks: next.from === '' && next.to === '' ? others : [next, ...others] });
  };
  return (
    <Panel title={t('hours.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          put.mutate({ officeHours: { ...hours, byDay: hours.byDay?.filter(({ day }) => hours.days.includes(day)) } });
        }}
      >
        <Stack gap="sm">
          <Checkbox.Group
            label={t('hours.days')}
            value={hours.days.map(String)}
            error={faults['officeHours.days']}
            onChange={(days) => setHours({ ...hours, days: days.map(Number).toSorted((a, b) => a - b) })}
          >
            <Group gap="sm" mt={4}>
              {week.map((day) => (
                <Checkbox key={day} value={String(day)} label={weekday(day)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Group gap="sm" align="flex-start">
            <TextInput
              type="time"
              label={t('hours.from')}
              value={hours.from}
              error={faults['officeHours.from']}
              onChange={(event) => setHours({ ...hours, from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('hours.to')}
              value={hours.to}
              error={faults['officeHours.to']}
              onChange={(event) => setHours({ ...hours, to: event.currentTarget.value })}
            />
          </Group>
          <Group gap="sm" align="flex-start">
            <TextInput
              type="time"
              label={t('hours.break-from')}
              value={pause.from}
              error={faults['officeHours.breaks.0.from']}
              onChange={(event) => setPause({ from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              label={t('hours.break-to')}
              value={pause.to}
              error={faults['officeHours.breaks.0.to']}
              onChange={(event) => setPause({ to: event.currentTarget.value })}
            />
          </Group>
          {hours.byDay && hours.byDay.length > 0 && (
            <Text size="sm">{hours.byDay.map(({ day, from, to }) => `${weekday(day)} ${from}–${to}`).join(' · ')}</Text>
          )}
          <Refusal
            error={put.error}
            fields={['officeHours.days', 'officeHours.from', 'officeHours.to', 'officeHours.breaks.0']}
          />
          <Button type="submit" w="fit-content" loading={put.isPending} disabled={hours.days.length === 0}>
            {t('app.save')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
