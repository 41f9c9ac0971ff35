import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

type Reason = NonNullable<Deal['loss']>['code'];

const reasons: readonly Reason[] = [
  'price',
  'quality',
  'capacity',
  'certificate',
  'late-delivery',
  'packaging',
  'communication',
  'buyer-withdrew',
  'buyer-did-not-pay',
  'market-closed',
  'other',
];

/** Why nothing came of a deal. */
export function LoseDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const [code, setCode] = useState<Reason | null>(null);
  const [text, setText] = useState('');
  const [on, setOn] = useState(today());
  const [asked, setAsked] = useState(false);
  const lose = useDealChange(
    deal,
    (params, why: Reason) =>
      bodyOf(api.POST('/api/v1/deals/{id}/lose', { params, body: { code: why, on, ...(text.trim() && { text }) } })),
    onClose,
  );
  const faults = faultsOf(lose.error);
  return (
    <FormDialog
      title={t('deal.lose')}
      confirm={t('deal.lose')}
      danger
      busy={lose.isPending}
      error={lose.error}
      fields={['on', 'text']}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (code) lose.mutate(code);
      }}
    >
      <Select
        label={t('deal.lose-why')}
        required
        value={code}
        placeholder={t('deal.choose')}
        error={asked && !code && t('new.missing')}
        data={reasons.map((value) => ({ value, label: t(`deal.reason.${value}`) }))}
        onChange={(value) => setCode(value as Reason | null)}
      />
      <Textarea
        label={t('deal.lose-text')}
        required={code === 'other'}
        autosize
        minRows={2}
        maxLength={1000}
        value={text}
        error={faults.text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DayField label={t('deal.when')} value={on} max={today(1)} error={faults.on} onChange={setOn} />
    </FormDialog>
  );
}
