import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf, ofVersion, type Schemas } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Panel } from '../../ui/panel';
import { CountInput } from '../../ui/count-input';
import { Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { DayRecords } from '../steps-of';
import { useForumChange } from '../use-forum-change';
import { useForumDay } from '../use-forum-day';
import { withCount, withOwner } from './put-tables';
import classes from './tables-step.module.css';

/** How many tables there are, and who stays at which. */
export function TablesStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, tables, participants } = records;
  const { editable } = useForumDay(day.forumDayId);
  const [count, setCount] = useState<number>();
  const put = usePut(records);
  const wanted = count ?? tables.length;
  const nameOf = new Map(participants.map(({ partyId, name }) => [partyId, name]));
  const choices = [...nameOf].map(([value, label]) => ({ value, label }));
  return (
    <Stack gap="md">
      <Panel title={t('forum.tables.count')}>
        <Stack gap="sm">
          {editable && (
            <form
              onSubmit={(event) => {
                event.preventDefault();
                put.mutate(withCount(tables, wanted), { onSuccess: () => setCount(undefined) });
              }}
            >
              <Group gap="xs" align="flex-end">
                <CountInput
                  label={t('forum.tables.how-many')}
                  w={140}
                  min={0}
                  max={500}
                  value={wanted}
                  onChange={(value) => setCount(typeof value === 'number' ? value : 0)}
                />
                <Button type="submit" loading={put.isPending} disabled={wanted === tables.length}>
                  {t('forum.save')}
                </Button>
              </Group>
              {wanted < tables.length && (
                <Text size="xs" c="var(--warn)" mt={4}>
                  {t('forum.tables.fewer')}
                </Text>
              )}
            </form>
          )}
          <Room records={records} />
        </Stack>
      </Panel>
      {tables.length === 0 ? (
        <Empty title={t('forum.tables.none')} next={t(editable ? 'forum.tables.none-next' : 'forum.not-yet')} />
      ) : (
        <Panel title={t('forum.tables.owners')}>
          <Text size="sm" c="var(--quiet)" mb="sm">
            {t('forum.tables.owners-hint')}
          </Text>
          <ul className={classes.tables}>
            {tables.map(({ no, partyId, closedFrom }) => (
              <li key={no} className={classes.table}>
                <b className={classes.number}>{no}</b>
                <div className={classes.owner}>
                  {editable ? (
                    <Select
                      size="xs"
                      aria-label={t('forum.tables.owner-of', { number: no })}
                      placeholder={t('forum.tables.free')}
                      searchable
                      clearable
                      clearButtonProps={{ 'aria-label': t('app.clear') }}
                      data={choices}
                      value={partyId ?? null}
                      onChange={(next) => put.mutate(withOwner(tables, no, next ?? undefined))}
                    />
                  ) : (
                    <Text size="sm" c={partyId ? undefined : 'var(--quiet)'}>
                      {(partyId && nameOf.get(partyId)) ?? t('forum.tables.free')}
                    </Text>
                  )}
                  {closedFrom !== undefined && (
                    <Text size="xs" c="var(--bad)">
                      {t('forum.tables.closed', { from: day.slots[closedFrom - 1]?.label ?? '' })}
                    </Text>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}

/** How full the tables would be with all that is wished for. */
function Room({ records: { day, tables, wishes } }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { percent, number } = useFormat();
  const room = tables.length * day.slots.length;
  if (room === 0) return null;
  const share = wishes.length / room;
  const color = share > 1 ? 'red' : share > 0.9 ? 'yellow' : 'teal';
  return (
    <div>
      <Text size="sm" className="numbers" mb={4}>
        {t(share > 1 ? 'forum.tables.too-few' : 'forum.tables.room', {
          wishes: number(wishes.length),
          room: number(room),
          share: percent(share),
        })}
      </Text>
      <Progress value={Math.min(100, share * 100)} color={color} aria-label={t('forum.tables.fullness')} />
    </div>
  );
}

function usePut({ day }: DayRecords) {
  const { t } = useTranslation();
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  return useForumChange(
    day.forumDayId,
    (tables: Schemas['scheduling.TableInput'][]) =>
      bodyOf(api.PUT('/api/v1/forum-days/{id}/tables', { params, body: { tables } })),
    { told: () => t('forum.done.tables') },
  );
}
