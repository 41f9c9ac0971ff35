import { Box, Button, Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Choice } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Icon } from '../../ui/icon';
import { Loading } from '../../ui/loading';
import { Group, Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { useForumChange } from '../use-forum-change';
import classes from './choose-parties.module.css';

const roles = ['any', 'producer', 'buyer', 'post'] as const;
const mostAtOnce = 1000;

/** Producers, buyers and trade posts to choose from, many at a time. */
export function ChooseParties({ dayId, onClose }: { dayId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { country } = useFormat();
  const [role, setRole] = useState<(typeof roles)[number]>('any');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useInvitable(dayId, role, q);
  const add = useAdd(dayId, onClose);
  const parties = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const tick = (ids: readonly string[], on: boolean): void =>
    setChosen((now) => new Set(on ? [...now, ...ids] : [...now].filter((each) => !ids.includes(each))));
  const shownIds = parties.map(({ partyId }) => partyId);
  return (
    <Dialog size="lg" onClose={onClose} title={t('forum.participants.add')}>
      <Stack gap="sm">
        <TextInput
          data-autofocus
          aria-label={t('forum.invitable.find')}
          placeholder={t('forum.invitable.find')}
          leftSection={<Icon name="search" size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Choice
          wide
          small
          label={t('forum.participants.column.role')}
          value={role}
          onChange={setRole}
          options={roles.map((each) => ({ value: each, label: t(`forum.invitable.role.${each}`) }))}
        />
        {list.error && parties.length === 0 && <Failure error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Loading rows={6} height={36} />}
        {!list.isPending && !list.error && parties.length === 0 && (
          <Empty title={t('forum.invitable.none')} next={t('forum.invitable.none-next')} />
        )}
        {parties.length > 0 && (
          <>
            <Checkbox
              size="sm"
              label={t('forum.invitable.all-shown', { count: parties.length })}
              checked={shownIds.every((id) => chosen.has(id))}
              onChange={(event) => tick(shownIds, event.currentTarget.checked)}
            />
            <Box
              mah="45vh"
              style={{ overflowY: 'auto' }}
              tabIndex={0}
              role="group"
              aria-label={t('forum.invitable.list')}
            >
              <Stack gap={2}>
                {parties.map(({ partyId, name, role: its, country: code }) => (
                  <Checkbox
                    key={partyId}
                    className={classes.party}
                    label={name}
                    description={`${t(`meeting.role.${its}`)} · ${country(code)}`}
                    checked={chosen.has(partyId)}
                    onChange={(event) => tick([partyId], event.currentTarget.checked)}
                  />
                ))}
                {list.hasNextPage && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    loading={list.isFetchingNextPage}
                    onClick={() => void list.fetchNextPage()}
                  >
                    {t('forum.invitable.more')}
                  </Button>
                )}
              </Stack>
            </Box>
          </>
        )}
        {add.error && <Failure error={add.error} />}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="var(--quiet)" className="numbers">
            {t('forum.participants.chosen', { count: chosen.size })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
            <Button
              disabled={chosen.size === 0 || chosen.size > mostAtOnce}
              loading={add.isPending}
              onClick={() => add.mutate([...chosen])}
            >
              {t('forum.invitable.add', { count: chosen.size })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Dialog>
  );
}

function useInvitable(dayId: string, role: (typeof roles)[number], q: string) {
  return useInfiniteQuery({
    queryKey: ['forum-day', dayId, 'invitable', role, q],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after, signal }) =>
      bodyOf(
        api.GET('/api/v1/forum-days/{id}/invitable', {
          params: {
            path: { id: dayId },
            query: { limit: 100, ...(role !== 'any' && { role }), ...(q !== '' && { q }), ...(after && { after }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
}

function useAdd(dayId: string, onDone: () => void) {
  const { t } = useTranslation();
  return useForumChange(
    dayId,
    async (ids: readonly string[]) => {
      const body = { participants: ids.map((partyId) => ({ partyId })) };
      await api.PUT('/api/v1/forum-days/{id}/participants', { params: { path: { id: dayId } }, body });
      return ids.length;
    },
    { told: (count) => t('forum.done.participants-added', { count }), onDone, quiet: true },
  );
}
