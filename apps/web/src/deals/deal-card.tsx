import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { producerQuery } from '../demands/party-queries';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { StateBadge } from '../ui/state-badge';
import { Tag, type Tone } from '../ui/tag';
import { useTranslation } from '../words/translation';
import { type Deal, type ShownStage, stagesOf } from './stages-of';

const tones: Record<ShownStage['how'], Tone> = {
  reached: 'good',
  awaited: 'warn',
  'left-out': 'plain',
  ahead: 'plain',
};
const values = ['intention', 'contracted', 'shipped', 'paid'] as const;

interface DealCardProps {
  deal: Deal;
  /** The producer's name when absent */
  title?: string;
  /** More about it, below its stages */
  children?: ReactNode;
}

/** How far one producer's business has come, and what it is worth so far: four figures that are never added up. */
export function DealCard({ deal, title, children }: DealCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: producer } = useQuery({ ...producerQuery(deal.producerId), enabled: title === undefined });
  return (
    <Panel
      title={title ?? producer?.name ?? '…'}
      beside={<StateBadge state={deal.state} label={t(`deal.state.${deal.state}`)} />}
      actions={
        <Anchor
          size="sm"
          renderRoot={(props) => <Link {...props} to="/deals/$dealId" params={{ dealId: deal.dealId }} />}
          aria-label={t('deal.open-of', { name: producer?.name ?? '…' })}
        >
          {t('deal.open')}
        </Anchor>
      }
    >
      <Stack gap="md">
        <Group component="ol" gap="lg" style={{ margin: 0, padding: 0, listStyle: 'none' }}>
          {stagesOf(deal).map(({ stage, how, on }) => (
            <li key={stage}>
              <Tag tone={tones[how]} label={t(`deal.stage.${stage}`)} />
              <Text size="xs" c="var(--quiet)" mt={4}>
                {on
                  ? t(`deal.on.${how === 'awaited' ? 'due' : 'reached'}`, { day: format.day(on) })
                  : t(`deal.how.${how}`)}
              </Text>
            </li>
          ))}
        </Group>
        {children}
        {deal.loss && (
          <Text size="sm">
            {t('deal.lost', { why: t(`deal.reason.${deal.loss.code}`), day: format.day(deal.loss.on) })}
          </Text>
        )}
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          {values.map((value) => {
            const amount = deal.values[value];
            return (
              <Fact key={value} label={t(`deal.value.${value}`)}>
                {amount ? format.money(amount.amount, amount.currency) : '–'}
              </Fact>
            );
          })}
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}
