import { ActionIcon } from '@mantine/core';
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
      choices={[
        { label: t('match.put-first'), icon: 'up', disabled: first, onClick: () => onAsk('first') },
        { label: t('match.move-up'), icon: 'up', disabled: first, onClick: () => onAsk('up') },
        { label: t('match.say-good'), icon: 'thumb', apart: true, onClick: () => onAsk('accepted') },
        { label: t('match.say-bad'), icon: 'cross', onClick: () => onAsk('rejected') },
      ]}
    />
  );
}
