import { TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { faultsOf } from '../../api/problem';
import { useFormat } from '../../format/use-format';
import { FormDialog } from '../../ui/form-dialog';
import { MultiSelect } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import { languageChoices } from '../languages';

const everyDay = { days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '18:00' };

interface NewInterpreterProps {
  /** IANA zone of the place */
  zone: string;
  onClose: () => void;
  onMade: (resourceId: string) => void;
}

/** Adds somebody who interprets. */
export function NewInterpreter({ zone, onClose, onMade }: NewInterpreterProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [languages, setLanguages] = useState<string[]>(['id']);
  const [email, setEmail] = useState('');
  const add = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/resources', {
          body: {
            kind: 'interpreter',
            name: name.trim(),
            languages,
            zone,
            officeHours: everyDay,
            ...(email.trim() !== '' && {
              contact: { name: name.trim(), language: 'id' as const, email: email.trim() },
            }),
          },
        }),
      ),
    onSuccess: async ({ id }) => {
      onMade(id);
      onClose();
      await queries.invalidateQueries({ queryKey: ['resources'] });
    },
  });
  const faults = faultsOf(add.error);
  return (
    <FormDialog
      title={t('forum.interpreters.new')}
      confirm={t('forum.interpreters.add')}
      busy={add.isPending}
      disabled={name.trim() === '' || languages.length === 0}
      error={add.error}
      fields={['contact.email', 'languages', 'name']}
      onClose={onClose}
      onSubmit={() => add.mutate()}
    >
      <TextInput
        data-autofocus
        required
        maxLength={200}
        label={t('forum.interpreters.name')}
        value={name}
        error={faults.name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('forum.interpreters.languages')}
        searchable
        required
        data={languageChoices(language)}
        value={languages}
        error={faults.languages}
        onChange={setLanguages}
      />
      <TextInput
        type="email"
        label={t('forum.interpreters.email')}
        description={t('forum.interpreters.email-hint')}
        value={email}
        error={faults['contact.email']}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
