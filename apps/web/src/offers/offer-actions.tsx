import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import { draftOf, inputOf } from './offer-draft';
import type { Offer } from './offer-queries';

const changes = {
  submit: ({ offerId }: Offer) => api.POST('/api/v1/offers/{id}/submit', { params: { path: { id: offerId } } }),
  withdraw: ({ offerId }: Offer) => api.DELETE('/api/v1/offers/{id}', { params: { path: { id: offerId } } }),
  // An offer that is entered once more is on the market again.
  'offer-again': (offer: Offer) =>
    api.PUT('/api/v1/offers/{id}', {
      params: { path: { id: offer.offerId }, header: ofVersion(offer.version) },
      body: inputOf(draftOf(offer), offer.producer.producerId),
    }),
};
type Change = keyof typeof changes;

/** Has an offer curated, takes it off the market, or puts it back. */
export function OfferActions({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const change = useMutation({
    mutationFn: (which: Change) => bodyOf(changes[which](offer)),
    onSuccess: async (saved, which) => {
      queries.setQueryData(['offer', offer.offerId], saved);
      void tellDone(t(`offer.done.${which}`));
      await queries.invalidateQueries({ queryKey: ['offers'] });
    },
  });
  const { state, curation = 'draft' } = offer;
  if (state === 'withdrawn')
    return (
      <Button loading={change.isPending} onClick={() => change.mutate('offer-again')}>
        {t('offer.offer-again')}
      </Button>
    );
  return (
    <>
      {(curation === 'draft' || curation === 'rejected') && (
        <Button variant="light" loading={change.isPending} onClick={() => change.mutate('submit')}>
          {t('offer.submit')}
        </Button>
      )}
      <Button variant="default" disabled={change.isPending} onClick={() => setSure(true)}>
        {t('offer.withdraw')}
      </Button>
      {sure && (
        <ConfirmDialog
          title={t('offer.withdraw')}
          text={t('offer.withdraw-sure')}
          confirm={t('offer.withdraw')}
          danger
          onClose={() => setSure(false)}
          onConfirm={() => {
            setSure(false);
            change.mutate('withdraw');
          }}
        />
      )}
    </>
  );
}
