import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { onceOpened } from '../ui/lazily';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';

const IntentionDialog = onceOpened(() => import('./intention-dialog').then((dialog) => dialog.IntentionDialog));

const kinds = ['intention', 'contracted', 'shipped', 'paid'] as const;

/** Four figures that are different things: what is hoped for, signed, sent and paid. */
export function DealValues({ deal, mine }: { deal: Deal; mine: boolean }) {
  const { t } = useTranslation();
  const { money } = useFormat();
  const [asking, setAsking] = useState(false);
  return (
    <Panel
      title={t('deal.worth')}
      actions={
        mine && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {t('deal.intention')}
          </Button>
        )
      }
    >
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {kinds.map((kind) => {
          const value = deal.values[kind];
          return (
            <Fact key={kind} label={t(`deal.value.${kind}`)}>
              <Group className="numbers">
                <Text fw={600}>{value ? money(value.amount, value.currency) : '–'}</Text>
              </Group>
            </Fact>
          );
        })}
      </SimpleGrid>
      {asking && <IntentionDialog deal={deal} onClose={() => setAsking(false)} />}
    </Panel>
  );
}
