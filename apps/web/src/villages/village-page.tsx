import { Anchor, List, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { Empty } from '../ui/empty';
import { Fact } from '../ui/fact';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Tag } from '../ui/tag';

const route = getRouteApi('/villages/$code');

/** One village, and the producers that act for it. */
export function VillagePage() {
  const { t } = useTranslation();
  const { code } = route.useParams();
  const village = useQuery({
    queryKey: ['village', code],
    queryFn: () => bodyOf(api.GET('/api/v1/villages/{code}', { params: { path: { code } } })),
  });
  const { data: producers } = useQuery({
    queryKey: ['producers-of', code],
    queryFn: async () =>
      (await bodyOf(api.GET('/api/v1/producers', { params: { query: { villageCode: code, limit: 200 } } }))).items,
  });
  const { data } = village;
  return (
    <Page
      title={data?.name ?? code}
      beside={
        data?.cluster !== undefined && (
          <Tag
            tone={data.cluster === 1 ? 'good' : 'warn'}
            label={t(`producer.cluster.${data.cluster === 1 ? 1 : 2}`)}
          />
        )
      }
    >
      <Stack gap="md">
        {village.error && <Failure error={village.error} onRetry={() => void village.refetch()} />}
        {village.isPending && <Loading rows={2} />}
        {data && (
          <Panel title={t('village.where')}>
            <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
              <Fact label={t('village.district')}>{data.district}</Fact>
              <Fact label={t('village.regency')}>{data.regency}</Fact>
              <Fact label={t('village.province')}>{data.province}</Fact>
              <Fact label={t('village.code')}>{data.code}</Fact>
            </SimpleGrid>
          </Panel>
        )}
        <Panel title={t('village.producers')}>
          {!producers && <Loading rows={2} />}
          {producers?.length === 0 && <Empty title={t('village.no-producers')} next={t('village.no-producers-next')} />}
          <List size="sm" listStyleType="none" spacing={4}>
            {producers?.map(({ producerId, name }) => (
              <List.Item key={producerId}>
                <Anchor renderRoot={(props) => <Link {...props} to="/producers/$producerId" params={{ producerId }} />}>
                  {name}
                </Anchor>
              </List.Item>
            ))}
          </List>
        </Panel>
      </Stack>
    </Page>
  );
}
