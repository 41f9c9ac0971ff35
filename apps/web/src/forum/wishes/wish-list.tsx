import { ActionIcon, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../format/use-format';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { onceOpened } from '../../ui/lazily';
import { Paged } from '../../ui/paged';
import { Group, Text } from '../../ui/plain';
import { Tag } from '../../ui/tag';
import { useTranslation } from '../../words/translation';
import type { ForumDay, Wish } from '../forum-queries';
import { languageName } from '../languages';
import type { DayRecords } from '../steps-of';
import { useForumDay } from '../use-forum-day';
import { useRemoveWishes } from './use-wishes';
import classes from './wish-list.module.css';

const WishDialog = onceOpened(() => import('./wish-dialog').then((dialog) => dialog.WishDialog));

const usualPriority = 5;

/** All wishes, to be searched, changed and taken away. */
export function WishList({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, wishes } = records;
  const { editable } = useForumDay(day.forumDayId);
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Wish>();
  const remove = useRemoveWishes(day.forumDayId);
  const wanted = typed.trim().toLowerCase();
  const shown = wishes.filter(({ nameOfA, nameOfB, ref }) =>
    [nameOfA, nameOfB, ref].some((text) => text.toLowerCase().includes(wanted)),
  );
  if (wishes.length === 0) {
    return <Empty title={t('forum.wishes.none')} next={t(editable ? 'forum.wishes.none-next' : 'forum.not-yet')} />;
  }
  return (
    <div>
      <TextInput
        mb="sm"
        maw={420}
        aria-label={t('forum.wishes.find')}
        placeholder={t('forum.wishes.find')}
        leftSection={<Icon name="search" size={16} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Paged rows={shown}>
        {(rows) => (
          <ul className={classes.list}>
            {rows.map((wish) => (
              <li key={wish.wishId} className={classes.row}>
                <div className={classes.pair}>
                  <Text size="sm" fw={600}>
                    {wish.nameOfA}
                  </Text>
                  <Text size="sm">{wish.nameOfB}</Text>
                </div>
                <Conditions wish={wish} day={day} />
                <Text size="sm" className={classes.place} c={wish.place ? undefined : 'var(--quiet)'}>
                  {wish.ended
                    ? t('forum.wishes.ended')
                    : wish.place
                      ? t('forum.at', {
                          time: day.slots[wish.place.slot - 1]?.label ?? '',
                          table: wish.place.tableNo,
                        })
                      : t('forum.wishes.no-hour')}
                </Text>
                {editable && (
                  <Group gap={2} wrap="nowrap">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('forum.wishes.edit', { pair: pairOf(wish) })}
                      onClick={() => setEditing(wish)}
                    >
                      <Icon name="edit" size={16} />
                    </ActionIcon>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('forum.wishes.remove', { pair: pairOf(wish) })}
                      disabled={remove.isPending}
                      onClick={() => remove.mutate([wish.wishId])}
                    >
                      <Icon name="trash" size={16} />
                    </ActionIcon>
                  </Group>
                )}
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <Text size="xs" c="var(--quiet)" mt={6} role="status">
        {t('forum.wishes.count', { count: shown.length })}
      </Text>
      {editing && <WishDialog records={records} wish={editing} onClose={() => setEditing(undefined)} />}
    </div>
  );
}

const pairOf = ({ nameOfA, nameOfB }: Wish): string => `${nameOfA} – ${nameOfB}`;

/** What a wish asks for beyond the meeting itself. */
function Conditions({ wish, day }: { wish: Wish; day: ForumDay }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const label = (no: number): string => day.slots[no - 1]?.label ?? String(no);
  return (
    <Group gap={4} className={classes.conditions}>
      {!wish.must && <Tag size="sm" tone="plain" label={t('forum.wishes.may')} />}
      {wish.priority !== usualPriority && (
        <Tag size="sm" tone="plain" label={t('forum.wishes.priority-of', { number: wish.priority })} />
      )}
      {wish.session !== 'any' && <Tag size="sm" tone="plain" label={t(`forum.presence.${wish.session}`)} />}
      {wish.slot !== undefined && (
        <Tag size="sm" tone="warn" label={t('forum.wishes.fixed-at', { time: label(wish.slot) })} />
      )}
      {wish.lockedSlot !== undefined && (
        <Tag size="sm" tone="warn" label={t('forum.wishes.locked-at', { time: label(wish.lockedSlot) })} />
      )}
      {wish.forbidden.length > 0 && (
        <Tag
          size="sm"
          tone="plain"
          label={t('forum.wishes.not-at', { count: wish.forbidden.length })}
          title={wish.forbidden.map(label).join(', ')}
        />
      )}
      {wish.needs !== undefined && (
        <Tag
          size="sm"
          tone="plain"
          label={t('forum.interpreter-of', { language: languageName(wish.needs, language) })}
        />
      )}
      {wish.after.length > 0 && (
        <Tag size="sm" tone="plain" label={t('forum.wishes.after-count', { count: wish.after.length })} />
      )}
    </Group>
  );
}
