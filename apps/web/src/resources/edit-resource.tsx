import { Chip, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { faultsOf, wasChanged } from '../api/problem';
import { useFormat } from '../format/use-format';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Group, Text } from '../ui/plain';
import { MultiSelect, Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { draftOf, inputOf, isWhole, type ResourceDraft } from './resource-draft';
import { type Resource, useRenewResources } from './resource-queries';

// Those in which trade offices and their buyers speak.
const languages = 'ar cs da de el en es fi fr he hi hu id it ja ko ms nl no pl pt ro ru sv th tr uk ur vi zh'.split(
  ' ',
);
const zones = Intl.supportedValuesOf('timeZone');

interface EditResourceProps {
  kind: Resource['kind'];
  /** Absent: a new one */
  resource?: Resource;
  onClose: () => void;
}

/** Adds an interpreter, a table or a video room, or changes one. */
export function EditResource({ kind, resource, onClose }: EditResourceProps) {
  const { t } = useTranslation();
  const renew = useRenewResources();
  const [draft, setDraft] = useState(() => draftOf(kind, resource));
  const change = (part: Partial<ResourceDraft>): void => setDraft({ ...draft, ...part });
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const input = inputOf(draft, resource);
      if (!resource) return bodyOf(api.POST('/api/v1/resources', { body: input }));
      const { kind: _, ...body } = input;
      const params = { path: { id: resource.id }, header: ofVersion(resource.version) };
      return bodyOf(api.PATCH('/api/v1/resources/{id}', { params, body }));
    },
    onError: (error) => (wasChanged(error) ? renew() : undefined),
    onSuccess: async () => {
      void tellDone(t('resource.saved'));
      onClose();
      await renew();
    },
  });
  const faults = faultsOf(save.error);
  return (
    <FormDialog
      title={resource ? resource.name : t(`resource.add.${kind}`)}
      confirm={t('holiday.save')}
      busy={save.isPending}
      disabled={!isWhole(draft)}
      error={save.error}
      fields={['contact.email', 'languages', 'link', 'name', 'officeHours.from', 'officeHours.to', 'zone']}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <TextInput
        data-autofocus
        required
        maxLength={200}
        label={t('resource.name')}
        value={draft.name}
        error={faults.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {kind === 'interpreter' && <Interpreter draft={draft} faults={faults} change={change} />}
      {kind === 'video-room' && (
        <TextInput
          type="url"
          label={t('resource.link')}
          value={draft.link}
          error={faults.link}
          onChange={(event) => change({ link: event.currentTarget.value })}
        />
      )}
    </FormDialog>
  );
}

interface InterpreterProps {
  draft: ResourceDraft;
  faults: Record<string, string>;
  change: (part: Partial<ResourceDraft>) => void;
}

function Interpreter({ draft, faults, change }: InterpreterProps) {
  const { t } = useTranslation();
  const { languageName, weekdays } = useFormat();
  return (
    <>
      <MultiSelect
        label={t('resource.languages')}
        searchable
        data={[...new Set([...languages, ...draft.languages])]
          .map((code) => ({ value: code, label: languageName(code) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
        value={draft.languages}
        error={faults.languages}
        onChange={(next) => change({ languages: next })}
      />
      <Select
        label={t('resource.zone')}
        searchable
        allowDeselect={false}
        limit={100}
        data={zones}
        value={draft.zone}
        error={faults.zone}
        onChange={(zone) => zone && change({ zone })}
      />
      <div role="group" aria-label={t('resource.days')}>
        <Text size="sm" fw={600} mb={4}>
          {t('resource.days')}
        </Text>
        <Chip.Group multiple value={draft.days} onChange={(days) => change({ days })}>
          <Group gap={6}>
            {[1, 2, 3, 4, 5, 6, 7].map((day) => (
              <Chip key={day} value={String(day)} size="xs">
                {weekdays([day])}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </div>
      <Group grow>
        <TextInput
          type="time"
          label={t('resource.from')}
          value={draft.from}
          error={faults['officeHours.from']}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('resource.to')}
          value={draft.to}
          error={faults['officeHours.to'] ?? (draft.from < draft.to ? undefined : t('resource.hours-fault'))}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </Group>
      <TextInput
        type="email"
        label={t('buyer.email')}
        description={t('resource.email-hint')}
        value={draft.email}
        error={faults['contact.email']}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <Select
        label={t('buyer.language')}
        allowDeselect={false}
        value={draft.letters}
        data={(['id', 'en'] as const).map((code) => ({ value: code as string, label: t(`language.${code}`) }))}
        onChange={(code) => code && change({ letters: code === 'en' ? 'en' : 'id' })}
      />
    </>
  );
}
