import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf, type Schemas } from '../api/client';
import { useMe } from '../app/me';
import { csvOf, save } from '../format/csv';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { FindField } from '../ui/find-field';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { tellDone } from '../ui/notices';
import { Page } from '../ui/page';
import { Group, Text } from '../ui/plain';
import { ReasonDialog } from '../ui/reason-dialog';
import { Rows } from '../ui/rows';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type User, useRenewUsers, useRows, usersQuery } from './user-queries';
import { type UserAct, UserRow } from './user-row';
import { roles, type UserSearch, userSearch, userStates } from './user-search';

const ChangeRole = onceOpened(() => import('./change-role').then((dialog) => dialog.ChangeRole));
const InviteUser = onceOpened(() => import('./invite-user').then((dialog) => dialog.InviteUser));
const LinkDialog = onceOpened(() => import('./link-dialog').then((dialog) => dialog.LinkDialog));

const route = getRouteApi('/users');

interface Told {
  name: string;
  link: Schemas['identity.LinkView'];
}

/** Who may sign in, as what, and since when they have not. */
export function UsersPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const list = useInfiniteQuery(usersQuery(search));
  const rowsOf = useRows();
  const [inviting, setInviting] = useState(false);
  const [told, setTold] = useState<Told>();
  const [acting, setActing] = useState<{ user: User; act: UserAct }>();
  const users = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const close = (): void => setActing(undefined);
  return (
    <Page
      title={t('user.title')}
      actions={
        <>
          <Button
            variant="default"
            disabled={users.length === 0}
            leftSection={<Icon name="download" size={16} />}
            onClick={() => save(`${t('user.file')}.csv`, csvOf(asTable(users, rowsOf)))}
          >
            {t('app.csv')}
          </Button>
          <Button leftSection={<Icon name="plus" size={16} />} onClick={() => setInviting(true)}>
            {t('user.invite')}
          </Button>
        </>
      }
    >
      <Filters />
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={6} height={72} />}
      {list.data && users.length === 0 && <Empty title={t('user.none')} next={t('user.none-next')} />}
      {users.length > 0 && (
        <Rows label={t('user.title')}>
          {users.map((user) => (
            <UserRow
              key={user.userId}
              user={user}
              rows={rowsOf(user)}
              isMe={user.userId === me.subject}
              onAct={(act) => setActing({ user, act })}
            />
          ))}
        </Rows>
      )}
      <More list={list} />
      {inviting && (
        <InviteUser
          onClose={() => setInviting(false)}
          onInvited={({ user, link }) => {
            setInviting(false);
            setTold({ name: user.name, link });
          }}
        />
      )}
      {acting?.act === 'role' && <ChangeRole user={acting.user} onClose={close} />}
      {acting && acting.act !== 'role' && (
        <ActOnUser
          user={acting.user}
          act={acting.act}
          onClose={close}
          onLink={(link) => setTold({ name: acting.user.name, link })}
        />
      )}
      {told && <LinkDialog {...told} onClose={() => setTold(undefined)} />}
    </Page>
  );
}

interface ActOnUserProps {
  user: User;
  act: Exclude<UserAct, 'role'>;
  onClose: () => void;
  onLink: (link: Schemas['identity.LinkView']) => void;
}

function ActOnUser({ user, act, onClose, onLink }: ActOnUserProps) {
  const { t } = useTranslation();
  const renew = useRenewUsers();
  const { name } = user;
  const params = { path: { id: user.userId } };
  const change = useMutation({
    meta: { quiet: true },
    mutationFn: async (reason: string) => {
      const headers = reason ? { 'x-reason': encodeURIComponent(reason) } : {};
      if (act === 'link') onLink(await bodyOf(api.POST('/api/v1/users/{id}/link', { params, headers })));
      else await bodyOf(api.POST(`/api/v1/users/{id}/${act}` as '/api/v1/users/{id}/block', { params, headers }));
    },
    onSuccess: async () => {
      if (act !== 'link') void tellDone(t(`user.done.${act}`, { name }));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t(`user.ask.${act}`, { name })}
      label={t('user.why')}
      confirm={t(`user.act.${act}`)}
      danger={act === 'block'}
      required={false}
      busy={change.isPending}
      error={change.error}
      onClose={onClose}
      onConfirm={(reason) => change.mutate(reason)}
    >
      <Text size="sm">{t(`user.hint.${act}`)}</Text>
    </ReasonDialog>
  );
}

function Filters() {
  const { t } = useTranslation();
  const { role, state, q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<UserSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <FindField label={t('user.find')} value={q} onFind={(q) => change({ q })} />
      <Select
        flex="1 1 10rem"
        aria-label={t('user.role')}
        placeholder={t('user.any-role')}
        clearable
        data={roles.map((each) => ({ value: each as string, label: t(`role.${each}`) }))}
        value={role ?? null}
        onChange={(next) => change({ role: userSearch({ role: next }).role })}
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
      <Select
        flex="1 1 10rem"
        aria-label={t('list.column.state')}
        placeholder={t('user.any-state')}
        clearable
        data={userStates.map((each) => ({ value: each as string, label: t(`user.state.${each}`) }))}
        value={state ?? null}
        onChange={(next) => change({ state: userSearch({ state: next }).state })}
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
    </Group>
  );
}

function asTable(users: readonly User[], rowsOf: (user: User) => string[]): (string | undefined)[][] {
  const heads = ['name', 'email', 'role', 'rows', 'state', 'createdAt', 'lastSignInAt'];
  const rows = users.map((user) => {
    const { name, email, role, state, createdAt, lastSignInAt } = user;
    return [name, email, role, rowsOf(user).join('; '), state, createdAt, lastSignInAt];
  });
  return [heads, ...rows];
}
