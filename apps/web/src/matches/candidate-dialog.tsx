import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { moved } from './moved';

type Line = Schemas['matching.ToldLine'];

export type AskKind = 'session' | 'first' | 'up' | 'accepted' | 'rejected';

/** What somebody wants to do with a candidate. */
export interface Asked {
  kind: AskKind;
  candidate: Schemas['matching.ToldCandidate'];
  place: number;
}

const codes = [
  'quality',
  'price',
  'late-delivery',
  'capacity',
  'certificate',
  'packaging',
  'communication',
  'not-interested',
  'other',
] as const;
type Code = (typeof codes)[number];

interface CandidateDialogProps {
  demandId: string;
  line: Line;
  placed: number;
  asked: Asked;
  onClose: () => void;
}

/** Asks why, and does it: every hand on the market's own order leaves its reason. */
export function CandidateDialog({ demandId, line, placed, asked, onClose }: CandidateDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [code, setCode] = useState<Code>('quality');
  const { kind, candidate, place } = asked;
  const { producerId, producerName: name } = candidate;
  const act = useMutation({
    meta: { quiet: true },
    mutationFn: async (reason: string): Promise<unknown> => {
      if (kind === 'session') return api.POST('/api/v1/proposals', { body: { demandId, producerId, reason } });
      if (kind === 'first' || kind === 'up') {
        const shown = [...new Set(line.candidates.map((each) => each.producerId))];
        const producerIds = moved(shown, placed, producerId, kind === 'first' ? 0 : Math.max(0, place - 1));
        return api.PUT('/api/v1/matches/{demandId}/order', {
          params: { path: { demandId } },
          body: { producerIds, reason },
        });
      }
      const words = reason === '' ? {} : kind === 'rejected' ? { text: reason } : { note: reason };
      return api.PUT('/api/v1/matches/{demandId}/feedback/{producerId}/{side}', {
        params: { path: { demandId, producerId, side: 'post' } },
        body: { verdict: kind, lineId: line.lineId, ...(kind === 'rejected' && { code }), ...words },
      });
    },
    onSuccess: async () => {
      void tellDone(t(`match.done.${kind}`, { name }));
      onClose();
      await Promise.all(
        ['matches', 'sessions'].map((part) => queries.invalidateQueries({ queryKey: [part, demandId] })),
      );
    },
  });
  return (
    <ReasonDialog
      title={t(`match.ask.${kind}`, { name })}
      label={t(kind === 'accepted' ? 'match.note' : 'match.because')}
      confirm={t(`match.confirm.${kind}`)}
      required={kind === 'rejected' ? code === 'other' : kind !== 'accepted'}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onConfirm={(reason) => act.mutate(reason)}
    >
      {kind === 'rejected' && (
        <Select
          label={t('match.code')}
          allowDeselect={false}
          value={code}
          data={codes.map((each) => ({ value: each, label: t(`rejection.${each}`) }))}
          onChange={(next) => next && setCode(next as Code)}
        />
      )}
    </ReasonDialog>
  );
}
