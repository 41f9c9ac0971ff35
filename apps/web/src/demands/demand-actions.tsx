import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf, ofVersion, type Schemas } from '../api/client';
import { useMe } from '../app/me';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/reason-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';

type Demand = Schemas['buyer-registry.DemandView'];

const closingReasons = ['met', 'withdrawn', 'no-supply', 'buyer-silent', 'other'] as const;

/** What its trade post can do with a demand as a whole. */
export function DemandActions({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { role } = useMe();
  const [asking, setAsking] = useState<'close' | 'renew'>();
  const change = useChange(demand, () => setAsking(undefined));
  const [reason, setReason] = useState<string>('met');
  const [until, setUntil] = useState(demand.expiresOn);
  if (role !== 'attache' && role !== 'operator') return null;
  if (demand.state === 'closed') {
    return (
      <Button variant="default" loading={change.isPending} onClick={() => change.mutate({ kind: 'reopen' })}>
        {t('demand.reopen')}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...props} to="/demands/$demandId/edit" params={{ demandId: demand.demandId }} />}
      >
        {t('edit.open')}
      </Button>
      <Button variant="default" onClick={() => setAsking('renew')}>
        {t('demand.renew')}
      </Button>
      <Button variant="default" onClick={() => setAsking('close')}>
        {t('demand.close')}
      </Button>
      {asking === 'close' && (
        <ReasonDialog
          title={t('demand.close')}
          label={t('demand.close-note')}
          confirm={t('demand.close')}
          danger
          required={reason === 'other'}
          busy={change.isPending}
          error={change.error}
          onClose={() => setAsking(undefined)}
          onConfirm={(note) => change.mutate({ kind: 'close', reason, note })}
        >
          <Select
            label={t('demand.close-reason')}
            allowDeselect={false}
            value={reason}
            data={closingReasons.map((code) => ({ value: code, label: t(`demand.closing.${code}`) }))}
            onChange={(code) => code && setReason(code)}
          />
        </ReasonDialog>
      )}
      {asking === 'renew' && (
        <ReasonDialog
          title={t('demand.renew')}
          label={t('demand.renew-why')}
          confirm={t('demand.renew')}
          required={false}
          busy={change.isPending}
          error={change.error}
          onClose={() => setAsking(undefined)}
          onConfirm={() => change.mutate({ kind: 'renew', expiresOn: until })}
        >
          <TextInput
            type="date"
            label={t('demand.open-until')}
            value={until}
            min={demand.expiresOn}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        </ReasonDialog>
      )}
    </>
  );
}

type Change =
  { kind: 'reopen' } | { kind: 'close'; reason: string; note: string } | { kind: 'renew'; expiresOn: string };

function useChange(demand: Demand, done: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { path: { id: demand.demandId }, header: ofVersion(demand.version) };
  return useMutation({
    mutationFn: (change: Change) => {
      if (change.kind === 'reopen') return bodyOf(api.POST('/api/v1/demands/{id}/reopen', { params }));
      if (change.kind === 'renew')
        return bodyOf(api.POST('/api/v1/demands/{id}/renew', { params, body: { expiresOn: change.expiresOn } }));
      const { reason, note } = change;
      return bodyOf(api.POST('/api/v1/demands/{id}/close', { params, body: { reason, ...(note && { note }) } }));
    },
    onSuccess: async (_demand, { kind }) => {
      done();
      void tellDone(t(`demand.done.${kind}`));
      await queries.invalidateQueries({ queryKey: ['demand', demand.demandId] });
      await queries.invalidateQueries({ queryKey: ['demands'] });
    },
  });
}
