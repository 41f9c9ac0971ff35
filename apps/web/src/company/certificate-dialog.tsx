import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { faultsOf } from '../api/problem';
import { certificatesQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Group } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import type { Certificate } from './company-queries';
import { useRenewCertificates } from './use-renew-certificates';

interface CertificateDialogProps {
  producerId: string;
  /** The one that it follows; absent: a new one, for all goods of the producer */
  renews?: { certificate: Certificate; name: string };
  /** Those for which alone a new one may be */
  offers?: readonly { offerId: string; name: string }[];
  onClose: () => void;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Enters a certificate, or the one that follows another. */
export function CertificateDialog({ producerId, renews, offers = [], onClose }: CertificateDialogProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { data: kinds = [] } = useQuery(certificatesQuery);
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState({
    kind: renews?.certificate.kind ?? '',
    offerId: '',
    number: renews?.certificate.number ?? '',
    issuer: renews?.certificate.issuer ?? '',
    validFrom: renews ? dayAfter(renews.certificate.validTo) : '',
    validTo: '',
  });
  const save = useSave(producerId, renews?.certificate, onClose);
  const faults = faultsOf(save.error);
  const change = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const faultOf = (field: keyof typeof draft): string | undefined =>
    faults[field] ?? (tried && draft[field] === '' ? t('new.missing') : undefined);
  return (
    <FormDialog
      title={renews ? t('certificate.renew-title', { name: renews.name }) : t('certificate.add')}
      noValidate
      confirm={t('app.save')}
      busy={save.isPending}
      error={save.error}
      fields={['issuer', 'kind', 'number', 'offerId', 'validFrom', 'validTo']}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (draft.kind && draft.validFrom && draft.validTo) save.mutate(draft);
      }}
    >
      {!renews && (
        <Select
          label={t('certificate.kind')}
          required
          searchable
          data={kinds.map(({ code, names }) => ({ value: code, label: names[language] }))}
          value={draft.kind || null}
          error={faultOf('kind')}
          onChange={(kind) => change({ kind: kind ?? '' })}
        />
      )}
      {offers.length > 0 && (
        <Select
          label={t('certificate.for')}
          data={[
            { value: '', label: t('certificate.for-all') },
            ...offers.map(({ offerId, name }) => ({ value: offerId, label: name })),
          ]}
          value={draft.offerId}
          allowDeselect={false}
          error={faults.offerId}
          onChange={(offerId) => change({ offerId: offerId ?? '' })}
        />
      )}
      <TextInput
        label={t('certificate.number')}
        maxLength={200}
        value={draft.number}
        error={faults.number}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      <TextInput
        label={t('certificate.issuer')}
        maxLength={200}
        value={draft.issuer}
        error={faults.issuer}
        onChange={(event) => change({ issuer: event.currentTarget.value })}
      />
      <Group gap="sm" grow align="flex-start">
        <TextInput
          type="date"
          label={t('certificate.from')}
          required
          value={draft.validFrom}
          error={faultOf('validFrom')}
          onChange={(event) => change({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('certificate.to')}
          required
          min={draft.validFrom}
          value={draft.validTo}
          error={faultOf('validTo')}
          onChange={(event) => change({ validTo: event.currentTarget.value })}
        />
      </Group>
    </FormDialog>
  );
}

interface Entered {
  kind: string;
  offerId: string;
  number: string;
  issuer: string;
  validFrom: string;
  validTo: string;
}

function useSave(producerId: string, renewed: Certificate | undefined, onClose: () => void) {
  const { t } = useTranslation();
  const renew = useRenewCertificates(producerId);
  return useMutation({
    meta: { quiet: true },
    mutationFn: async ({ kind, offerId, number, issuer, validFrom, validTo }: Entered) => {
      const told = {
        validFrom,
        validTo,
        ...(number.trim() && { number: number.trim() }),
        ...(issuer.trim() && { issuer: issuer.trim() }),
      };
      if (renewed) {
        const params = { path: { id: renewed.certificateId } };
        await api.POST('/api/v1/certificates/{id}/renew', { params, body: told });
      } else {
        const params = { path: { id: producerId } };
        await api.POST('/api/v1/producers/{id}/certificates', {
          params,
          body: { ...told, kind, ...(offerId && { offerId }) },
        });
      }
    },
    onSuccess: async () => {
      void tellDone(t('app.saved'));
      onClose();
      await renew();
    },
  });
}
