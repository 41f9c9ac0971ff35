import { List } from '@mantine/core';
import { Problem } from '../../api/problem';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { Wish } from '../forum-queries';

/** Why a meeting cannot be where it was put: everything that it clashes with. */
export function Refused({ error, wish, onClose }: { error: Error; wish: Wish; onClose: () => void }) {
  const { t } = useTranslation();
  const clashes = error instanceof Problem ? (error.body.errors ?? []) : [];
  return (
    <Dialog onClose={onClose} title={t('forum.timetable.refused')}>
      <Text size="sm" fw={600} mb="xs">
        {`${wish.nameOfA} – ${wish.nameOfB}`}
      </Text>
      {clashes.length === 0 ? (
        <Failure error={error} />
      ) : (
        <List size="sm" spacing={4}>
          {clashes.map(({ code, detail }) => (
            <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
          ))}
        </List>
      )}
    </Dialog>
  );
}
