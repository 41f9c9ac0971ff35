import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type Deal, type DealStage, stagesAhead } from './stages-of';
import { useDealChange } from './use-deal-change';

/** What comes next, which may leave stages out, and by when. */
export function DueDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const [awaits, setAwaits] = useState<DealStage>(deal.awaits ?? 'price-list');
  const [dueOn, setDueOn] = useState(deal.dueOn ?? '');
  const expect = useDealChange(
    deal,
    (params) => bodyOf(api.PUT('/api/v1/deals/{id}/due', { params, body: { awaits, ...(dueOn && { dueOn }) } })),
    onClose,
  );
  const faults = faultsOf(expect.error);
  return (
    <FormDialog
      title={t('deal.change-due')}
      confirm={t('deal.save')}
      busy={expect.isPending}
      error={expect.error}
      fields={['awaits', 'dueOn']}
      onClose={onClose}
      onSubmit={() => expect.mutate()}
    >
      <Select
        label={t('deal.awaits')}
        allowDeselect={false}
        value={awaits}
        error={faults.awaits}
        data={stagesAhead(deal.steps).map((stage) => ({ value: stage, label: t(`deal.stage.${stage}`) }))}
        onChange={(stage) => stage && setAwaits(stage as DealStage)}
      />
      <DayField
        label={t('deal.by-when')}
        description={awaits === deal.awaits ? undefined : t('deal.usual-day')}
        required={false}
        value={dueOn}
        min={today()}
        error={faults.dueOn}
        onChange={setDueOn}
      />
    </FormDialog>
  );
}
