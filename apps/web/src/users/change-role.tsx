import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { Failure } from '../ui/failure';
import { draftOf, isWhole, roleInput } from './role-draft';
import { RoleFields } from './role-fields';
import { type User, useRenewUsers } from './user-queries';

/** Gives somebody another role, or other rows. */
export function ChangeRole({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewUsers();
  const [draft, setDraft] = useState(() => draftOf(user));
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(api.PUT('/api/v1/users/{id}/role', { params: { path: { id: user.userId } }, body: roleInput(draft) })),
    onSuccess: async () => {
      notifications.show({ message: t('user.done.role', { name: user.name }), color: 'teal' });
      onClose();
      await renew();
    },
  });
  const faults = faultsOf(change.error);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('user.role-of', { name: user.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack gap="sm">
          <RoleFields draft={draft} faults={faults} onChange={setDraft} />
          <Text size="xs" c="var(--quiet)">
            {t('user.within-minutes')}
          </Text>
          {change.error && Object.keys(faults).length === 0 && <Failure error={change.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app.back')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={!isWhole(draft)}>
              {t('holiday.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
