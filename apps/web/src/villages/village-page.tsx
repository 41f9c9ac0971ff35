import { Anchor, Button, List } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useMe } from '../app/me';
import { Empty } from '../ui/empty';
import { Fact } from '../ui/fact';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Col, Grid, SimpleGrid, Stack } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { coaches, mayCoach } from './may-coach';
import { producersOfQuery, villageQuery } from './village-queries';
import { VillageCoaching } from './village-coaching';
import { VillageProgrammes } from './village-programmes';
import { VillageReadiness } from './village-readiness';

const VillageMap = lazy(() => import('./village-map'));
const route = getRouteApi('/villages/$code');

/** One village: where it is, who acts for it, and for those who coach how ready it is and what it lacks. */
export function VillagePage() {
  const { t } = useTranslation();
  const me = useMe();
  const { code } = route.useParams();
  const { data: village } = useSuspenseQuery(villageQuery(code));
  const editable = mayCoach(me, village);
  return (
    <Page
      title={village.name}
      beside={
        village.cluster === undefined ? (
          <Tag tone="plain" label={t('villages.not-assessed')} />
        ) : (
          <Tag
            tone={village.cluster === 1 ? 'good' : 'warn'}
            label={t(`producer.cluster.${village.cluster === 1 ? 1 : 2}`)}
          />
        )
      }
      actions={
        editable && (
          <Button renderRoot={(props) => <Link {...props} to="/villages/$code/assess" params={{ code }} />}>
            {t('assess.begin')}
          </Button>
        )
      }
    >
      <Grid gap="md" align="flex-start">
        <Col span={{ base: 12, lg: 7 }}>
          <Stack gap="md">
            <Panel title={t('village.where')}>
              <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
                <Fact label={t('village.district')}>{village.district}</Fact>
                <Fact label={t('village.regency')}>{village.regency}</Fact>
                <Fact label={t('village.province')}>{village.province}</Fact>
                <Fact label={t('village.code')}>{village.code}</Fact>
                <Fact label={t('map.point')}>{village.consolidationPoint ?? '–'}</Fact>
                <Fact label={t('map.port')}>{village.port ?? '–'}</Fact>
              </SimpleGrid>
            </Panel>
            {coaches(me) && <VillageReadiness village={village} editable={editable} />}
            {coaches(me) && <VillageCoaching code={code} />}
          </Stack>
        </Col>
        <Col span={{ base: 12, lg: 5 }}>
          <Stack gap="md">
            <Producers code={code} />
            <VillageProgrammes village={village} />
            <Panel title={t('village.map')}>
              <Suspense fallback={<Loading rows={1} height={260} />}>
                <VillageMap code={code} name={village.name} />
              </Suspense>
            </Panel>
          </Stack>
        </Col>
      </Grid>
    </Page>
  );
}

function Producers({ code }: { code: string }) {
  const { t } = useTranslation();
  const { data: producers } = useQuery(producersOfQuery(code));
  return (
    <Panel title={t('village.producers')}>
      {!producers && <Loading rows={2} />}
      {producers?.length === 0 && <Empty title={t('village.no-producers')} next={t('village.no-producers-next')} />}
      <List size="sm" listStyleType="none" spacing={4}>
        {producers?.map(({ producerId, name, kind }) => (
          <List.Item key={producerId}>
            <Anchor renderRoot={(props) => <Link {...props} to="/producers/$producerId" params={{ producerId }} />}>
              {name}
            </Anchor>{' '}
            <Tag tone="plain" size="sm" label={t(`producer.kinds.${kind}`)} />
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
