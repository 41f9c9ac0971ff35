import { ActionIcon, Menu } from '@mantine/core';
import { Icon } from '../ui/icon';
import { MoreMenu } from '../ui/more-menu';
import { useTranslation } from '../words/translation';
import type { AskKind } from './candidate-dialog';

interface CandidateMenuProps {
  /** The producer's */
  name: string;
  /** Nobody stands before it */
  first: boolean;
  onAsk: (kind: AskKind) => void;
}

/** What else can be done with a candidate. */
export function CandidateMenu({ name, first, onAsk }: CandidateMenuProps) {
  const { t } = useTranslation();
  return (
    <MoreMenu
      button={
        <ActionIcon variant="subtle" color="gray" aria-label={t('match.more', { name })}>
          <Icon name="more" />
        </ActionIcon>
      }
    >
      <Menu.Item leftSection={<Icon name="up" size={15} />} disabled={first} onClick={() => onAsk('first')}>
        {t('match.put-first')}
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="up" size={15} />} disabled={first} onClick={() => onAsk('up')}>
        {t('match.move-up')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<Icon name="thumb" size={15} />} onClick={() => onAsk('accepted')}>
        {t('match.say-good')}
      </Menu.Item>
      <Menu.Item leftSection={<Icon name="cross" size={15} />} onClick={() => onAsk('rejected')}>
        {t('match.say-bad')}
      </Menu.Item>
    </MoreMenu>
  );
}
