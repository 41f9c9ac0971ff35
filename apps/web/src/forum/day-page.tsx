import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueries, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ComponentType, Suspense, useEffect } from 'react';
import { zoneCity } from '../format/format';
import { useFormat } from '../format/use-format';
import { HolderName } from '../holders/holder-name';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { drawn, onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Stack, Text } from '../ui/plain';
import { Tabs } from '../ui/tabs';
import { useTranslation } from '../words/translation';
import { daySteps, type DayStep } from './day-search';
import { DayState } from './days/day-state';
import { endOf } from './days/slot-plan';
import { changesQuery, recordQueries } from './forum-queries';
import { PublishActions } from './publishing/publish-actions';
import { StepMark } from './step-mark';
import { stepScripts } from './day-page-scripts';
import { type DayRecords, nextStep, stepsOf } from './steps-of';
import { useForumDay } from './use-forum-day';

const route = getRouteApi('/forum-days/$dayId');

const EditDay = onceOpened(() => import('./days/edit-day').then((dialog) => dialog.EditDay));
const stepViews = Object.fromEntries(daySteps.map((step) => [step, drawn(stepScripts[step])])) as Record<
  DayStep,
  ComponentType<{ records: DayRecords }>
>;

/** One forum day, from who comes to what happens on it. */
export function DayPage() {
  const { t } = useTranslation();
  const form = useFormat();
  const { dayId } = route.useParams();
  const { day, organises, editable } = useForumDay(dayId);
  const [editing, edit] = useDisclosure(false);
  const loaded = useRecords(dayId);
  const { weekday } = form.moment(day.slots[0].start, day.zone);
  return (
    <Page
      title={day.name}
      beside={<DayState state={day.state} />}
      actions={
        organises && (
          <>
            {editable && (
              <Button variant="default" leftSection={<Icon name="edit" size={16} />} onClick={edit.open}>
                {t('forum.edit')}
              </Button>
            )}
            <PublishActions day={day} />
          </>
        )
      }
    >
      <Stack gap="md">
        <Text size="sm" c="var(--quiet)" className="numbers">
          {day.place}
          {' · '}
          {t('forum.when', {
            weekday,
            date: form.day(day.date),
            from: day.slots[0].label,
            to: endOf(day),
            zone: zoneCity(day.zone),
          })}
          {' · '}
          {t('forum.slots', { count: day.slots.length, minutes: day.slotMinutes })}
          {' · '}
          <HolderName {...day} />
        </Text>
        {loaded.error !== null && !loaded.records && <Failure error={loaded.error} onRetry={loaded.retry} />}
        {!loaded.records && loaded.error === null && <Loading rows={8} />}
        {loaded.records && <Steps records={{ ...loaded.records, day }} />}
      </Stack>
      {editing && <EditDay day={day} onClose={edit.close} />}
    </Page>
  );
}

function Steps({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { step: asked } = route.useSearch();
  const navigate = route.useNavigate();
  const steps = stepsOf(records);
  const step = asked ?? nextStep(steps);
  const open = (next: DayStep): void =>
    void navigate({ search: (now) => ({ ...now, step: next }), replace: true, resetScroll: false });
  // Where a day goes on is decided once; what is done in the step does not lead away from it.
  useEffect(() => {
    if (asked === undefined) open(step);
  }, [asked]);
  const Shown = stepViews[step];
  return (
    <Tabs
      value={step}
      tabs={daySteps.map((each) => ({
        value: each,
        label: (
          <>
            <StepMark progress={steps[each].progress} />
            <span>{t(`forum.step.${each}`)}</span>
            <Count count={steps[each].count} of={steps[each].of} />
          </>
        ),
      }))}
      onChange={open}
    >
      <Suspense fallback={<Loading rows={8} />}>
        <Shown records={records} />
      </Suspense>
    </Tabs>
  );
}

function Count({ count, of }: { count?: number; of?: number }) {
  const { number } = useFormat();
  if (count === undefined) return null;
  return (
    <Text span size="xs" c="var(--quiet)" className="numbers">
      {of === undefined ? number(count) : `${number(count)}/${number(of)}`}
    </Text>
  );
}

/** All that belongs to a day, once it is there. */
function useRecords(dayId: string): { records?: Omit<DayRecords, 'day'>; error: unknown; retry: () => void } {
  const { data: changes } = useQuery(changesQuery(dayId));
  const [participants, tables, interpreters, wishes] = useQueries({ queries: recordQueries(dayId) });
  const all = [participants, tables, interpreters, wishes];
  const complete = participants.data && tables.data && interpreters.data && wishes.data;
  return {
    ...(complete && {
      records: {
        participants: participants.data,
        tables: tables.data,
        interpreters: interpreters.data,
        wishes: wishes.data,
        changes: changes?.length ?? 0,
      },
    }),
    error: all.map(({ error }) => error).find((error) => error !== null) ?? null,
    retry: () => all.forEach((query) => void query.refetch()),
  };
}
