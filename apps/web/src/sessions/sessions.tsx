import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { sessionsQuery } from '../demands/demand-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { useTranslation } from '../words/translation';
import classes from './sessions.module.css';

const AddSession = onceOpened(() => import('./add-session').then((dialog) => dialog.AddSession));
const DropSession = onceOpened(() => import('./drop-session').then((dialog) => dialog.DropSession));

type Demand = Schemas['buyer-registry.DemandView'];
type Session = Schemas['matching.Proposal'];

/** The pitch sessions of a demand: those that wait for approval first. */
export function Sessions({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(sessionsQuery(demand.demandId));
  const [adding, add] = useDisclosure(false);
  const [dropping, setDropping] = useState<Session>();
  const waiting = data?.filter(({ state }) => state === 'proposed') ?? [];
  const approve = useApprove(demand.demandId);
  return (
    <Panel
      title={t('session.title')}
      actions={
        <Group gap="xs">
          {waiting.length > 1 && (
            <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate(waiting)}>
              {t('session.approve-all', { count: waiting.length })}
            </Button>
          )}
          {data && demand.state === 'open' && (
            <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add.open}>
              {t('session.add')}
            </Button>
          )}
        </Group>
      }
    >
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={56} />}
      {data?.length === 0 && (
        <Empty
          title={t('session.none')}
          next={t(demand.maxSessions === 0 ? 'session.none-wished' : 'session.none-next')}
        />
      )}
      <Stack gap={0}>
        {[...(data ?? [])].toSorted(waitingFirst).map((session) => (
          <SessionRow
            key={session.sessionId}
            session={session}
            open={demand.state === 'open'}
            busy={approve.isPending && approve.variables.some(({ sessionId }) => sessionId === session.sessionId)}
            onApprove={() => approve.mutate([session])}
            onDrop={() => setDropping(session)}
          />
        ))}
      </Stack>
      {adding && data && <AddSession demand={demand} sessions={data} onClose={add.close} />}
      {dropping && <DropSession demandId={demand.demandId} session={dropping} onClose={() => setDropping(undefined)} />}
    </Panel>
  );
}

const places: Record<string, number> = { proposed: 0, approved: 1 };
const waitingFirst = (a: Session, b: Session): number => (places[a.state] ?? 2) - (places[b.state] ?? 2);

interface SessionRowProps {
  session: Session;
  open: boolean;
  busy: boolean;
  onApprove: () => void;
  onDrop: () => void;
}

function SessionRow({ session, open, busy, onApprove, onDrop }: SessionRowProps) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  return (
    <Group className={classes.row} justify="space-between" gap="sm">
      <div className={classes.what}>
        <Group gap={6}>
          <Text fw={600}>{session.producerName}</Text>
          <StateBadge state={session.state} label={t(`session.state.${session.state}`)} />
        </Group>
        <Text size="sm">{session.lines.map(({ words }) => words).join(', ')}</Text>
        <Text size="xs" c="var(--quiet)">
          {t(`session.origin.${session.origin}`, { at: dayAndHour(String(session.proposedAt)) })}
          {session.reason ? ` · ${session.reason}` : ''}
        </Text>
      </div>
      {open && (session.state === 'proposed' || session.state === 'approved') && (
        <Group gap={6}>
          {session.state === 'proposed' && (
            <Button size="compact-sm" loading={busy} onClick={onApprove}>
              {t('session.approve')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={onDrop}>
            {t('session.drop')}
          </Button>
        </Group>
      )}
    </Group>
  );
}

function useApprove(demandId: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (sessions: readonly Session[]) => {
      for (const { sessionId } of sessions)
        await bodyOf(api.POST('/api/v1/proposals/{id}/approve', { params: { path: { id: sessionId } } }));
    },
    onSuccess: (_none, sessions) => void tellDone(t('session.approved', { count: sessions.length })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions', demandId] }),
  });
}
