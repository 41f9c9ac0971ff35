import { Button } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { useProductName } from '../catalogue/use-product-name';
import { certificatesQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { Choice } from '../ui/choice';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { useTranslation } from '../words/translation';
import { type Curation, curations } from './curation-search';

type Offer = Schemas['village-registry.OfferView'];

const route = getRouteApi('/curation');

const offersQuery = (curation: Curation) =>
  infiniteQueryOptions({
    queryKey: ['offers', 'curation', curation],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/api/v1/offers', {
          params: { query: { whose: 'mine', state: 'active', curation, limit: 50, ...(after && { after }) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

/** Offers of one's own producers that wait for approval; approved, marketplaces may show them. */
export function CurationPage() {
  const { t } = useTranslation();
  const { state = 'submitted' } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    offersQuery(state),
  );
  const [rejecting, setRejecting] = useState<Offer>();
  const decide = useDecide(() => setRejecting(undefined));
  const offers = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('curation.title')}>
      <Group mb="md">
        <Choice
          label={t('curation.show')}
          value={state}
          options={curations.map((each) => ({ value: each, label: t(`curation.state.${each}`) }))}
          onChange={(next) => void navigate({ search: next === 'submitted' ? {} : { state: next }, replace: true })}
        />
      </Group>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {isPending && <Loading rows={3} height={120} />}
      {data && offers.length === 0 && (
        <Empty
          title={t(`curation.none.${state}`)}
          next={t(state === 'submitted' ? 'curation.none-next' : 'curation.none-other-next')}
        />
      )}
      <Stack gap="md">
        {offers.map((offer) => (
          <OfferCard
            key={offer.offerId}
            offer={offer}
            busy={decide.isPending && decide.variables.offer.offerId === offer.offerId}
            onSubmit={() => decide.mutate({ offer, to: 'submitted' })}
            onApprove={() => decide.mutate({ offer, to: 'approved' })}
            onReject={() => setRejecting(offer)}
          />
        ))}
      </Stack>
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
      {rejecting && (
        <ReasonDialog
          title={t('curation.reject-title')}
          label={t('curation.reject-why')}
          confirm={t('curation.reject')}
          danger
          busy={decide.isPending}
          error={decide.error}
          onClose={() => setRejecting(undefined)}
          onConfirm={(reason) => decide.mutate({ offer: rejecting, to: 'rejected', reason })}
        />
      )}
    </Page>
  );
}

interface OfferCardProps {
  offer: Offer;
  busy: boolean;
  onSubmit: () => void;
  onApprove: () => void;
  onReject: () => void;
}

function OfferCard({ offer, busy, onSubmit, onApprove, onReject }: OfferCardProps) {
  const { t } = useTranslation();
  const { quantity, money, language, day } = useFormat();
  const product = useProductName(offer.commodity, offer.form);
  const { data: papers = [] } = useQuery(certificatesQuery);
  const paper = (kind: string): string => papers.find(({ code }) => code === kind)?.names[language] ?? kind;
  const { capacity, price, producer, certificates, curation } = offer;
  const decidable = curation === 'submitted';
  return (
    <Panel
      title={product}
      actions={
        <Group gap={6}>
          {(curation === 'draft' || curation === 'rejected') && (
            <Button size="compact-sm" variant="default" loading={busy} onClick={onSubmit}>
              {t('curation.submit')}
            </Button>
          )}
          {decidable && (
            <Button size="compact-sm" loading={busy} onClick={onApprove}>
              {t('curation.approve')}
            </Button>
          )}
          {(decidable || curation === 'curated') && (
            <Button size="compact-sm" variant="default" disabled={busy} onClick={onReject}>
              {t('curation.reject')}
            </Button>
          )}
        </Group>
      }
    >
      <Text size="sm">
        <Link to="/producers/$producerId" params={{ producerId: producer.producerId }}>
          {producer.name}
        </Link>
        {producer.villages.length > 0 &&
          ` · ${producer.villages
            .slice(0, 3)
            .map(({ name }) => name)
            .join(', ')}`}
      </Text>
      <Text size="sm" className="numbers">
        {[
          t('curation.capacity', {
            dependable: quantity(capacity.dependable, capacity.unit),
            potential: quantity(capacity.potential, capacity.unit),
          }),
          price && `${money(price.amount, price.currency)} ${price.incoterm}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="xs" c="var(--quiet)" mt={4}>
        {certificates.length === 0
          ? t('curation.no-papers')
          : certificates
              .map(({ kind, validTo }) => t('curation.paper', { name: paper(kind), day: day(validTo) }))
              .join(', ')}
      </Text>
    </Panel>
  );
}

interface Decision {
  offer: Offer;
  to: 'submitted' | 'approved' | 'rejected';
  reason?: string;
}

function useDecide(done: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ offer: { offerId }, to, reason = '' }: Decision) => {
      const params = { path: { id: offerId } };
      if (to === 'submitted') return bodyOf(api.POST('/api/v1/offers/{id}/submit', { params }));
      if (to === 'approved') return bodyOf(api.POST('/api/v1/offers/{id}/approve', { params }));
      return bodyOf(api.POST('/api/v1/offers/{id}/reject', { params, body: { reason } }));
    },
    onSuccess: (_offer, { to }) => {
      void tellDone(t(`curation.done.${to}`));
      done();
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: ['offers'] });
      await queries.invalidateQueries({ queryKey: ['village-funnel'] });
    },
  });
}
