import { Alert, Paper, SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { certificatesQuery } from './catalogue-queries';
import { buyersQuery } from './party-queries';
import { quantityOf } from './quantity-of';

type Demand = Schemas['buyer-registry.DemandView'];

/** What the buyer wants, as it was understood. */
export function DemandFacts({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const form = useFormat();
  const { data: buyers = [] } = useQuery(buyersQuery(demand.postId));
  const { data: certificates = [] } = useQuery(certificatesQuery);
  const reason = useClosingReason(demand);
  const buyer = buyers.find(({ buyerId }) => buyerId === demand.buyerId);
  const paper = (code: string): string => certificates.find((each) => each.code === code)?.names[form.language] ?? code;
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mb="sm">
        <Fact label={t('demand.buyer')}>{buyer?.name ?? '…'}</Fact>
        <Fact label={t('demand.destination')}>{form.country(demand.country)}</Fact>
        <Fact label={t('demand.registered')}>{form.dayAndHour(demand.registeredAt)}</Fact>
        <Fact label={t(demand.state === 'open' ? 'demand.open-until' : 'demand.was-open-until')}>
          {form.day(demand.expiresOn)}
        </Fact>
      </SimpleGrid>
      {demand.state === 'closed' && (
        <Alert variant="light" color="gray" p="xs" mb="sm">
          {t('demand.closed-because', { reason })}
        </Alert>
      )}
      <Table.ScrollContainer minWidth={680} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table className="numbers" verticalSpacing={6} horizontalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('demand.product')}</Table.Th>
              <Table.Th ta="right">{t('demand.quantity')}</Table.Th>
              <Table.Th>{t('demand.window')}</Table.Th>
              <Table.Th>{t('demand.terms')}</Table.Th>
              <Table.Th ta="right">{t('demand.ceiling')}</Table.Th>
              <Table.Th>{t('demand.papers')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {demand.lines.map((line) => (
              <Table.Tr key={line.lineId}>
                <Table.Td miw={150}>
                  <Text size="sm" fw={600}>
                    {line.words}
                  </Text>
                  <Text size="xs" c="var(--quiet)">
                    {hsOf(line.hs6)}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {quantityOf(line.quantity, form)} {t(`rhythm.short.${line.quantity.rhythm}`)}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {form.months(line.shipWindow.from, line.shipWindow.to)}
                </Table.Td>
                <Table.Td>{[line.incoterm, line.destinationPort].filter(Boolean).join(' · ') || '–'}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {line.ceiling
                    ? `${form.money(line.ceiling.amount, line.ceiling.currency)} / ${form.unit(line.quantity.unit)}`
                    : '–'}
                </Table.Td>
                <Table.Td>
                  <Text size="xs" miw={220}>
                    {line.certificates.map(paper).join(', ') || '–'}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

const hsOf = (codes: readonly string[]): string => {
  const shown = codes.slice(0, 3).map((code) => `${code.slice(0, 4)}.${code.slice(4)}`);
  return `HS ${shown.join(', ')}${codes.length > 3 ? ` +${codes.length - 3}` : ''}`;
};

function useClosingReason({ closingReason, closingNote }: Demand): string {
  const { t } = useTranslation();
  const code = closingReason ?? 'other';
  const said = t(`demand.closing.${code}` as 'demand.closing.met', { defaultValue: code });
  return closingNote ? `${said} (${closingNote})` : said;
}
