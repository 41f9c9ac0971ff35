import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../../api/client';
import { Choice } from '../../ui/choice';
import { Failure } from '../../ui/failure';
import { Panel } from '../../ui/panel';
import { Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { DayRecords } from '../steps-of';
import { useForumChange } from '../use-forum-change';

const durations = [10, 30, 120, 600] as const;
const differences = ['0', '1', '2', '3', '5', 'any'] as const;

/** How long the search may take, and how unequal breaks may be. */
export function SolveForm({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, wishes } = records;
  const [seconds, setSeconds] = useState(30);
  const [difference, setDifference] = useState(day.fairness === undefined ? 'any' : String(day.fairness));
  const [keep, setKeep] = useState(false);
  const solve = useSolve(records);
  const hasPlaces = wishes.some(({ place }) => place !== undefined);
  const known = differences.some((each) => each === difference) ? differences : [...differences, difference];
  return (
    <Panel title={t('forum.solve.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          solve.mutate({ seconds, keep, fairness: difference === 'any' ? null : Number(difference) });
        }}
      >
        <Stack gap="md">
          <Text size="sm" maw={640}>
            {t('forum.solve.how')}
          </Text>
          <Group gap="lg" align="flex-start">
            <div>
              <Text size="sm" fw={600} id="solve-seconds" mb={4}>
                {t('forum.solve.most-time')}
              </Text>
              <Choice
                labelledBy="solve-seconds"
                value={String(seconds)}
                onChange={(next) => setSeconds(Number(next))}
                options={durations.map((each) => ({
                  value: String(each),
                  label:
                    each < 60
                      ? t('forum.solve.seconds', { number: each })
                      : t('forum.solve.minutes', { number: each / 60 }),
                }))}
              />
            </div>
            <Select
              label={t('forum.solve.fairness')}
              description={t('forum.solve.fairness-hint')}
              inputWrapperOrder={['label', 'input', 'description']}
              w={300}
              allowDeselect={false}
              value={difference}
              onChange={(next) => setDifference(next ?? 'any')}
              data={known.map((each) => ({
                value: each,
                label:
                  each === 'any'
                    ? t('forum.solve.any-difference')
                    : t('forum.solve.difference', { count: Number(each) }),
              }))}
            />
          </Group>
          {hasPlaces && (
            <Switch
              label={t('forum.solve.keep')}
              description={t('forum.solve.keep-hint')}
              checked={keep}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
          )}
          {solve.error && <Failure error={solve.error} />}
          <Button type="submit" w="fit-content" loading={solve.isPending}>
            {t(hasPlaces ? 'forum.solve.again' : 'forum.solve.start')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}

interface Wanted {
  seconds: number;
  keep: boolean;
  fairness: number | null;
}

function useSolve({ day }: DayRecords) {
  const path = { id: day.forumDayId };
  return useForumChange(
    day.forumDayId,
    async ({ fairness, ...body }: Wanted) => {
      let { version } = day;
      if (fairness !== (day.fairness ?? null)) {
        const params = { path, header: ofVersion(version) };
        ({ version } = await bodyOf(
          api.PATCH('/api/v1/forum-days/{id}', { params, body: { fairness: fairness as number } }),
        ));
      }
      return bodyOf(api.POST('/api/v1/forum-days/{id}/solve', { params: { path, header: ofVersion(version) }, body }));
    },
    { quiet: true },
  );
}
