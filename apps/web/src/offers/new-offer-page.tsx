import { useNavigate } from '@tanstack/react-router';
import { OwnPage } from '../mine/own-page';
import { useTranslation } from '../words/translation';
import { OfferForm } from './offer-form';

/** A producer offers something new. */
export function NewOfferPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <OwnPage title={t('offer.new')}>
      {({ producerId }) => (
        <OfferForm
          key={producerId}
          producerId={producerId}
          onSaved={({ offerId }) => navigate({ to: '/offers/$offerId', params: { offerId } })}
        />
      )}
    </OwnPage>
  );
}
