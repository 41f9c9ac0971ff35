import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { api, type Schemas } from '../api/client';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Asked } from './candidate-dialog';
import { CandidateRow } from './candidate-row';

const CandidateDialog = onceOpened(() => import('./candidate-dialog').then((dialog) => dialog.CandidateDialog));

type Line = Schemas['matching.ToldLine'];

interface CandidatesProps {
  demand: Schemas['buyer-registry.DemandView'];
  line: Line;
  order?: Schemas['matching.DemandOrder'];
  sessions: readonly Schemas['matching.Proposal'][];
  /** Whether something may be done with them */
  open: boolean;
}

const shownFirst = 5;

/** The offers that pass every gate, best first, each with why it stands there. */
export function Candidates({ demand, line, order, sessions, open }: CandidatesProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<Asked>();
  const queries = useQueryClient();
  const clearOrder = useMutation({
    mutationFn: () =>
      api.DELETE('/api/v1/matches/{demandId}/order', { params: { path: { demandId: demand.demandId } } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['matches', demand.demandId] }),
  });
  // What stands below the first is hardly ever in sight at once; it follows a moment later.
  const drawn = useDeferredValue(all ? line.candidates.length : shownFirst, 1);
  const shown = line.candidates.slice(0, drawn);
  const sessionOf = (producerId: string) =>
    sessions.find((session) => session.producerId === producerId && ['proposed', 'approved'].includes(session.state));
  return (
    <Panel
      title={t('match.candidates')}
      beside={<Tag tone="plain" label={line.eligible >= 100 ? '100+' : line.eligible} />}
      actions={line.candidates.length > 0 && <ExportButton line={line} />}
    >
      {order && (
        <Alert variant="light" color="gray" p="xs" mb="sm">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('match.ordered', { actor: order.actor, reason: order.reason })}</Text>
            {open && (
              <Button
                size="compact-xs"
                variant="subtle"
                loading={clearOrder.isPending}
                onClick={() => clearOrder.mutate()}
              >
                {t('match.clear-order')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {line.candidates.length === 0 ? (
        <Empty
          title={t('match.none')}
          next={t(line.nearMisses.length > 0 ? 'match.none-next-near' : 'match.none-next')}
        />
      ) : (
        <Stack gap={0} component="ol" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {shown.map((candidate, place) => (
            <CandidateRow
              key={candidate.offerId}
              candidate={candidate}
              unit={line.wanted.unit}
              place={place}
              session={sessionOf(candidate.producerId)?.state}
              open={open}
              opened={place === 0}
              onAsk={(kind) => setAsked({ kind, candidate, place })}
            />
          ))}
        </Stack>
      )}
      {line.candidates.length > shownFirst && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(!all)}>
          {t(all ? 'match.fewer' : 'match.all', { count: line.candidates.length })}
        </Button>
      )}
      {asked && (
        <CandidateDialog
          demandId={demand.demandId}
          line={line}
          placed={order?.producerIds.length ?? 0}
          asked={asked}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Panel>
  );
}

function ExportButton({ line }: { line: Line }) {
  const { t } = useTranslation();
  const { unit } = useFormat();
  const write = (): void => {
    const heads = ['rank', 'producer', 'product', 'score', 'available', 'reasons'] as const;
    const rows = line.candidates.map(({ rank, producerName, product, score, available, reasons }) => [
      rank,
      producerName,
      product,
      score,
      available,
      reasons.map(({ text }) => text).join('; '),
    ]);
    const titles = heads.map((head) =>
      head === 'available' ? `${t(`match.csv.${head}`)} (${unit(line.wanted.unit)})` : t(`match.csv.${head}`),
    );
    save(`${line.words}.csv`, csvOf([titles, ...rows]));
  };
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<Icon name="download" size={15} />}
      onClick={write}
    >
      {t('app.csv')}
    </Button>
  );
}
