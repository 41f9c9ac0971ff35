import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { suppliersOf } from './suppliers-of';

const mostOffers = 2_000;

const offersOfQuery = (commodities: readonly string[]) =>
  queryOptions({
    queryKey: ['offers-of', ...commodities],
    staleTime: 60_000,
    queryFn: async () => {
      const each = commodities.map((commodity) =>
        everything(
          (after) =>
            bodyOf(
              api.GET('/api/v1/offers', {
                params: { query: { commodity, state: 'active', limit: 200, ...(after && { after }) } },
              }),
            ),
          mostOffers,
        ),
      );
      return (await Promise.all(each)).flat();
    },
  });

interface AddSessionProps {
  demand: Schemas['buyer-registry.DemandView'];
  sessions: readonly Schemas['matching.Proposal'][];
  onClose: () => void;
}

/** Proposes a producer whom the ranking did not choose, with a reason. */
export function AddSession({ demand, sessions, onClose }: AddSessionProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { demandId } = demand;
  const [producerId, setProducerId] = useState<string | null>(null);
  const { data: offers } = useQuery(offersOfQuery([...new Set(demand.lines.map(({ commodity }) => commodity))]));
  const taken = new Set(sessions.filter(({ state }) => state !== 'dropped').map((session) => session.producerId));
  const suppliers = suppliersOf(offers ?? [], taken);
  const name = suppliers.find((each) => each.producerId === producerId)?.name;
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(api.POST('/api/v1/proposals', { body: { demandId, producerId: producerId ?? '', reason } })),
    onSuccess: async () => {
      void tellDone(t('match.done.session', { name }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['sessions', demandId] });
    },
  });
  return (
    <ReasonDialog
      title={t('session.add')}
      label={t('match.because')}
      confirm={t('match.confirm.session')}
      ready={producerId !== null}
      busy={add.isPending}
      error={add.error}
      onClose={onClose}
      onConfirm={(reason) => add.mutate(reason)}
    >
      <Select
        label={t('session.with')}
        description={t('session.with-hint')}
        searchable
        nothingFoundMessage={t(offers ? 'session.nobody' : 'app.loading')}
        data={suppliers.map((each) => ({ value: each.producerId, label: each.name }))}
        renderOption={({ option }) => {
          const places = suppliers.find((each) => each.producerId === option.value)?.places;
          return (
            <div>
              <Text size="sm">{option.label}</Text>
              {places && (
                <Text size="xs" c="var(--quiet)">
                  {places}
                </Text>
              )}
            </div>
          );
        }}
        value={producerId}
        onChange={setProducerId}
      />
    </ReasonDialog>
  );
}
