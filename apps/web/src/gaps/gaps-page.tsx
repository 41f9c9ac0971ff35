import { useQuery } from '@tanstack/react-query';
import { CertificateWatch } from '../company/certificate-watch';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { OwnPage } from '../mine/own-page';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { SimpleGrid, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { trainingsQuery, villageGapsQuery } from './gap-queries';
import { LackCard } from './lack-card';
import classes from './lack-card.module.css';
import { rankLacks } from './rank-lacks';
import { ReadinessPanel } from './readiness-panel';
import { StandingPanel } from './standing-panel';
import { TrainingsPanel } from './trainings-panel';

/** What a producer lacks, what mending it would open, and how to go about it. */
export function GapsPage() {
  const { t } = useTranslation();
  return (
    <OwnPage title={t('gap.title')}>
      {(producer) => (
        <Stack key={producer.producerId} gap="md">
          <CertificateWatch producerId={producer.producerId} />
          <Lacks producer={producer} />
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
            <TrainingsPanel />
            <StandingPanel producerId={producer.producerId} />
          </SimpleGrid>
          <ReadinessPanel producer={producer} />
        </Stack>
      )}
    </OwnPage>
  );
}

// An offer comes from all villages of its producer: the first tells of all.
function Lacks({ producer: { producerId, villages } }: { producer: Producer }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const code = villages[0]?.code ?? '';
  const { data, error, refetch } = useQuery({ ...villageGapsQuery(code, language), enabled: code !== '' });
  const { data: trainings = [] } = useQuery(trainingsQuery);
  const offers = data?.offers.filter((offer) => offer.producerId === producerId);
  const lacks = offers && rankLacks(offers);
  const open = offers?.filter(({ openAlready }) => openAlready > 0);
  const most = lacks?.[0]?.demands ?? 1;
  return (
    <Panel title={t('gap.lacks')}>
      {error && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading rows={3} height={110} />}
      {data === null && <Empty title={t('gap.no-offers')} next={t('gap.no-offers-next')} />}
      {open && open.length > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('gap.open-already')}
          </Text>
          <ul className={classes.open}>
            {open.map(({ offerId, product, openAlready }) => (
              <li key={offerId}>
                <span>{product}</span>
                <span>{t('gap.demands', { count: openAlready })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {lacks?.length === 0 && <Empty title={t('gap.none')} next={t('gap.none-next')} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        {lacks?.map((lack) => (
          <LackCard key={lack.key} lack={lack} most={most} trainings={trainings} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}
