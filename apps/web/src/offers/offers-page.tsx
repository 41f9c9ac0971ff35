import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OwnPage } from '../mine/own-page';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { MoreButton } from '../ui/more-button';
import { Group, SimpleGrid, Stack } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { Legend } from './legend';
import { OfferCard } from './offer-card';
import { offersQuery } from './offer-queries';

const shownAtFirst = 24;

/** What a producer offers. */
export function OffersPage() {
  const { t } = useTranslation();
  return (
    <OwnPage
      title={t('offer.mine')}
      actions={
        <Button
          renderRoot={(props) => <Link {...props} to="/offers/new" />}
          leftSection={<Icon name="plus" size={16} />}
        >
          {t('offer.new')}
        </Button>
      }
    >
      {({ producerId }) => <Offers key={producerId} producerId={producerId} />}
    </OwnPage>
  );
}

function Offers({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(offersQuery(producerId));
  const [most, setMost] = useState(shownAtFirst);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} height={150} />;
  if (data.length === 0) return <Empty title={t('offer.none')} next={t('offer.none-next')} />;
  const sorted = data.toSorted((a, b) => Number(a.state === 'withdrawn') - Number(b.state === 'withdrawn'));
  return (
    <Stack gap="md">
      <Legend parts={['floor', 'dependable']} />
      <SimpleGrid cols={{ base: 1, sm: 2, xl: 3 }} spacing="md">
        {sorted.slice(0, most).map((offer) => (
          <OfferCard key={offer.offerId} offer={offer} />
        ))}
      </SimpleGrid>
      <Group>
        <MoreButton all={sorted.length} shown={most} onMore={() => setMost(most + 48)} />
      </Group>
    </Stack>
  );
}
