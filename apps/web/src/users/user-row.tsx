import { ActionIcon } from '@mantine/core';
import { useFormat } from '../format/use-format';
import { Icon } from '../ui/icon';
import { MoreMenu } from '../ui/more-menu';
import { Group, Text } from '../ui/plain';
import { Row } from '../ui/rows';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import type { User } from './user-queries';

const tones: Record<User['state'], Tone> = { active: 'good', invited: 'warn', blocked: 'bad' };

export type UserAct = 'role' | 'link' | 'end-sessions' | 'block' | 'unblock';

interface UserRowProps {
  user: User;
  rows: readonly string[];
  isMe: boolean;
  onAct: (act: UserAct) => void;
}

/** One person: their role and what is theirs, and what an operator can do about them. */
export function UserRow({ user, rows, isMe, onAct }: UserRowProps) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { name, email, role, state, lastSignInAt } = user;
  return (
    <Row
      actions={
        <MoreMenu
          button={
            <ActionIcon variant="default" size="lg" aria-label={t('match.more', { name })}>
              <Icon name="more" />
            </ActionIcon>
          }
          choices={actsOf(user, isMe).map((act) => ({
            label: t(`user.act.${act}`),
            danger: act === 'block',
            onClick: () => onAct(act),
          }))}
        />
      }
    >
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Tag tone={tones[state]} label={t(`user.state.${state}`)} />
        {isMe && <Tag tone="plain" label={t('user.you')} />}
      </Group>
      <Text size="sm">{[t(`role.${role}`), ...rows].join(' · ')}</Text>
      <Text size="xs" c="var(--quiet)" className="numbers">
        {[
          email,
          lastSignInAt ? t('user.last-sign-in', { at: dayAndHour(lastSignInAt) }) : t('user.never-signed-in'),
        ].join(' · ')}
      </Text>
    </Row>
  );
}

/** Nobody blocks themselves: there is always an operator. */
function actsOf({ state }: User, isMe: boolean): UserAct[] {
  if (state === 'blocked') return ['unblock'];
  return ['role', 'link', 'end-sessions', ...(isMe ? [] : (['block'] as const))];
}
