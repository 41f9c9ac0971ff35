import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useFormat } from '../format/use-format';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { useRenewHolidays } from './use-renew-holidays';

interface AddHolidayProps {
  country: string;
  area: string;
  year: number;
  onClose: () => void;
}

/** A date off that no list knows, such as cuti bersama. */
export function AddHoliday({ country, area, year, onClose }: AddHolidayProps) {
  const { t } = useTranslation();
  const form = useFormat();
  const renew = useRenewHolidays();
  const [fields, setFields] = useState({ date: '', name: '' });
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/holidays', {
          body: { country, ...(area && { subdivision: area }), date: fields.date, name: fields.name.trim() },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('holiday.done.add'));
      onClose();
      await renew();
    },
  });
  const faults = faultsOf(add.error);
  return (
    <FormDialog
      title={t('holiday.add')}
      confirm={t('holiday.save')}
      busy={add.isPending}
      disabled={fields.date === '' || fields.name.trim() === ''}
      error={add.error}
      fields={['date', 'name']}
      onClose={onClose}
      onSubmit={() => add.mutate()}
    >
      <Text size="sm">{[form.country(country), area || t('holiday.whole-country')].join(' · ')}</Text>
      <TextInput
        data-autofocus
        type="date"
        required
        label={t('holiday.date')}
        min={`${year}-01-01`}
        max={`${year}-12-31`}
        value={fields.date}
        error={faults.date}
        onChange={(event) => setFields({ ...fields, date: event.currentTarget.value })}
      />
      <TextInput
        required
        maxLength={200}
        label={t('holiday.name')}
        placeholder={t('holiday.name-example')}
        value={fields.name}
        error={faults.name}
        onChange={(event) => setFields({ ...fields, name: event.currentTarget.value })}
      />
      <Text size="xs" c="var(--quiet)">
        {t('holiday.counts-from-now')}
      </Text>
    </FormDialog>
  );
}
