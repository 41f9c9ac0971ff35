import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useMe } from '../app/me';
import { programmesQuery } from '../holders/programmes-query';
import { Icon } from '../ui/icon';
import { tellDone } from '../ui/notices';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { mayJoin } from './may-coach';
import type { Village } from './village-queries';

/** The programmes that a village is in; who runs one, or the village's province, adds it and takes it out. */
export function VillageProgrammes({ village }: { village: Village }) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: programmes = [] } = useQuery(programmesQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const change = useChange(village.code, () => setChosen(null));
  const names = new Map(programmes.map(({ slug, name }) => [slug, name]));
  const joinable = programmes.filter(
    ({ slug }) => !village.programmes.includes(slug) && mayJoin(me, village.code, slug),
  );
  return (
    <Panel title={t('villages.column.programmes')}>
      <Stack gap={6}>
        {village.programmes.length === 0 && (
          <Text size="sm" c="var(--quiet)">
            {t('overview.group.no-programme')}
          </Text>
        )}
        {village.programmes.map((slug) => (
          <Group key={slug} justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm">
              <Link to="/villages" search={{ programme: slug, all: true }}>
                {names.get(slug) ?? slug}
              </Link>
            </Text>
            {mayJoin(me, village.code, slug) && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('village.leave', { programme: names.get(slug) ?? slug })}
                disabled={change.isPending}
                onClick={() => change.mutate({ slug, joins: false })}
              >
                <Icon name="cross" size={16} />
              </ActionIcon>
            )}
          </Group>
        ))}
        {joinable.length > 0 && (
          <Group gap="xs" mt={4} wrap="nowrap">
            <Select
              flex={1}
              size="sm"
              aria-label={t('village.add-programme')}
              placeholder={t('village.add-programme')}
              searchable
              data={joinable.map(({ slug, name }) => ({ value: slug, label: name }))}
              value={chosen}
              onChange={setChosen}
            />
            <Button
              variant="default"
              disabled={chosen === null}
              loading={change.isPending}
              onClick={() => chosen && change.mutate({ slug: chosen, joins: true })}
            >
              {t('village.add')}
            </Button>
          </Group>
        )}
      </Stack>
    </Panel>
  );
}

function useChange(code: string, done: () => void) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ slug, joins }: { slug: string; joins: boolean }): Promise<void> => {
      if (joins)
        await bodyOf(
          api.PUT('/api/v1/programmes/{slug}/members', { params: { path: { slug } }, body: { members: [{ code }] } }),
        );
      else await api.DELETE('/api/v1/programmes/{slug}/members/{code}', { params: { path: { slug, code } } });
    },
    onSuccess: async (_none, { joins }) => {
      void tellDone(t(joins ? 'village.joined' : 'village.left'));
      done();
      const stale = ['village', 'villages', 'village-funnel', 'programmes'];
      await Promise.all(stale.map((part) => queries.invalidateQueries({ queryKey: [part] })));
    },
  });
}
