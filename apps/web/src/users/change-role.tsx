import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { faultsOf } from '../api/problem';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { draftOf, isWhole, roleInput } from './role-draft';
import { roleFields, RoleFields } from './role-fields';
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
      void tellDone(t('user.done.role', { name: user.name }));
      onClose();
      await renew();
    },
  });
  const faults = faultsOf(change.error);
  return (
    <FormDialog
      title={t('user.role-of', { name: user.name })}
      confirm={t('holiday.save')}
      busy={change.isPending}
      disabled={!isWhole(draft)}
      error={change.error}
      fields={roleFields}
      onClose={onClose}
      onSubmit={() => change.mutate()}
    >
      <RoleFields draft={draft} faults={faults} onChange={setDraft} />
      <Text size="xs" c="var(--quiet)">
        {t('user.within-minutes')}
      </Text>
    </FormDialog>
  );
}
