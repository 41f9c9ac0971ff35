import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { save } from '../../format/csv';
import { Choice } from '../../ui/choice';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { lazily, onceOpened } from '../../ui/lazily';
import { Loading } from '../../ui/loading';
import { Group, Stack } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import { type WishesView, wishViews } from '../day-search';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { wishesCsv } from './wish-input';
import { WishList } from './wish-list';

const ChooseWishes = lazily(() => import('./choose-wishes').then((view) => view.ChooseWishes));
const UploadWishes = lazily(() => import('./upload-wishes').then((view) => view.UploadWishes));
const WishDialog = onceOpened(() => import('./wish-dialog').then((dialog) => dialog.WishDialog));

const route = getRouteApi('/forum-days/$dayId');

/** Who wants to meet whom: as a list, as a table of all pairs, or as a file. */
export function WishesStep({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, participants, wishes } = records;
  const { editable } = useForumDay(day.forumDayId);
  const { wishes: asked = 'list' } = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const view = editable ? asked : 'list';
  const open = (next: string): void =>
    void navigate({ search: (now) => ({ ...now, wishes: next as WishesView }), replace: true, resetScroll: false });
  if (participants.length < 2) {
    return <Empty title={t('forum.wishes.nobody')} next={t('forum.wishes.nobody-next')} />;
  }
  return (
    <Stack gap="md">
      <Group gap="sm" justify="space-between">
        {editable ? (
          <Choice
            label={t('forum.wishes.how')}
            value={view}
            onChange={open}
            options={wishViews.map((each) => ({ value: each, label: t(`forum.wishes.view.${each}`) }))}
          />
        ) : (
          <span />
        )}
        <Group gap="xs">
          {editable && (
            <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setAdding(true)}>
              {t('forum.wishes.add')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<Icon name="download" size={16} />}
            onClick={() => save(`${t('forum.wishes.file')}.csv`, wishesCsv(wishes, participants))}
          >
            {t('app.csv')}
          </Button>
        </Group>
      </Group>
      {view === 'list' && <WishList records={records} />}
      <Suspense fallback={<Loading rows={8} />}>
        {view === 'choose' && <ChooseWishes records={records} />}
        {view === 'file' && <UploadWishes records={records} />}
      </Suspense>
      {adding && <WishDialog records={records} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
