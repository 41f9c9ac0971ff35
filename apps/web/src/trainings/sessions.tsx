import { Button, Progress, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { onceOpened } from '../ui/lazily';
import { tellDone } from '../ui/notices';
import { Group, Stack } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import type { Participant, Session, Training } from './training-queries';

const AttendanceDialog = onceOpened(() => import('./attendance-dialog').then((dialog) => dialog.AttendanceDialog));

interface SessionsProps {
  training: Training;
  sessions?: readonly Session[];
  participants?: readonly Participant[];
}

/** When a class meets, and how many came. */
export function Sessions({ training, sessions, participants = [] }: SessionsProps) {
  const { t } = useTranslation();
  const { day, number } = useFormat();
  const [noting, setNoting] = useState<Session>();
  return (
    <Panel title={t('training.sessions')}>
      {!sessions && <Loading rows={2} />}
      {sessions?.length === 0 && <Empty title={t('training.no-sessions')} next={t('training.no-sessions-next')} />}
      <Stack gap="sm">
        {sessions && sessions.length > 0 && (
          <Table>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.sessionId}>
                  <td>
                    <b>{session.topic}</b>
                    <br />
                    {day(session.heldOn)}
                  </td>
                  <td style={{ minWidth: 110 }}>
                    {session.taken && participants.length > 0 && (
                      <>
                        {t('training.came-of', { came: number(session.present), all: number(participants.length) })}
                        <Progress
                          size="sm"
                          value={(100 * session.present) / participants.length}
                          aria-label={t('training.came')}
                        />
                      </>
                    )}
                  </td>
                  <td data-end>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={participants.length === 0}
                      aria-label={`${t('training.note')}: ${session.topic}`}
                      onClick={() => setNoting(session)}
                    >
                      {t('training.note')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
        <AddSession training={training} />
      </Stack>
      {noting && (
        <AttendanceDialog
          trainingId={training.trainingId}
          session={noting}
          participants={participants}
          onClose={() => setNoting(undefined)}
        />
      )}
    </Panel>
  );
}

function AddSession({ training: { trainingId, from, to } }: { training: Training }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [topic, setTopic] = useState('');
  const [heldOn, setHeldOn] = useState(from);
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/trainings/{id}/sessions', {
          params: { path: { id: trainingId } },
          body: { sessions: [{ heldOn, topic: topic.trim() }] },
        }),
      ),
    onSuccess: async () => {
      setTopic('');
      void tellDone(t('training.session-added'));
      await queries.invalidateQueries({ queryKey: ['training', trainingId] });
    },
  });
  const faults = faultsOf(add.error);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Group gap="sm" align="flex-end">
        <TextInput
          flex="2 1 12rem"
          label={t('training.topic')}
          required
          maxLength={200}
          value={topic}
          error={faults['sessions.0.topic']}
          onChange={(event) => setTopic(event.currentTarget.value)}
        />
        <TextInput
          flex="1 1 9rem"
          type="date"
          label={t('training.day')}
          required
          min={from}
          max={to}
          value={heldOn}
          error={faults['sessions.0.heldOn']}
          onChange={(event) => setHeldOn(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={add.isPending} disabled={topic.trim() === ''}>
          {t('training.add-session')}
        </Button>
      </Group>
      <Refusal error={add.error} fields={['sessions.0.topic', 'sessions.0.heldOn']} />
    </form>
  );
}
