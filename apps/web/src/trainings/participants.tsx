import { ActionIcon, Button, Progress, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { csvOf, save } from '../format/csv';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { Table } from '../ui/table';
import { Tag } from '../ui/tag';
import { producersOfQuery, searchQuery } from '../villages/village-queries';
import { useTranslation } from '../words/translation';
import type { Participant, Training } from './training-queries';

/** Who is in a class, and how each attended. */
export function Participants({
  training,
  participants,
}: {
  training: Training;
  participants?: readonly Participant[];
}) {
  const { t } = useTranslation();
  const write = (): void => {
    const heads = (['name', 'person', 'present', 'absent', 'finished'] as const).map((head) =>
      t(`training.column.${head}`),
    );
    const rows = (participants ?? []).map(({ name, person, present, absent, finished }) => [
      name,
      person,
      present,
      absent,
      finished ? 1 : 0,
    ]);
    save(`${t('training.file')}.csv`, csvOf([heads, ...rows]));
  };
  return (
    <Panel
      title={t('training.participants')}
      actions={
        participants &&
        participants.length > 0 && (
          <Button size="compact-sm" variant="default" leftSection={<Icon name="download" size={14} />} onClick={write}>
            {t('app.csv')}
          </Button>
        )
      }
    >
      {!participants && <Loading rows={2} />}
      {participants?.length === 0 && <Empty title={t('training.nobody')} next={t('training.nobody-next')} />}
      <Stack gap="sm">
        {participants && participants.length > 0 && <List training={training} participants={participants} />}
        <AddParticipant training={training} />
      </Stack>
    </Panel>
  );
}

function List({
  training: { trainingId },
  participants,
}: {
  training: Training;
  participants: readonly Participant[];
}) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: (participantId: string) =>
      api.DELETE('/api/v1/trainings/{id}/participants/{participantId}', {
        params: { path: { id: trainingId, participantId } },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['training', trainingId] }),
  });
  return (
    <Table>
      <tbody>
        {participants.map(
          ({ participantId, name, person, villageCode, producerId, present, absent, percent, finished }) => (
            <tr key={participantId}>
              <td>
                <Group gap={6}>
                  {villageCode === undefined ? (
                    <Link to="/producers/$producerId" params={{ producerId: producerId! }}>
                      {name}
                    </Link>
                  ) : (
                    <Link to="/villages/$code" params={{ code: villageCode }}>
                      {name}
                    </Link>
                  )}
                  {finished && <Tag tone="good" size="sm" label={t('training.has-finished')} />}
                </Group>
                {person && (
                  <Text size="xs" c="var(--quiet)">
                    {person}
                  </Text>
                )}
              </td>
              <td style={{ minWidth: 110 }}>
                {percent !== undefined && (
                  <>
                    <Text size="sm">
                      {t('training.came-of', { came: number(present), all: number(present + absent) })}
                    </Text>
                    <Progress size="sm" value={percent} aria-label={t('training.came')} />
                  </>
                )}
              </td>
              <td data-end>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('training.take-out', { name })}
                  disabled={leave.isPending}
                  onClick={() => leave.mutate(participantId)}
                >
                  <Icon name="cross" size={16} />
                </ActionIcon>
              </td>
            </tr>
          ),
        )}
      </tbody>
    </Table>
  );
}

/** A village is found by its name; instead of it one of its producers may be enrolled. */
function AddParticipant({ training: { trainingId } }: { training: Training }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const [village, setVillage] = useState<{ code: string; name: string }>();
  const [producerId, setProducerId] = useState<string | null>(null);
  const [person, setPerson] = useState('');
  const [phrase] = useDebouncedValue(typed, 200);
  const { data: found = [] } = useQuery(searchQuery(phrase));
  const { data: producers = [] } = useQuery({
    ...producersOfQuery(village?.code ?? ''),
    enabled: village !== undefined,
  });
  const enrol = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/trainings/{id}/participants', {
          params: { path: { id: trainingId } },
          body: {
            participants: [
              {
                ...(producerId ? { producerId } : { villageCode: village!.code }),
                ...(person.trim() && { person: person.trim() }),
              },
            ],
          },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('training.enrolled'));
      setTyped('');
      setVillage(undefined);
      setProducerId(null);
      setPerson('');
      await queries.invalidateQueries({ queryKey: ['training', trainingId] });
      await queries.invalidateQueries({ queryKey: ['trainings'] });
    },
  });
  const options = [
    ...(village ? [{ value: village.code, label: village.name }] : []),
    ...found
      .filter(({ registered, code }) => registered && code !== village?.code)
      .map(({ code, name, regency }) => ({ value: code, label: `${name}, ${regency}` })),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (village) enrol.mutate();
      }}
    >
      <Group gap="sm" align="flex-end">
        <Select
          flex="2 1 14rem"
          label={t('training.village')}
          placeholder={t('training.village-find')}
          searchable
          required
          // The registry has searched already, also where names were misspelt.
          filter={({ options: all }) => all}
          data={options}
          searchValue={typed}
          onSearchChange={setTyped}
          value={village?.code ?? null}
          onChange={(code) => {
            const option = options.find(({ value }) => value === code);
            setVillage(option && { code: option.value, name: option.label });
            setProducerId(null);
          }}
          nothingFoundMessage={phrase.trim().length > 1 ? t('training.not-registered') : undefined}
        />
        <Select
          flex="1 1 11rem"
          label={t('training.producer')}
          placeholder={t('training.village-itself')}
          clearable
          disabled={producers.length === 0}
          data={producers.map(({ producerId: value, name: label }) => ({ value, label }))}
          value={producerId}
          onChange={setProducerId}
          clearButtonProps={{ 'aria-label': t('app.clear') }}
        />
        <TextInput
          flex="1 1 10rem"
          label={t('training.person')}
          maxLength={200}
          value={person}
          onChange={(event) => setPerson(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={enrol.isPending} disabled={!village}>
          {t('training.enrol')}
        </Button>
      </Group>
      {enrol.error && <Failure error={enrol.error} />}
    </form>
  );
}
