import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DealCard } from '../deals/deal-card';
import type { Deal } from '../deals/stages-of';
import { postsQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { MoreButton } from '../ui/more-button';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { producerDealsQuery } from './delivery-queries';

/** A producer's deals, those under way first, with what comes next in each. */
export function DealsPanel({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const { data, error, refetch } = useQuery(producerDealsQuery(producerId));
  const { data: posts = [] } = useQuery(postsQuery);
  const [most, setMost] = useState(10);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={1} height={150} />;
  if (data.length === 0)
    return (
      <Panel title={t('deal.title')}>
        <Empty title={t('deal.none')} next={t('delivery.no-deals-next')} />
      </Panel>
    );
  const sorted = data.toSorted((a, b) => Number(a.state !== 'open') - Number(b.state !== 'open'));
  return (
    <Stack gap="md">
      {sorted.slice(0, most).map((deal) => (
        <DealCard
          key={deal.dealId}
          deal={deal}
          title={capital(`${[...new Set(deal.lines.map(({ words }) => words))].join(', ')} · ${country(deal.country)}`)}
        >
          <NextStep deal={deal} post={posts.find(({ postId }) => postId === deal.postId)?.name} />
        </DealCard>
      ))}
      <MoreButton all={sorted.length} shown={most} onMore={() => setMost(most + 20)} />
    </Stack>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function NextStep({ deal, post = '…' }: { deal: Deal; post?: string }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  if (deal.state !== 'open' || !deal.awaits) return null;
  return (
    <Text size="sm" fw={600}>
      {t(`delivery.next.${deal.awaits}`, { post })} {deal.dueOn && t('delivery.due', { day: day(deal.dueOn) })}
    </Text>
  );
}
