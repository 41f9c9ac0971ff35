import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { type Deal, type DealStage, stages } from './stages-of';
import { useDealChange } from './use-deal-change';

interface StepDialogProps {
  deal: Deal;
  stage: DealStage;
  onClose: () => void;
}

/** When a stage was reached and what shows it; also to correct that. */
export function StepDialog({ deal, stage, onClose }: StepDialogProps) {
  const { t } = useTranslation();
  const known = deal.steps.find((step) => step.stage === stage);
  const [on, setOn] = useState(known?.on ?? today());
  const [evidence, setEvidence] = useState(known?.evidence ?? '');
  const [notes, setNotes] = useState(known?.notes ?? '');
  const reach = useDealChange(
    deal,
    (params) => {
      const body = { on, ...(evidence.trim() && { evidence }), ...(notes.trim() && { notes }) };
      const path = { ...params.path, stage };
      return bodyOf(api.PUT('/api/v1/deals/{id}/steps/{stage}', { params: { ...params, path }, body }));
    },
    onClose,
  );
  const faults = faultsOf(reach.error);
  const leftOut = known ? [] : stages.slice(0, stages.indexOf(stage)).filter((each) => isOpen(deal, each));
  return (
    <FormDialog
      title={t(`deal.reach.${stage}`)}
      confirm={t('deal.save')}
      busy={reach.isPending}
      error={reach.error}
      fields={['on', 'evidence', 'notes']}
      onClose={onClose}
      onSubmit={() => reach.mutate()}
    >
      {leftOut.length > 0 && (
        <Text size="sm" c="var(--quiet)">
          {t('deal.leaves-out', { stages: leftOut.map((each) => t(`deal.stage.${each}`)).join(', ') })}
        </Text>
      )}
      <DayField
        label={t('deal.when')}
        value={on}
        max={today(1)}
        error={faults.on}
        readOnly={stage === 'shipped'}
        description={stage === 'shipped' ? t('deal.by-first-shipment') : undefined}
        onChange={setOn}
      />
      <TextInput
        label={t('deal.evidence')}
        description={t('deal.evidence-hint')}
        maxLength={500}
        value={evidence}
        error={faults.evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Textarea
        label={t('deal.notes')}
        autosize
        minRows={2}
        maxLength={2000}
        value={notes}
        error={faults.notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

const isOpen = ({ steps }: Deal, stage: DealStage): boolean => !steps.some((step) => step.stage === stage);
