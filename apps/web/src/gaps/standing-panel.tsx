import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { standingQuery } from './gap-queries';
import { standingWord } from './standing-words';

const tones: Record<ReturnType<typeof standingWord>, Tone> = { good: 'good', fair: 'plain', bad: 'bad' };

/** How a producer stands with each market, and why. */
export function StandingPanel({ producerId }: { producerId: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(standingQuery(producerId));
  return (
    <Panel title={t('standing.title')}>
      {error && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <Loading rows={2} />}
      {data !== undefined && (
        <Stack gap="sm">
          {data && <Text size="sm">{t('standing.sessions', { count: data.sessions })}</Text>}
          {!data?.feedback.length && (
            <Text size="sm" c="var(--quiet)">
              {t('standing.nothing')}
            </Text>
          )}
          {data?.feedback.map((feedback) => (
            <Market key={feedback.market} feedback={feedback} />
          ))}
        </Stack>
      )}
    </Panel>
  );
}

function Market({ feedback }: { feedback: Schemas['matching.ProducerStanding']['feedback'][number] }) {
  const { t } = useTranslation();
  const { market, accepted, rejected, reason, deals } = feedback;
  const word = standingWord(feedback);
  const told = [
    accepted > 0 && t('standing.accepted', { count: accepted }),
    rejected > 0 && t('standing.rejected', { count: rejected }),
    reason &&
      t('standing.mostly', { reason: t(`rejection.${reason}` as 'rejection.quality', { defaultValue: reason }) }),
    deals && deals.shipments > 0 && t('standing.kept', { kept: deals.kept, count: deals.shipments }),
    deals && deals.paid > 0 && t('standing.paid', { count: deals.paid }),
    deals && deals.lost > 0 && t('standing.lost', { count: deals.lost }),
  ];
  return (
    <div>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {t(`offer.market.${market}` as 'offer.market.US', { defaultValue: market })}
        </Text>
        <Tag size="sm" tone={tones[word]} label={t(`standing.word.${word}`)} />
      </Group>
      <Text size="sm">{told.filter(Boolean).join(' · ')}</Text>
    </div>
  );
}
