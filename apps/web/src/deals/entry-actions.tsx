import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../ui/form-dialog';
import { Icon } from '../ui/icon';
import { Group } from '../ui/plain';
import { Tip } from '../ui/tip';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';
import { type OfDeal, useDealChange } from './use-deal-change';

interface EntryActionsProps {
  deal: Deal;
  /** What it is, as a person would say it: its day and amount */
  name: string;
  onCorrect: () => void;
  strike: (of: OfDeal) => Promise<unknown>;
}

/** To correct one shipment or payment, or to strike it out. */
export function EntryActions({ deal, name, onCorrect, strike }: EntryActionsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <Tip label={t('deal.correct')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('deal.correct-what', { what: name })}
          onClick={onCorrect}
        >
          <Icon name="pen" size={16} />
        </ActionIcon>
      </Tip>
      <Tip label={t('deal.strike')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('deal.strike-what', { what: name })}
          onClick={() => setAsking(true)}
        >
          <Icon name="trash" size={16} />
        </ActionIcon>
      </Tip>
      {asking && <StrikeDialog deal={deal} name={name} strike={strike} onClose={() => setAsking(false)} />}
    </Group>
  );
}

interface StrikeDialogProps {
  deal: Deal;
  name: string;
  strike: (of: OfDeal) => Promise<unknown>;
  onClose: () => void;
}

/** Asks once more before something is struck out. */
export function StrikeDialog({ deal, name, strike, onClose }: StrikeDialogProps) {
  const { t } = useTranslation();
  const change = useDealChange(deal, strike, onClose);
  return (
    <FormDialog
      title={t('deal.strike-what', { what: name })}
      confirm={t('deal.strike')}
      danger
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onSubmit={() => change.mutate()}
    >
      {t('deal.strike-sure')}
    </FormDialog>
  );
}
