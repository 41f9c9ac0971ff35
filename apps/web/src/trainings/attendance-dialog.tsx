import { Checkbox } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { Failure } from '../ui/failure';
import { FormDialog } from '../ui/form-dialog';
import { Loading } from '../ui/loading';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import { attendanceQuery, type Participant, type Session } from './training-queries';

interface AttendanceDialogProps {
  trainingId: string;
  session: Session;
  participants: readonly Participant[];
  onClose: () => void;
}

/** Notes who came to a session. */
export function AttendanceDialog({ trainingId, session, participants, onClose }: AttendanceDialogProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(attendanceQuery(trainingId, session.sessionId));
  const [changed, setChanged] = useState<Record<string, boolean>>({});
  const noted = new Map(data?.map(({ participantId, present }) => [participantId, present]));
  const came = (id: string): boolean => changed[id] ?? noted.get(id) ?? false;
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.PUT('/api/v1/trainings/{id}/sessions/{sessionId}/attendance', {
          params: { path: { id: trainingId, sessionId: session.sessionId } },
          body: { entries: participants.map(({ participantId }) => ({ participantId, present: came(participantId) })) },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('training.noted'));
      onClose();
      await queries.invalidateQueries({ queryKey: ['training', trainingId] });
    },
  });
  const everybody = participants.every(({ participantId }) => came(participantId));
  return (
    <FormDialog
      title={t('training.who-came', { topic: session.topic })}
      confirm={t('training.save-attendance')}
      busy={save.isPending}
      disabled={!data}
      error={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} height={24} />}
      {data && (
        <>
          <Checkbox
            label={t('training.everybody')}
            fw={600}
            checked={everybody}
            onChange={() =>
              setChanged(Object.fromEntries(participants.map(({ participantId }) => [participantId, !everybody])))
            }
          />
          {participants.map(({ participantId, name, person }) => (
            <Checkbox
              key={participantId}
              label={[name, person].filter(Boolean).join(' · ')}
              checked={came(participantId)}
              onChange={(event) => setChanged({ ...changed, [participantId]: event.currentTarget.checked })}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}
