import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { everything } from '../api/everything';
import { faultsOf } from '../api/problem';
import { demandQuery, matchesQuery } from '../demands/demand-queries';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { DayField } from '../ui/day-field';
import { FormDialog } from '../ui/form-dialog';
import { type MoneyDraft, MoneyField } from '../ui/money-field';
import { SimpleGrid, Stack } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type DealStage, stages } from './stages-of';
import { useRenewDeals } from './use-deal-change';

const mostProducers = 2000;

/** Opens a deal that no outcome of a meeting opened. */
export function NewDeal({ demandId, onClose }: { demandId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const renew = useRenewDeals();
  const { data: demand } = useSuspenseQuery(demandQuery(demandId));
  const [producerId, setProducerId] = useState<string | null>(null);
  const [lineIds, setLineIds] = useState(demand.lines.map(({ lineId }) => lineId));
  const [openedOn, setOpenedOn] = useState(today());
  const [awaits, setAwaits] = useState<DealStage>('price-list');
  const [dueOn, setDueOn] = useState('');
  const [intention, setIntention] = useState<MoneyDraft>({ amount: '', currency: 'USD' });
  const [asked, setAsked] = useState(false);
  const producers = useProducers(demandId);
  const open = useMutation({
    meta: { quiet: true },
    mutationFn: (producer: string) => {
      const { amount, currency } = intention;
      const body = {
        demandId,
        producerId: producer,
        lineIds,
        openedOn,
        awaits,
        ...(dueOn && { dueOn }),
        ...(amount !== '' && { intention: { amount, currency } }),
      };
      return bodyOf(api.POST('/api/v1/deals', { body }));
    },
    onSuccess: async ({ dealId }) => {
      await renew();
      onClose();
      await navigate({ to: '/deals/$dealId', params: { dealId } });
    },
  });
  const faults = faultsOf(open.error);
  return (
    <FormDialog
      title={t('deal.new.title')}
      confirm={t('deal.new.open')}
      size="lg"
      busy={open.isPending}
      error={open.error}
      fields={['producerId', 'openedOn', 'dueOn', 'intention.amount']}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true);
        if (producerId && lineIds.length > 0) open.mutate(producerId);
      }}
    >
      <Select
        label={t('deal.new.producer')}
        required
        searchable
        limit={50}
        placeholder={t('deal.new.find-producer')}
        nothingFoundMessage={t('deal.new.no-producer')}
        data={producers}
        value={producerId}
        error={asked && !producerId ? t('new.missing') : faults.producerId}
        onChange={setProducerId}
      />
      {demand.lines.length > 1 && (
        <Checkbox.Group
          label={t('deal.new.lines')}
          value={lineIds}
          error={asked && lineIds.length === 0 && t('new.missing')}
          onChange={setLineIds}
        >
          <Stack gap={6} mt={4}>
            {demand.lines.map(({ lineId, words }) => (
              <Checkbox key={lineId} value={lineId} label={words} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayField
          label={t('deal.new.since')}
          value={openedOn}
          max={today(1)}
          error={faults.openedOn}
          onChange={setOpenedOn}
        />
        <div />
        <Select
          label={t('deal.awaits')}
          allowDeselect={false}
          value={awaits}
          data={stages.map((stage) => ({ value: stage, label: t(`deal.stage.${stage}`) }))}
          onChange={(stage) => stage && setAwaits(stage as DealStage)}
        />
        <DayField
          label={t('deal.by-when')}
          required={false}
          value={dueOn}
          min={today()}
          error={faults.dueOn}
          onChange={setDueOn}
        />
      </SimpleGrid>
      <MoneyField
        label={t('deal.new.intention')}
        value={intention}
        error={faults['intention.amount']}
        onChange={setIntention}
      />
    </FormDialog>
  );
}

/** Who can supply the demand first, then everybody else. */
function useProducers(demandId: string) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { data: matches } = useQuery(matchesQuery(demandId, language));
  const { data: all = [] } = useQuery({
    queryKey: ['search', 'producers'],
    staleTime: 60_000,
    queryFn: () =>
      everything(
        (after) => bodyOf(api.GET('/api/v1/producers', { params: { query: { limit: 200, ...(after && { after }) } } })),
        mostProducers,
      ),
  });
  const candidates = new Map(
    (matches?.lines ?? [])
      .flatMap((line) => line.candidates)
      .map(({ producerId, producerName }) => [producerId, producerName]),
  );
  const others = all.filter((producer) => !candidates.has(producer.producerId));
  return [
    { group: t('demand.view.candidates'), items: [...candidates].map(([value, label]) => ({ value, label })) },
    {
      group: t('deal.new.others'),
      items: others.map(({ producerId: value, name: label }) => ({ value, label })),
    },
  ].filter(({ items }) => items.length > 0);
}
