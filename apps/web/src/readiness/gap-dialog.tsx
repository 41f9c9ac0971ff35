import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import type { Gap, Subject } from './readiness-queries';

type GapChange = Schemas['village-registry.GapChange'];

/** Who sees to a gap, by when, and whether it is mended. */
export function GapDialog({ gap, subject, onClose }: { gap: Gap; subject: Subject; onClose: () => void }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const [owner, setOwner] = useState(gap.owner ?? '');
  const [dueOn, setDueOn] = useState(gap.dueOn ?? '');
  const [note, setNote] = useState(gap.note ?? '');
  const [closed, setClosed] = useState(gap.state === 'closed');
  const change = useChange(gap, subject, onClose);
  const faults = faultsOf(change.error);
  const submit = (): void => {
    const state = closed ? 'closed' : 'open';
    change.mutate({
      owner: owner.trim() || null,
      dueOn: dueOn || null,
      note: note.trim() || null,
      ...(state !== gap.state && { state, ...(closed && { closedOn: today() }) }),
    });
  };
  return (
    <FormDialog
      title={gap.names[language]}
      confirm={t('gap.save')}
      busy={change.isPending}
      error={change.error}
      fields={['dueOn', 'note', 'owner']}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        label={t('gap.owner')}
        maxLength={200}
        value={owner}
        error={faults.owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('gap.due')}
        value={dueOn}
        error={faults.dueOn}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <Textarea
        label={t('gap.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        error={faults.note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Checkbox label={t('gap.mended')} checked={closed} onChange={(event) => setClosed(event.currentTarget.checked)} />
    </FormDialog>
  );
}

function useChange({ gapId }: Gap, subject: Subject, done: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: GapChange) =>
      'code' in subject
        ? bodyOf(
            api.PATCH('/api/v1/villages/{code}/gaps/{gapId}', {
              params: { path: { code: subject.code, gapId } },
              body,
            }),
          )
        : bodyOf(
            api.PATCH('/api/v1/producers/{id}/gaps/{gapId}', {
              params: { path: { id: subject.producerId, gapId } },
              body,
            }),
          ),
    onSuccess: async () => {
      void tellDone(t('gap.saved'));
      done();
      await queries.invalidateQueries({ queryKey: ['gaps'] });
    },
  });
}
