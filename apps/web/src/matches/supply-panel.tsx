import { Box, List, Progress } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { Table } from '../ui/table';
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
        <Text span fw={600} c={covered ? 'var(--good)' : 'var(--warn)'} className="numbers">
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
          <Box mt="sm">
            <Table dense>
              <thead>
                <tr>
                  <th>{t('supply.producer')}</th>
                  <th data-end style={{ whiteSpace: 'nowrap' }}>
                    {t(`supply.share.${wanted.rhythm}`)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {supply.parts.map((part) => (
                  <tr key={part.offerId}>
                    <td>
                      <Group gap={6} wrap="nowrap" align="flex-start">
                        <svg width={12} height={12} aria-hidden style={{ flexShrink: 0, marginTop: 4 }}>
                          <rect width={12} height={12} rx={2} fill={colorOf(part.producerId)} />
                        </svg>
                        <div>
                          <Text size="sm">{part.producerName}</Text>
                          <Text size="xs" c="var(--quiet)">
                            {[
                              part.villages?.join(', '),
                              [part.consolidationPoint, part.port].filter(Boolean).join(' → '),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </Text>
                        </div>
                      </Group>
                    </td>
                    <td data-end style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                      {quantity(part.quantity, wanted.unit)}
                    </td>
                  </tr>
                ))}
                {supply.shortfall > 0 && (
                  <tr>
                    <td>
                      <Text size="sm" c="var(--bad)" fw={600}>
                        {t('supply.shortfall')}
                      </Text>
                    </td>
                    <td data-end style={{ fontWeight: 600, color: 'var(--bad)' }}>
                      {quantity(supply.shortfall, wanted.unit)}
                    </td>
                  </tr>
                )}
              </tbody>
            </Table>
          </Box>
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
