import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { type MoneyDraft, MoneyField } from '../ui/money-field';
import { useTranslation } from '../words/translation';
import { currencyOf } from './currency-of';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

interface PaymentDialogProps {
  deal: Deal;
  /** The one to be corrected; absent: another */
  payment?: Deal['payments'][number];
  onClose: () => void;
}

/** Money that came. */
export function PaymentDialog({ deal, payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const fixed = currencyOf(deal, payment?.paymentId);
  const [paidOn, setPaidOn] = useState(payment?.paidOn ?? today());
  const [value, setValue] = useState<MoneyDraft>(payment?.value ?? { amount: '', currency: fixed ?? 'USD' });
  const pay = useDealChange(
    deal,
    (params, amount: number) => {
      const body = { paidOn, value: { amount, currency: fixed ?? value.currency } };
      if (!payment) return bodyOf(api.POST('/api/v1/deals/{id}/payments', { params, body }));
      const path = { ...params.path, paymentId: payment.paymentId };
      return bodyOf(api.PUT('/api/v1/deals/{id}/payments/{paymentId}', { params: { ...params, path }, body }));
    },
    onClose,
  );
  const faults = faultsOf(pay.error);
  return (
    <FormDialog
      title={t(payment ? 'deal.payment.correct' : 'deal.payment.add')}
      confirm={t('deal.save')}
      busy={pay.isPending}
      error={pay.error}
      fields={['paidOn', 'value.amount', 'value.currency']}
      onClose={onClose}
      onSubmit={() => {
        if (value.amount !== '') pay.mutate(value.amount);
      }}
    >
      <DayField label={t('deal.payment.on')} value={paidOn} max={today(1)} error={faults.paidOn} onChange={setPaidOn} />
      <MoneyField
        label={t('deal.payment.amount')}
        required
        fixed={fixed}
        value={value}
        error={faults['value.amount'] ?? faults['value.currency']}
        onChange={setValue}
      />
    </FormDialog>
  );
}
