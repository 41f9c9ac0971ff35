import { Button } from '@mantine/core';
import { api, bodyOf, ofVersion } from '../../api/client';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Group, Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';
import { useForumChange } from '../use-forum-change';

/** Opens a day again or puts it away, once it was said what that does. */
export function ChangeState({ day, to, onClose }: { day: ForumDay; to: 'reopen' | 'close'; onClose: () => void }) {
  const { t } = useTranslation();
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  const change = useForumChange<void, unknown>(
    day.forumDayId,
    () =>
      to === 'reopen'
        ? bodyOf(api.POST('/api/v1/forum-days/{id}/reopen', { params }))
        : bodyOf(api.POST('/api/v1/forum-days/{id}/close', { params })),
    { told: () => t(`forum.done.${to}`), onDone: onClose, quiet: true },
  );
  return (
    <Dialog onClose={onClose} title={t(`forum.publish.${to}`)}>
      <Stack gap="md">
        <Text size="sm">{t(`forum.publish.${to}-means`)}</Text>
        {change.error && <Failure error={change.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.back')}
          </Button>
          <Button loading={change.isPending} onClick={() => change.mutate()}>
            {t(`forum.publish.${to}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
