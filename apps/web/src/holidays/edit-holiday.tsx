import { Button, Switch, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useFormat } from '../format/use-format';
import { Dialog } from '../ui/dialog';
import { tellDone } from '../ui/notices';
import { Group, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { useTranslation } from '../words/translation';
import type { Holiday } from './holiday-queries';
import { useRenewHolidays } from './use-renew-holidays';

/** Renames a date off, switches it off or on, or deletes it. */
export function EditHoliday({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const renew = useRenewHolidays();
  const [name, setName] = useState(holiday.name);
  const [active, setActive] = useState(holiday.active);
  const [sure, setSure] = useState(false);
  const params = { path: { id: holiday.id } };
  const done = (kind: 'change' | 'delete') => async (): Promise<void> => {
    void tellDone(t(`holiday.done.${kind}`));
    onClose();
    await renew();
  };
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: () => bodyOf(api.PATCH('/api/v1/holidays/{id}', { params, body: { name: name.trim(), active } })),
    onSuccess: done('change'),
  });
  const remove = useMutation({
    meta: { quiet: true },
    mutationFn: () => bodyOf(api.DELETE('/api/v1/holidays/{id}', { params })),
    onSuccess: done('delete'),
  });
  const error = change.error ?? remove.error;
  const faults = faultsOf(error);
  return (
    <Dialog onClose={onClose} title={day(holiday.date)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            required
            maxLength={200}
            label={t('holiday.name')}
            value={name}
            error={faults.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Switch
            label={t('holiday.active')}
            checked={active}
            onChange={(event) => setActive(event.currentTarget.checked)}
          />
          <Text size="xs" c="var(--quiet)">
            {[t(`holiday.source.${holiday.source}`), t('holiday.counts-from-now')].join('. ')}
          </Text>
          <Refusal error={error} fields={['name']} />
          {sure && <Text size="sm">{t('holiday.delete-sure')}</Text>}
          <Group justify="space-between" gap="xs">
            <Button
              variant={sure ? 'filled' : 'default'}
              color="red"
              c={sure ? undefined : 'var(--bad)'}
              loading={remove.isPending}
              onClick={() => (sure ? remove.mutate() : setSure(true))}
            >
              {t(sure ? 'holiday.delete-now' : 'holiday.delete')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={name.trim() === ''}>
              {t('holiday.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
