import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { SimpleGrid, Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { LaneChart } from './lane-chart';
import { marketQuery } from './status-queries';

/** What matching holds in memory, and whether it is right. */
export function MarketPanel() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(marketQuery);
  const check = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/market/self-check')),
    onSuccess: async () => {
      void tellDone(t('status.check-begun'));
      await queries.invalidateQueries({ queryKey: marketQuery.queryKey });
    },
  });
  return (
    <Panel
      title={t('status.market')}
      actions={
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate()}>
          {t('status.check-now')}
        </Button>
      }
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={2} height={60} />}
      {data && (
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" className="numbers">
            <Fact label={t('status.offers')}>{number(data.offers)}</Fact>
            <Fact label={t('status.open-demands')}>{number(data.openDemands)}</Fact>
            <Fact label={t('status.pending')}>{number(data.pending)}</Fact>
            <Fact label={t('status.lanes')}>{number(data.lanes.length)}</Fact>
          </SimpleGrid>
          <LaneChart lanes={data.lanes} />
          <SelfCheck report={data.selfCheck} />
        </Stack>
      )}
    </Panel>
  );
}

function SelfCheck({ report }: { report: Schemas['matching.SelfCheckReport'] | undefined }) {
  const { t } = useTranslation();
  const { number, dayAndHour } = useFormat();
  if (!report) return <Text size="sm">{t('status.no-check')}</Text>;
  const different = report.offersDifferent + report.demandsDifferent;
  return (
    <div>
      <Tag
        tone={different === 0 ? 'good' : 'bad'}
        label={t(different === 0 ? 'status.market-right' : 'status.market-wrong', { count: different })}
      />
      <Text size="sm" c="var(--quiet)" mt={4} className="numbers">
        {t('status.checked', {
          at: dayAndHour(String(report.at)),
          offers: number(report.offersChecked),
          demands: number(report.demandsChecked),
          seconds: number(report.tookMs / 1000, 1),
        })}
      </Text>
      {different > 0 && (
        <Text size="sm" mt={4}>
          {t('status.market-wrong-next')}
        </Text>
      )}
    </div>
  );
}
