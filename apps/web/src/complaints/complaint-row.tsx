import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { useMe } from '../app/me';
import { buyersQuery, postsQuery, producerQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { tellDone } from '../ui/notices';
import { Group, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Row } from '../ui/rows';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { Complaint } from './complaint-queries';

const tones: Record<Complaint['state'], Tone> = { open: 'warn', answered: 'warn', upheld: 'bad', dismissed: 'plain' };

type Act = 'answer' | 'uphold' | 'dismiss';

/** One complaint: about whom, by whom, what was said to it, and the next step. */
export function ComplaintRow({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const [acting, setActing] = useState<Act>();
  const buyer = useBuyerName(complaint.buyerId);
  const by = useComplainant(complaint.by);
  const { state, kind, text, raisedAt, answer, answeredAt, reason, decidedAt } = complaint;
  const acts: Act[] = state === 'open' ? ['answer'] : state === 'answered' ? ['uphold', 'dismiss'] : [];
  return (
    <Row
      actions={
        acts.length > 0 &&
        acts.map((act) => (
          <Button key={act} size="xs" variant="default" onClick={() => setActing(act)}>
            {t(`complaint.act.${act}`)}
          </Button>
        ))
      }
    >
      <Group gap="xs">
        <Tag tone={tones[state]} label={t(`complaint.state.${state}`)} />
        <Text size="sm" fw={600}>
          {t('complaint.about', { kind: t(`complaint.kind.${kind}`), buyer })}
        </Text>
      </Group>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {t('complaint.raised', { by, at: dayAndHour(raisedAt) })}
      </Text>
      <Text size="sm" mt={6}>
        {text}
      </Text>
      {answer && answeredAt && (
        <Text size="sm" mt={6}>
          {t('complaint.answer', { answer, at: dayAndHour(answeredAt) })}
        </Text>
      )}
      {reason && decidedAt && (
        <Text size="sm" mt={6}>
          {t('complaint.decision', { reason, at: dayAndHour(decidedAt) })}
        </Text>
      )}
      {acting && <ActOn complaint={complaint} act={acting} onClose={() => setActing(undefined)} />}
    </Row>
  );
}

function ActOn({ complaint, act, onClose }: { complaint: Complaint; act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const params = { path: { id: complaint.complaintId }, header: ofVersion(complaint.version) };
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: (text: string) =>
      act === 'answer'
        ? bodyOf(api.POST('/api/v1/complaints/{id}/answer', { params, body: { text } }))
        : bodyOf(
            api.POST(`/api/v1/complaints/{id}/${act}` as '/api/v1/complaints/{id}/uphold', {
              params,
              body: { reason: text },
            }),
          ),
    onSuccess: () => {
      void tellDone(t(`complaint.done.${act}`));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['complaints'] }),
  });
  return (
    <ReasonDialog
      title={t(`complaint.act.${act}`)}
      label={t(`complaint.why.${act}`)}
      confirm={t(`complaint.act.${act}`)}
      danger={act === 'uphold'}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={(text) => change.mutate(text)}
    />
  );
}

function useBuyerName(buyerId: string): string {
  const { postId } = useMe();
  const { data: buyers = [] } = useQuery(buyersQuery(postId));
  return buyers.find((each) => each.buyerId === buyerId)?.name ?? buyerId;
}

function useComplainant({ kind, id }: Complaint['by']): string {
  const { data: posts = [] } = useQuery(postsQuery);
  const { data: producer } = useQuery({ ...producerQuery(id), enabled: kind === 'producer' });
  return (kind === 'post' ? posts.find(({ postId }) => postId === id)?.name : producer?.name) ?? id;
}
