import { Tag, type Tone } from '../../ui/tag';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';

const tones: Record<ForumDay['state'], Tone> = {
  draft: 'plain',
  solving: 'warn',
  solved: 'warn',
  published: 'good',
  closed: 'plain',
};

/** How far a day has come. */
export function DayState({ state }: Pick<ForumDay, 'state'>) {
  const { t } = useTranslation();
  return <Tag tone={tones[state]} label={t(`forum.state.${state}`)} />;
}
