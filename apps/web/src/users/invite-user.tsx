import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { faultsOf } from '../api/problem';
import { FormDialog } from '../ui/form-dialog';
import { Select } from '../ui/select';
import { useDraft } from '../ui/use-draft';
import { useTranslation } from '../words/translation';
import { freshRole, isWhole, type RoleDraft, roleInput } from './role-draft';
import { roleFields, RoleFields } from './role-fields';
import { useRenewUsers } from './user-queries';

interface Invitation {
  email: string;
  name: string;
  locale: 'id' | 'en';
  role: RoleDraft;
}

const fresh = (): Invitation => ({ email: '', name: '', locale: 'id', role: freshRole });
const isInvitation = (kept: unknown): kept is Invitation => {
  const { email, name, role } = (kept ?? {}) as Partial<Invitation>;
  return [email, name, role?.role].every((text) => typeof text === 'string') && Array.isArray(role?.producerIds);
};

interface InviteUserProps {
  onClose: () => void;
  onInvited: (invited: Schemas['identity.InvitedView']) => void;
}

/** Invites somebody: who they are, and what is theirs. */
export function InviteUser({ onClose, onInvited }: InviteUserProps) {
  const { t } = useTranslation();
  const renew = useRenewUsers();
  const { draft, setDraft, forget } = useDraft('invitation', fresh, isInvitation);
  const change = (part: Partial<Invitation>): void => setDraft({ ...draft, ...part });
  const invite = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/users', {
          body: {
            email: draft.email.trim(),
            name: draft.name.trim(),
            locale: draft.locale,
            ...roleInput(draft.role),
          },
        }),
      ),
    onSuccess: async (invited) => {
      forget();
      onInvited(invited);
      await renew();
    },
  });
  const faults = faultsOf(invite.error);
  return (
    <FormDialog
      title={t('user.invite')}
      confirm={t('user.make-link')}
      busy={invite.isPending}
      disabled={draft.email.trim() === '' || draft.name.trim() === '' || !isWhole(draft.role)}
      error={invite.error}
      fields={['email', 'name', ...roleFields]}
      onClose={onClose}
      onSubmit={() => invite.mutate()}
    >
      <TextInput
        data-autofocus
        required
        type="email"
        maxLength={254}
        label={t('buyer.email')}
        value={draft.email}
        error={faults.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <TextInput
        required
        maxLength={200}
        label={t('user.name')}
        value={draft.name}
        error={faults.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Select
        label={t('user.language')}
        allowDeselect={false}
        data={(['id', 'en'] as const).map((code) => ({ value: code as string, label: t(`language.${code}`) }))}
        value={draft.locale}
        onChange={(code) => change({ locale: code === 'en' ? 'en' : 'id' })}
      />
      <RoleFields draft={draft.role} faults={faults} onChange={(role) => change({ role })} />
    </FormDialog>
  );
}
