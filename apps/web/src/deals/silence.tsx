import { Text } from '../ui/plain';
import { Tag } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { daysSilent } from './board';
import type { Deal } from './stages-of';

/** How long nothing was heard of an open deal, once that is worth saying. */
export function Silence({ deal }: { deal: Pick<Deal, 'state' | 'quietSince' | 'nudgedAt' | 'escalatedAt'> }) {
  const { t } = useTranslation();
  const days = daysSilent(deal.quietSince, Date.now());
  if (deal.state !== 'open' || days < 1) return null;
  const label = t('deal.silent', { count: days });
  if (deal.escalatedAt) return <Tag size="sm" tone="bad" label={label} title={t('deal.escalated')} />;
  if (deal.nudgedAt) return <Tag size="sm" tone="warn" label={label} title={t('deal.nudged')} />;
  return (
    <Text size="xs" c="var(--quiet)">
      {label}
    </Text>
  );
}
