import { Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import i18next, { type TFunction } from 'i18next';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { dealHistoryQuery } from './deal-queries';
import type { Deal } from './stages-of';
import { type Told, toldChanges } from './told-changes';

/** Who wrote what down, newest first. */
export function DealHistory({ deal }: { deal: Deal }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const { data, error, refetch } = useQuery(dealHistoryQuery(deal.dealId));
  const say = useSay();
  const { intention, contracted, shipped, paid } = deal.values;
  const currencies = {
    ...(intention && { intention: intention.currency }),
    ...(contracted && { contracted: contracted.currency }),
    ...(shipped && { shipped: shipped.currency }),
    ...(paid && { paid: paid.currency }),
  };
  return (
    <Panel title={t('deal.history')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={3} />}
      {data && (
        <Timeline bulletSize={14} lineWidth={2} active={data.length}>
          {data.toReversed().map((entry) => (
            <Timeline.Item
              key={`${entry.version} ${entry.at}`}
              title={t(`deal.action.${entry.action}` as 'deal.action.open', { defaultValue: entry.action })}
            >
              {toldChanges(entry.changes, currencies).map((told) => (
                <Text key={JSON.stringify(told)} size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {say(told)}
                </Text>
              ))}
              {entry.action === 'lose' && entry.reason && <Text size="sm">{reasonOf(entry, t)}</Text>}
              <Text size="xs" c="var(--quiet)">
                {dayAndHour(entry.at)} · {entry.by.startsWith('service:') ? t('deal.by-itself') : entry.by}
              </Text>
            </Timeline.Item>
          ))}
        </Timeline>
      )}
    </Panel>
  );
}

// Where nobody has given the reason's code words, the code itself.
const reasonOf = ({ reason }: Schemas['buyer-registry.DealVersion'], t: TFunction): string =>
  i18next.exists(`deal.reason.${reason}`) ? t(`deal.reason.${reason}` as 'deal.reason.price') : (reason ?? '');

function useSay(): (told: Told) => string {
  const { t } = useTranslation();
  const { day, money } = useFormat();
  return (told) => {
    switch (told.what) {
      case 'step':
        return told.day
          ? t('deal.told.step', { stage: t(`deal.stage.${told.stage}`), day: day(told.day) })
          : t('deal.told.no-step', { stage: t(`deal.stage.${told.stage}`) });
      case 'evidence':
        return t('deal.told.evidence', { text: told.text });
      case 'value':
        return t('deal.told.value', {
          kind: t(`deal.value.${told.kind}`),
          value: told.value ? money(told.value.amount, told.value.currency) : '–',
        });
      case 'awaits':
        return t('deal.told.awaits', { stage: t(`deal.stage.${told.stage}`) });
      case 'due':
        return t('deal.told.due', { day: day(told.day) });
      case 'months':
        return t('deal.told.months', { count: told.count });
    }
  };
}
