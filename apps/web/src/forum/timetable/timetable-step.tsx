import { Alert, Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useFormat } from '../../format/use-format';
import { Choice } from '../../ui/choice';
import { Empty } from '../../ui/empty';
import { Fact } from '../../ui/fact';
import { Later } from '../../ui/later';
import { Loading } from '../../ui/loading';
import { onceOpened } from '../../ui/lazily';
import { Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import { Facts } from '../facts';
import { type DaySearch, type TimetableBy, timetableViews } from '../day-search';
import type { Wish } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { DayList } from './day-list';
import { partyRows, sumOf, tableRows } from './grid-rows';
import { TakeAlong } from './take-along';
import { gridHint, TimetableGrid } from './timetable-grid';
import { Unplaced } from './unplaced';
import { type Target, usePlace } from './use-place';

const MeetingDialog = onceOpened(() => import('./meeting-dialog').then((dialog) => dialog.MeetingDialog));
const Refused = onceOpened(() => import('./refused').then((dialog) => dialog.Refused));

const route = getRouteApi('/forum-days/$dayId');

/** The schedule: who meets when, at which table, with whom; to be read, moved and taken along. */
export function TimetableStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, participants, tables, wishes } = records;
  const { organises, editable } = useForumDay(day.forumDayId);
  const { by = 'party', of } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const [shown, setShown] = useState<string>();
  // Who meets when is laid out once the page is there.
  const settled = useDeferredValue(true, false);
  const parties = useMemo(
    () => (settled ? partyRows(participants, wishes, day) : undefined),
    [settled, participants, wishes, day],
  );
  const rows = useMemo(
    () => (parties && by === 'table' ? tableRows(tables, participants, wishes, day) : parties),
    [by, parties, tables, participants, wishes, day],
  );
  const sum = useMemo(() => parties && sumOf(parties, wishes, day), [parties, wishes, day]);
  const place = usePlace(day.forumDayId);
  const { mutate } = place;
  const move = useCallback((target: Target) => mutate(target), [mutate]);
  const show = useCallback((wish: Wish) => setShown(wish.wishId), []);
  const open = (part: Partial<DaySearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false });
  if (wishes.every(({ place: placed, ended }) => placed === undefined && !ended)) {
    return (
      <Empty
        title={t('forum.timetable.none')}
        next={t(organises ? 'forum.timetable.none-next' : 'forum.not-yet')}
        action={organises && <Button onClick={() => open({ step: 'solve' })}>{t('forum.step.solve')}</Button>}
      />
    );
  }
  const grid = !narrow && by !== 'slot';
  const picked = wishes.find(({ wishId }) => wishId === shown);
  return (
    <Stack gap="md">
      {sum ? (
        <Sum sum={sum} wishes={wishes.filter(({ ended }) => !ended).length} />
      ) : (
        <Skeleton height={44} maw={300} />
      )}
      {organises && day.state === 'published' && (
        <Text size="sm" c="var(--quiet)">
          {t('forum.timetable.published')}
        </Text>
      )}
      <Group gap="sm" align="flex-end">
        <Choice
          label={t('forum.timetable.by')}
          value={by}
          onChange={(next) => open({ by: next, of: undefined })}
          options={timetableViews.map((each) => ({ value: each, label: t(`forum.timetable.view.${each}`) }))}
        />
        <Later instead={<Skeleton flex="1 1 14rem" maw={420} height={36} />}>
          <Finder records={records} by={by} of={of} onFind={(next) => open({ of: next })} />
        </Later>
        <TakeAlong day={day} by={by} of={of} />
      </Group>
      {sum && sum.unplaced.length > 0 && <Unplaced wishes={sum.unplaced} onShow={show} />}
      {grid && editable && (
        <Text size="xs" c="var(--quiet)" id={gridHint}>
          {t('forum.timetable.hint')}
        </Text>
      )}
      {(!sum || !rows) && <Loading rows={8} height={44} />}
      {sum && rows && !grid && <DayList records={records} rows={rows} by={by} of={of} onShow={show} />}
      {sum && rows && grid && (
        <TimetableGrid
          records={records}
          rows={rows}
          by={by}
          perSlot={sum.perSlot}
          of={of}
          editable={editable}
          onMove={move}
          onShow={show}
        />
      )}
      {picked && (
        <MeetingDialog records={records} wish={picked} editable={editable} onClose={() => setShown(undefined)} />
      )}
      {place.error && place.variables && (
        <Refused error={place.error} wish={place.variables.wish} onClose={() => place.reset()} />
      )}
      {editable && day.state === 'draft' && sum && sum.placed > 0 && (
        <Alert variant="light" color="gray" p="xs">
          {t('forum.timetable.draft')}
        </Alert>
      )}
    </Stack>
  );
}

function Sum({ sum, wishes }: { sum: ReturnType<typeof sumOf>; wishes: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <Facts>
      <Fact label={t('forum.solve.placed')}>
        <span className="numbers">{t('forum.of', { number: number(sum.placed), of: number(wishes) })}</span>
      </Fact>
      <Fact label={t('forum.solve.best')}>
        <span className="numbers">{number(sum.breaks)}</span>
      </Fact>
      <Fact label={t('forum.solve.idle')}>
        <span className="numbers">{t('forum.slots-count', { count: sum.idle })}</span>
      </Fact>
    </Facts>
  );
}

interface FinderProps {
  records: DayRecords;
  by: TimetableBy;
  of: string | undefined;
  onFind: (of: string | undefined) => void;
}

/** Leads to one party, table or slot. */
function Finder({ records: { day, participants, tables }, by, of, onFind }: FinderProps) {
  const { t } = useTranslation();
  const data =
    by === 'party'
      ? participants.map(({ partyId, name }) => ({ value: partyId, label: name }))
      : by === 'table'
        ? tables.map(({ no }) => ({ value: String(no), label: t('forum.table', { number: no }) }))
        : day.slots.map(({ no, label }) => ({ value: String(no), label }));
  return (
    <Select
      flex="1 1 14rem"
      maw={420}
      aria-label={t(`forum.timetable.find.${by}`)}
      placeholder={t(`forum.timetable.find.${by}`)}
      searchable
      clearable
      limit={100}
      clearButtonProps={{ 'aria-label': t('app.clear') }}
      data={data}
      value={of ?? null}
      onChange={(next) => onFind(next ?? undefined)}
    />
  );
}
