import { Alert, Paper, SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { memo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { useTranslation } from '../words/translation';
import { certificatesQuery } from './catalogue-queries';
import { actsOnDemands } from './demand-parts';
import { buyersQuery, postsQuery } from './party-queries';
import { quantityOf } from './quantity-of';

type Demand = Schemas['buyer-registry.DemandView'];

/** What the buyer wants, as it was understood. */
export const DemandFacts = memo(function DemandFacts({ demand }: { demand: Demand }) {
  const { t } = useTranslation();
  const form = useFormat();
  const { role } = useMe();
  const { data: buyers = [] } = useQuery({ ...buyersQuery(demand.postId), enabled: actsOnDemands(role) });
  const { data: posts = [] } = useQuery({ ...postsQuery, enabled: role !== 'attache' });
  const { data: certificates = [] } = useQuery(certificatesQuery);
  const reason = useClosingReason(demand);
  const buyer = buyers.find(({ buyerId }) => buyerId === demand.buyerId);
  const paper = (code: string): string => certificates.find((each) => each.code === code)?.names[form.language] ?? code;
  const lines = demand.lines.map((line) => ({
    lineId: line.lineId,
    words: line.words,
    hs: hsOf(line.hs6),
    quantity: `${quantityOf(line.quantity, form)} ${t(`rhythm.short.${line.quantity.rhythm}`)}`,
    window: form.months(line.shipWindow.from, line.shipWindow.to),
    terms: [line.incoterm, line.destinationPort].filter(Boolean).join(' '),
    ceiling:
      line.ceiling && `${form.money(line.ceiling.amount, line.ceiling.currency)} / ${form.unit(line.quantity.unit)}`,
    papers: line.certificates.map(paper).join(', '),
  }));
  return (
    <Paper withBorder p="md">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" mb="sm">
        {actsOnDemands(role) && <Fact label={t('demand.buyer')}>{buyer?.name ?? '…'}</Fact>}
        {role !== 'attache' && (
          <Fact label={t('list.post')}>{posts.find(({ postId }) => postId === demand.postId)?.name ?? '…'}</Fact>
        )}
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
      <Stack gap="sm" hiddenFrom="sm">
        {lines.map((line) => (
          <div key={line.lineId}>
            <Text size="sm" fw={600}>
              {line.words}
            </Text>
            <Text size="xs" c="var(--quiet)">
              {line.hs}
            </Text>
            <Text size="sm" className="numbers">
              {[line.quantity, line.window, line.terms, line.ceiling].filter(Boolean).join(' · ')}
            </Text>
            <Text size="xs">{line.papers}</Text>
          </div>
        ))}
      </Stack>
      <Table.ScrollContainer minWidth={680} visibleFrom="sm" type="native" tabIndex={0}>
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
            {lines.map((line) => (
              <Table.Tr key={line.lineId}>
                <Table.Td miw={150}>
                  <Text size="sm" fw={600}>
                    {line.words}
                  </Text>
                  <Text size="xs" c="var(--quiet)">
                    {line.hs}
                  </Text>
                </Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {line.quantity}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{line.window}</Table.Td>
                <Table.Td>{line.terms || '–'}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {line.ceiling ?? '–'}
                </Table.Td>
                <Table.Td>
                  <Text size="xs" miw={220}>
                    {line.papers || '–'}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
});

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
