import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { matchesQuery, sessionsQuery } from '../demands/demand-queries';
import { useFormat } from '../format/use-format';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';

interface DropSessionProps {
  demandId: string;
  session: Schemas['matching.Proposal'];
  onClose: () => void;
}

/** Takes a session back; its place goes to the next best, or to whom the person names. */
export function DropSession({ demandId, session, onClose }: DropSessionProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const queries = useQueryClient();
  const [instead, setInstead] = useState<string | null>(null);
  const { data: matches } = useQuery(matchesQuery(demandId, language));
  const { data: sessions = [] } = useQuery(sessionsQuery(demandId));
  const taken = new Set(sessions.filter(({ state }) => state !== 'dropped').map(({ producerId }) => producerId));
  const candidates = new Map(
    (matches?.lines ?? [])
      .flatMap((line) => line.candidates)
      .filter(({ producerId }) => !taken.has(producerId))
      .map(({ producerId, producerName }) => [producerId, producerName]),
  );
  const drop = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/proposals/{id}/drop', {
          params: { path: { id: session.sessionId } },
          body: { reason, ...(instead && { insteadProducerId: instead }) },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('session.dropped', { name: session.producerName }));
      onClose();
      await Promise.all(
        ['sessions', 'meetings'].map((part) => queries.invalidateQueries({ queryKey: [part, demandId] })),
      );
    },
  });
  return (
    <ReasonDialog
      title={t('session.drop-title', { name: session.producerName })}
      label={t('session.drop-why')}
      confirm={t('session.drop')}
      danger
      busy={drop.isPending}
      error={drop.error}
      onClose={onClose}
      onConfirm={(reason) => drop.mutate(reason)}
    >
      <Select
        label={t('session.instead')}
        placeholder={t('session.instead-next')}
        clearable
        searchable
        data={[...candidates].map(([value, label]) => ({ value, label }))}
        value={instead}
        onChange={setInstead}
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
    </ReasonDialog>
  );
}
