import { Button } from '@mantine/core';
import { useState } from 'react';
import { Group, Paper, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { Wish } from '../forum-queries';

const few = 6;

/** Meetings that have no hour; each opens what can be done with it. */
export function Unplaced({ wishes, onShow }: { wishes: readonly Wish[]; onShow: (wish: Wish) => void }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  return (
    <Paper withBorder p="sm">
      <Text size="sm" fw={600} mb={6}>
        {t('forum.timetable.unplaced', { count: wishes.length })}
      </Text>
      <Group gap={6}>
        {(all ? wishes : wishes.slice(0, few)).map((wish) => (
          <Button key={wish.wishId} size="compact-xs" variant="default" maw="100%" onClick={() => onShow(wish)}>
            {`${wish.nameOfA} – ${wish.nameOfB}`}
          </Button>
        ))}
        {wishes.length > few && (
          <Button size="compact-xs" variant="subtle" onClick={() => setAll(!all)}>
            {t(all ? 'match.fewer' : 'match.all', { count: wishes.length })}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
