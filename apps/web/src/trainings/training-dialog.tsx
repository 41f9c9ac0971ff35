import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { useMe } from '../app/me';
import { today } from '../format/today';
import { HolderField } from '../holders/holder-field';
import { heldBy, holderOf, usualHolder } from '../holders/holders';
import { FormDialog } from '../ui/form-dialog';
import { CountInput } from '../ui/count-input';
import { tellDone } from '../ui/notices';
import { SimpleGrid } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { Training, TrainingInput } from './training-queries';

interface TrainingDialogProps {
  training?: Training;
  onClose: () => void;
  onSaved: (training: Training) => void;
}

const fresh = (): TrainingInput => {
  const day = today();
  return { title: '', place: '', from: day, to: day, capacity: 30 };
};

/** Opens a class, or changes one. */
export function TrainingDialog({ training, onClose, onSaved }: TrainingDialogProps) {
  const { t } = useTranslation();
  const me = useMe();
  const [input, setInput] = useState<TrainingInput>(training ?? fresh());
  const save = useSave(training, (saved) => {
    onClose();
    onSaved(saved);
  });
  const faults = faultsOf(save.error);
  const holder = holderOf(input) ?? usualHolder(me);
  const change = (part: Partial<TrainingInput>): void => setInput((now) => ({ ...now, ...part }));
  const submit = (): void => {
    const { title, topics, place, from, to, capacity } = input;
    save.mutate({ title, topics, place, from, to, capacity, ...heldBy(holder) });
  };
  return (
    <FormDialog
      title={t(training ? 'training.change' : 'training.new')}
      confirm={t('training.save')}
      busy={save.isPending}
      error={save.error}
      fields={['capacity', 'from', 'place', 'programme', 'province', 'title', 'to']}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        label={t('training.name')}
        required
        maxLength={200}
        value={input.title}
        error={faults.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('training.place')}
        required
        maxLength={200}
        value={input.place}
        error={faults.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          type="date"
          label={t('training.from')}
          required
          value={input.from}
          error={faults.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('training.to')}
          required
          min={input.from}
          value={input.to}
          error={faults.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </SimpleGrid>
      <CountInput
        label={t('training.seats')}
        required
        min={1}
        max={10_000}
        value={input.capacity}
        error={faults.capacity}
        onChange={(value) => typeof value === 'number' && change({ capacity: value })}
      />
      <HolderField
        value={holder}
        error={faults.programme ?? faults.province}
        onChange={(next) => change({ programme: undefined, province: undefined, ...heldBy(next) })}
      />
    </FormDialog>
  );
}

function useSave(training: Training | undefined, done: (saved: Training) => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (body: TrainingInput) =>
      training
        ? bodyOf(api.PUT('/api/v1/trainings/{id}', { params: { path: { id: training.trainingId } }, body }))
        : bodyOf(api.POST('/api/v1/trainings', { body })),
    onSuccess: async (saved) => {
      void tellDone(t('training.saved'));
      await queries.invalidateQueries({ queryKey: ['trainings'] });
      await queries.invalidateQueries({ queryKey: ['training', saved.trainingId] });
      done(saved);
    },
  });
}
