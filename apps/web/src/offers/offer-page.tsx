import { Alert } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useProductName } from '../catalogue/use-product-name';
import { useMe } from '../app/me';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { Col, Grid, Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { EligibilityPanel } from './eligibility-panel';
import { OfferActions } from './offer-actions';
import { OfferForm } from './offer-form';
import { offerQuery } from './offer-queries';
import { OfferState } from './offer-state';

const route = getRouteApi('/offers/$offerId');

/** One offer, to be changed by whose it is. */
export function OfferPage() {
  const { t } = useTranslation();
  const { producerIds } = useMe();
  const { offerId } = route.useParams();
  const { data: offer } = useSuspenseQuery(offerQuery(offerId));
  const [saves, setSaves] = useState(0);
  const name = useProductName(offer.commodity, offer.form);
  const mine = producerIds.includes(offer.producer.producerId);
  return (
    <Page title={name} beside={<OfferState offer={offer} />} actions={mine && <OfferActions offer={offer} />}>
      <Stack gap="md">
        {offer.curationReason && (
          <Alert variant="light" color="red" title={t('offer.curation.rejected')}>
            {offer.curationReason}
          </Alert>
        )}
        <Grid gap="md">
          {mine && (
            <Col span={{ base: 12, lg: 7 }}>
              <OfferForm
                key={saves}
                producerId={offer.producer.producerId}
                offer={offer}
                onSaved={() => {
                  void tellDone(t('offer.saved'));
                  setSaves(saves + 1);
                }}
              />
            </Col>
          )}
          <Col span={{ base: 12, lg: 5 }}>
            <EligibilityPanel offer={offer} />
          </Col>
        </Grid>
      </Stack>
    </Page>
  );
}
