import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Later } from '../ui/later';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { SimpleGrid, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { LagPanel } from './lag-panel';
import { MarketPanel } from './market-panel';
import { ServiceCard } from './service-card';
import { statusQuery } from './status-queries';
import { sumUp } from './sum-up';
import classes from './status.module.css';

const aRow = 4;

/** How the product is, at a glance; it renews itself. */
export function StatusPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(statusQuery);
  // A row of them is seen first, the others right after.
  const drawn = useDeferredValue(data?.services.length, aRow);
  return (
    <Page title={t('status.title')}>
      {!data && !error && <Loading rows={4} height={120} />}
      <Stack gap="md">
        {error && <Failure error={error} onRetry={() => void refetch()} />}
        {data && (
          <>
            <Summary status={data} />
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3, xl: 4 }} spacing="md">
              {data.services.slice(0, drawn).map((service) => (
                <ServiceCard key={service.service} status={service} now={data.at} />
              ))}
            </SimpleGrid>
            <Later instead={<Loading rows={2} height={300} />}>
              <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
                <LagPanel services={data.services} />
                <MarketPanel />
              </SimpleGrid>
            </Later>
          </>
        )}
      </Stack>
    </Page>
  );
}

function Summary({ status }: { status: Schemas['ProductStatus'] }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { standing, services } = sumUp(status.services);
  const names = services.map((service) => t(`service.${service}`)).join(', ');
  return (
    <div className={`${classes.summary} ${classes[standing]}`} role="status">
      <Icon name={standing === 'up' ? 'check' : 'cross'} size={22} />
      <div>
        <Text fw={600}>{t(`status.all.${standing}`, { count: status.services.length, services: names })}</Text>
        <Text size="xs" c="var(--quiet)" className="numbers">
          {t('status.as-of', { hour: moment(status.at).hour })}
        </Text>
      </div>
    </div>
  );
}
