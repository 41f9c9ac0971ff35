import { ActionIcon, Button, List, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { faultsOf } from '../api/problem';
import { today } from '../format/today';
import { useFormat } from '../format/use-format';
import type { Producer } from '../mine/my-producers';
import { Empty } from '../ui/empty';
import { tellDone } from '../ui/notices';
import { Group, Stack, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';

type Paper = Schemas['village-registry.PaperInput'];
const kinds = ['nib', 'npwp', 'peb', 'e-ska'] as const;

/** A producer's legal papers. */
export function PapersPanel({ producer }: { producer: Producer }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const [editing, setEditing] = useState(false);
  const papers = producer.papers ?? [];
  if (editing) return <PapersForm producer={producer} onClose={() => setEditing(false)} />;
  return (
    <Panel
      title={t('paper.title')}
      actions={
        <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
          {t('paper.change')}
        </Button>
      }
    >
      {papers.length === 0 && <Empty title={t('paper.none')} next={t('paper.none-next')} />}
      <List size="sm" listStyleType="none" spacing={6}>
        {papers.map(({ kind, number, validTo }) => (
          <List.Item key={`${kind} ${number}`}>
            <Group gap={8}>
              <Text span fw={600} size="sm">
                {t(`paper.kind.${kind}`)}
              </Text>
              <Text span size="sm" className="numbers">
                {number}
              </Text>
              {validTo && (
                <Tag
                  size="sm"
                  tone={validTo < today() ? 'bad' : 'plain'}
                  label={t('offer.valid-to', { day: day(validTo) })}
                />
              )}
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function PapersForm({ producer: { producerId, papers = [] }, onClose }: { producer: Producer; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Paper[]>(papers.length > 0 ? papers : [{ kind: 'nib', number: '' }]);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.PUT('/api/v1/producers/{id}/papers', {
          params: { path: { id: producerId } },
          body: { papers: draft.filter(({ number }) => number.trim() !== '') },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('app.saved'));
      await queries.invalidateQueries({ queryKey: ['producer', producerId] });
      onClose();
    },
  });
  const faults = faultsOf(save.error);
  const change = (place: number, part: Partial<Paper>): void =>
    setDraft(draft.with(place, { ...draft[place], ...part }));
  return (
    <Panel title={t('paper.title')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="sm">
          {draft.map((paper, place) => (
            // eslint-disable-next-line react/no-array-index-key
            <Group key={place} gap="xs" align="flex-end">
              <Select
                w={110}
                label={t('paper.which')}
                data={kinds.map((kind) => ({ value: kind, label: t(`paper.kind.${kind}`) }))}
                value={paper.kind}
                allowDeselect={false}
                error={faults[`papers.${place}.kind`]}
                onChange={(kind) => change(place, { kind: kinds.find((each) => each === kind) ?? 'nib' })}
              />
              <TextInput
                flex="1 1 9rem"
                label={t('paper.number')}
                maxLength={100}
                value={paper.number}
                error={faults[`papers.${place}.number`]}
                onChange={(event) => change(place, { number: event.currentTarget.value })}
              />
              <TextInput
                type="date"
                flex="1 1 9rem"
                label={t('paper.valid-to')}
                value={paper.validTo ?? ''}
                error={faults[`papers.${place}.validTo`]}
                onChange={(event) => change(place, { validTo: event.currentTarget.value || undefined })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t('paper.remove', { kind: t(`paper.kind.${paper.kind}`) })}
                onClick={() => setDraft(draft.toSpliced(place, 1))}
              >
                <Icon name="trash" />
              </ActionIcon>
            </Group>
          ))}
          <Button
            variant="default"
            size="compact-sm"
            w="fit-content"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setDraft([...draft, { kind: 'nib', number: '' }])}
          >
            {t('paper.add')}
          </Button>
          <Refusal error={save.error} fields={['papers']} />
          <Group gap="xs">
            <Button type="submit" loading={save.isPending}>
              {t('app.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
