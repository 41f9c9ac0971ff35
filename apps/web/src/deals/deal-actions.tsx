import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { FormDialog } from '../ui/form-dialog';
import { onceOpened } from '../ui/lazily';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';
import { useDealChange } from './use-deal-change';

const DueDialog = onceOpened(() => import('./due-dialog').then((dialog) => dialog.DueDialog));
const LoseDialog = onceOpened(() => import('./lose-dialog').then((dialog) => dialog.LoseDialog));

/** What its trade post can do with a deal as a whole. */
export function DealActions({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'due' | 'lose' | 'reopen'>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      {deal.state === 'open' && (
        <>
          <Button variant="default" onClick={() => setAsking('due')}>
            {t('deal.change-due')}
          </Button>
          <Button variant="default" onClick={() => setAsking('lose')}>
            {t('deal.lose')}
          </Button>
        </>
      )}
      {deal.state !== 'open' && (
        <Button variant="default" onClick={() => setAsking('reopen')}>
          {t('deal.reopen')}
        </Button>
      )}
      {asking === 'due' && <DueDialog deal={deal} onClose={close} />}
      {asking === 'lose' && <LoseDialog deal={deal} onClose={close} />}
      {asking === 'reopen' && <ReopenDialog deal={deal} onClose={close} />}
    </>
  );
}

function ReopenDialog({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const { t } = useTranslation();
  const reopen = useDealChange(deal, (params) => bodyOf(api.POST('/api/v1/deals/{id}/reopen', { params })), onClose);
  return (
    <FormDialog
      title={t('deal.reopen')}
      confirm={t('deal.reopen')}
      busy={reopen.isPending}
      error={reopen.error}
      onClose={onClose}
      onSubmit={() => reopen.mutate()}
    >
      {t('deal.reopen-sure')}
    </FormDialog>
  );
}
