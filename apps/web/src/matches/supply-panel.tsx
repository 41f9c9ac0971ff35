import { Group, List, Progress, Table, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';
import { SupplyChart } from './supply-chart';

type Line = Schemas['matching.ToldLine'];

/** Who would deliver a line, alone or together, month by month, and what nobody can. */
export function SupplyPanel({ line, colorOf }: { line: Line; colorOf: (producerId: string) => string }) {
  const { t } = useTranslation();
  const { percent, quantity } = useFormat();
  const { supply, wanted } = line;
  const covered = supply.coverage >= 1;
  return (
    <Panel
      title={t(supply.parts.length > 1 ? 'supply.together' : 'supply.alone')}
      beside={
        <Text span fw={700} c={covered ? 'var(--good)' : 'var(--warn)'} className="numbers">
          {percent(supply.coverage)}
        </Text>
      }
    >
      <Text size="sm" mb="xs">
        {supply.text}
      </Text>
      <Progress
        value={supply.coverage * 100}
        color={covered ? 'teal' : 'yellow'}
        size="sm"
        mb="sm"
        aria-label={t('supply.coverage')}
      />
      {supply.parts.length > 0 && (
        <>
          <SupplyChart line={line} colorOf={colorOf} />
          <Table className="numbers" mt="sm" verticalSpacing={4} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('supply.producer')}</Table.Th>
                <Table.Th ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {t(`supply.share.${wanted.rhythm}`)}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {supply.parts.map((part) => (
                <Table.Tr key={part.offerId}>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap" align="flex-start">
                      <svg width={12} height={12} aria-hidden style={{ flexShrink: 0, marginTop: 4 }}>
                        <rect width={12} height={12} rx={2} fill={colorOf(part.producerId)} />
                      </svg>
                      <div>
                        <Text size="sm">{part.producerName}</Text>
                        <Text size="xs" c="var(--quiet)">
                          {[part.villages?.join(', '), [part.consolidationPoint, part.port].filter(Boolean).join(' → ')]
                            .filter(Boolean)
                            .join(' · ')}
                        </Text>
                      </div>
                    </Group>
                  </Table.Td>
                  <Table.Td ta="right" style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                    {quantity(part.quantity, wanted.unit)}
                  </Table.Td>
                </Table.Tr>
              ))}
              {supply.shortfall > 0 && (
                <Table.Tr>
                  <Table.Td>
                    <Text size="sm" c="var(--bad)" fw={600}>
                      {t('supply.shortfall')}
                    </Text>
                  </Table.Td>
                  <Table.Td ta="right" c="var(--bad)" fw={600}>
                    {quantity(supply.shortfall, wanted.unit)}
                  </Table.Td>
                </Table.Tr>
              )}
            </Table.Tbody>
          </Table>
        </>
      )}
      {supply.details.length > 0 && (
        <List size="sm" spacing={4} mt="sm">
          {supply.details.map((detail) => (
            <List.Item key={detail}>{detail}</List.Item>
          ))}
        </List>
      )}
    </Panel>
  );
}
