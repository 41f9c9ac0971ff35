import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Group, Paper, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { DayRecords } from '../steps-of';
import { OnesWishes } from './ones-wishes';
import { changesOf, type Staged, toggled, wishedPairs } from './staged-pairs';
import { useRemoveWishes, useTakeWishes } from './use-wishes';
import classes from './choose-wishes.module.css';
import { WishMatrix } from './wish-matrix';

/** Switches meetings on and off, pair by pair: all pairs at once, or on a narrow screen one participant's. */
export function ChooseWishes({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, participants, wishes } = records;
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const [staged, setStaged] = useState<Staged>(new Map());
  const wished = useMemo(() => wishedPairs(wishes), [wishes]);
  const take = useTakeWishes(day.forumDayId);
  const remove = useRemoveWishes(day.forumDayId);
  const [villages, others] = useMemo(
    () => [
      participants.filter(({ role }) => role === 'producer'),
      participants.filter(({ role }) => role !== 'producer'),
    ],
    [participants],
  );
  const toggle = (key: string): void => setStaged((now) => toggled(now, wished, key));
  const isOn = (key: string): boolean => staged.get(key) ?? wished.has(key);
  const store = async (): Promise<void> => {
    const { add, remove: gone } = changesOf(staged, wished);
    if (add.length > 0) await take.mutateAsync({ wishes: add });
    if (gone.length > 0) await remove.mutateAsync(gone);
    setStaged(new Map());
  };
  if (villages.length === 0 || others.length === 0) {
    return <Empty title={t('forum.matrix.one-side')} next={t('forum.matrix.one-side-next')} />;
  }
  return (
    <div>
      {narrow ? (
        <OnesWishes villages={villages} others={others} isOn={isOn} onToggle={toggle} />
      ) : (
        <WishMatrix villages={villages} others={others} isOn={isOn} staged={staged} onToggle={toggle} />
      )}
      {take.error && <Failure error={take.error} />}
      <Paper withBorder p="xs" mt="sm" className={classes.bar}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" className="numbers" role="status">
            {t('forum.matrix.changed', { count: staged.size })}
          </Text>
          <Group gap="xs">
            <Button variant="default" disabled={staged.size === 0} onClick={() => setStaged(new Map())}>
              {t('forum.matrix.undo')}
            </Button>
            <Button
              disabled={staged.size === 0}
              loading={take.isPending || remove.isPending}
              onClick={() => void store().catch(() => undefined)}
            >
              {t('forum.save')}
            </Button>
          </Group>
        </Group>
      </Paper>
    </div>
  );
}
