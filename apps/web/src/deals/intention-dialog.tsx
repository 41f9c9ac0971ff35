import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { FormDialog } from '../ui/form-dialog';
import { type MoneyDraft, MoneyField } from '../ui/money-field';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

/** What the parties say they intend to buy for. */
export function IntentionDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<MoneyDraft>(
    deal.values.intention ?? { amount: '', currency: deal.values.contracted?.currency ?? 'USD' },
  );
  const intend = useDealChange(
    deal,
    (params, amount: number) =>
      bodyOf(api.PUT('/api/v1/deals/{id}/intention', { params, body: { amount, currency: value.currency } })),
    onClose,
  );
  return (
    <FormDialog
      title={t('deal.intention')}
      confirm={t('deal.save')}
      busy={intend.isPending}
      error={intend.error}
      fields={['amount']}
      onClose={onClose}
      onSubmit={() => {
        if (value.amount !== '') intend.mutate(value.amount);
      }}
    >
      <MoneyField
        label={t('deal.intention-amount')}
        required
        value={value}
        error={faultsOf(intend.error).amount}
        onChange={setValue}
      />
    </FormDialog>
  );
}
