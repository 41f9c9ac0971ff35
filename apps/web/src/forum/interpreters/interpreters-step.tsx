import { Button, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { api, bodyOf, ofVersion } from '../../api/client';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Icon } from '../../ui/icon';
import { onceOpened } from '../../ui/lazily';
import { Loading } from '../../ui/loading';
import { Panel } from '../../ui/panel';
import { Group, Stack, Text } from '../../ui/plain';
import { Tag } from '../../ui/tag';
import { useTranslation } from '../../words/translation';
import { languageName } from '../languages';
import type { DayRecords } from '../steps-of';
import { useForumChange } from '../use-forum-change';
import { useForumDay } from '../use-forum-day';
import { interpreterResourcesQuery } from './interpreter-queries';
import { neededLanguages } from './needed-languages';

const NewInterpreter = onceOpened(() => import('./new-interpreter').then((dialog) => dialog.NewInterpreter));

/** Who interprets, and whether they speak what the meetings need. */
export function InterpretersStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, interpreters } = records;
  const { editable } = useForumDay(day.forumDayId);
  const [adding, add] = useDisclosure(false);
  const put = usePut(records);
  const there = interpreters.map(({ resourceId }) => resourceId);
  return (
    <Stack gap="md">
      <Needs records={records} />
      <Panel
        title={t('forum.interpreters.title')}
        actions={
          editable && (
            <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add.open}>
              {t('forum.interpreters.new')}
            </Button>
          )
        }
      >
        {editable ? (
          <Choice there={there} busy={put.isPending} onPut={(ids) => put.mutate(ids)} />
        ) : (
          <Chosen records={records} />
        )}
      </Panel>
      {adding && (
        <NewInterpreter
          zone={day.zone}
          onClose={add.close}
          onMade={(resourceId) => put.mutate([...there, resourceId])}
        />
      )}
    </Stack>
  );
}

/** What is needed, language by language. */
function Needs({ records: { wishes, interpreters } }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const needs = neededLanguages(wishes, interpreters);
  if (needs.length === 0) {
    return (
      <Text size="sm" c="var(--quiet)">
        {t('forum.interpreters.not-needed')}
      </Text>
    );
  }
  return (
    <Panel title={t('forum.interpreters.needed')}>
      <Stack gap={6}>
        {needs.map(({ code, meetings, speakers }) => (
          <Group key={code} gap="xs">
            <Text size="sm" className="numbers">
              {t('forum.interpreters.need', { language: languageName(code, language), count: meetings })}
            </Text>
            <Tag
              size="sm"
              tone={speakers === 0 ? 'bad' : 'good'}
              label={t('forum.interpreters.speakers', { count: speakers })}
            />
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}

interface ChoiceProps {
  there: readonly string[];
  busy: boolean;
  onPut: (ids: string[]) => void;
}

function Choice({ there, busy, onPut }: ChoiceProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { data, error, refetch } = useQuery(interpreterResourcesQuery);
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={3} height={36} />;
  const shown = data.filter(({ active, id }) => active || there.includes(id));
  if (shown.length === 0)
    return <Empty title={t('forum.interpreters.none')} next={t('forum.interpreters.none-next')} />;
  return (
    <Stack gap="xs">
      {shown.map(({ id, name, languages }) => (
        <Checkbox
          key={id}
          label={name}
          description={languages.map((code) => languageName(code, language)).join(', ')}
          checked={there.includes(id)}
          disabled={busy}
          onChange={(event) =>
            onPut(event.currentTarget.checked ? [...there, id] : there.filter((each) => each !== id))
          }
        />
      ))}
    </Stack>
  );
}

function Chosen({ records: { day, interpreters } }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  if (interpreters.length === 0) {
    return <Empty title={t('forum.interpreters.nobody')} next={t('forum.interpreters.nobody-next')} />;
  }
  return (
    <Stack gap="xs">
      {interpreters.map(({ resourceId, name, languages, awayFrom }) => (
        <Group key={resourceId} gap="xs">
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Text size="sm" c="var(--quiet)">
            {languages.map((code) => languageName(code, language)).join(', ')}
          </Text>
          {awayFrom !== undefined && (
            <Tag
              size="sm"
              tone="bad"
              label={t('forum.interpreters.away', { from: day.slots[awayFrom - 1]?.label ?? '' })}
            />
          )}
        </Group>
      ))}
    </Stack>
  );
}

function usePut({ day }: DayRecords) {
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  return useForumChange(day.forumDayId, (resourceIds: string[]) =>
    bodyOf(api.PUT('/api/v1/forum-days/{id}/interpreters', { params, body: { resourceIds } })),
  );
}
