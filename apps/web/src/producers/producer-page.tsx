import { Anchor, List } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useProductNames } from '../catalogue/use-product-name';
import { certificatesQuery } from '../demands/catalogue-queries';
import { producerQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { type Offer, offersQuery } from '../offers/offer-queries';
import { Empty } from '../ui/empty';
import { Fact } from '../ui/fact';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';

const ProducerMap = lazy(() => import('./producer-map'));
const route = getRouteApi('/producers/$producerId');

/** One producer: for whom it stands, what it offers, how it has delivered. */
export function ProducerPage() {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { producerId } = route.useParams();
  const { data: producer } = useSuspenseQuery(producerQuery(producerId));
  return (
    <Page
      title={producer.name}
      beside={
        <Tag
          tone={producer.cluster === 1 ? 'good' : 'warn'}
          label={t(`producer.cluster.${producer.cluster === 1 ? 1 : 2}`)}
        />
      }
    >
      <Stack gap="md">
        <Panel title={t('producer.about')}>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <Fact label={t('producer.kind')}>{t(`producer.kinds.${producer.kind}`)}</Fact>
            <Fact label={t('producer.deliveries')}>
              {producer.deliveries === 0
                ? t('producer.no-deliveries')
                : t('producer.on-time', {
                    share: percent(producer.deliveriesOnTime / producer.deliveries),
                    count: producer.deliveries,
                  })}
            </Fact>
            <Fact label={t('map.point')}>{producer.consolidationPoint ?? '–'}</Fact>
            <Fact label={t('map.port')}>{producer.port ?? '–'}</Fact>
          </SimpleGrid>
        </Panel>
        <Offers producerId={producerId} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Panel title={t('producer.villages')}>
            <List size="sm" listStyleType="none" spacing={4}>
              {producer.villages.map(({ code, name, regency, province }) => (
                <List.Item key={code}>
                  <Anchor renderRoot={(props) => <Link {...props} to="/villages/$code" params={{ code }} />}>
                    {name}
                  </Anchor>{' '}
                  <Text span size="xs" c="var(--quiet)">
                    {[regency, province].filter(Boolean).join(', ')}
                  </Text>
                </List.Item>
              ))}
            </List>
          </Panel>
          <Panel title={t('map.title')}>
            <Suspense fallback={<Loading rows={1} height={260} />}>
              <ProducerMap producers={[producer]} />
            </Suspense>
          </Panel>
        </SimpleGrid>
      </Stack>
    </Page>
  );
}

function Offers({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { quantity, money } = useFormat();
  const { data } = useQuery(offersQuery(producerId));
  const names = useProductNames(data ?? []);
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const offers = (data ?? []).map(({ offerId, capacity, price, certificates }, place) => ({
    offerId,
    name: names[place],
    dependable: quantity(capacity.dependable, capacity.unit),
    potential: quantity(capacity.potential, capacity.unit),
    price: price ? `${money(price.amount, price.currency)} ${price.incoterm}` : '–',
    papers: <Papers certificates={certificates} />,
  }));
  return (
    <Panel title={t('producer.offers')}>
      {!data && <Loading rows={2} />}
      {data?.length === 0 && <Empty title={t('producer.no-offers')} next={t('producer.no-offers-next')} />}
      {offers.length > 0 && narrow && (
        <Stack gap="md">
          {offers.map(({ offerId, name, dependable, potential, price, papers }) => (
            <Stack key={offerId} gap={6}>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <SimpleGrid cols={2} spacing="sm" verticalSpacing={6}>
                <Fact label={t('producer.dependable')}>{dependable}</Fact>
                <Fact label={t('producer.potential')}>{potential}</Fact>
                <Fact label={t('producer.price')}>{price}</Fact>
              </SimpleGrid>
              {papers}
            </Stack>
          ))}
        </Stack>
      )}
      {offers.length > 0 && !narrow && (
        <Table minWidth={640}>
          <thead>
            <tr>
              <th>{t('demand.product')}</th>
              <th data-end>{t('producer.dependable')}</th>
              <th data-end>{t('producer.potential')}</th>
              <th data-end>{t('producer.price')}</th>
              <th>{t('demand.papers')}</th>
            </tr>
          </thead>
          <tbody>
            {offers.map(({ offerId, name, dependable, potential, price, papers }) => (
              <tr key={offerId}>
                <td>{name}</td>
                <td data-end>{dependable}</td>
                <td data-end>{potential}</td>
                <td data-end>{price}</td>
                <td>{papers}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Panel>
  );
}

function Papers({ certificates }: Pick<Offer, 'certificates'>) {
  const { language } = useFormat();
  const { data: papers = [] } = useQuery(certificatesQuery);
  return (
    <Group gap={4}>
      {certificates.map(({ kind, validTo }) => (
        <Tag
          key={kind}
          tone="plain"
          size="sm"
          label={papers.find(({ code }) => code === kind)?.names[language] ?? kind}
          title={validTo}
        />
      ))}
    </Group>
  );
}
