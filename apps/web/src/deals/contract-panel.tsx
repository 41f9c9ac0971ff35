import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { commodityQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Fact } from '../ui/fact';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import { ContractForm } from './contract-form';
import { offersQuery } from './deal-queries';
import { Evidence } from './evidence';
import type { Deal } from './stages-of';

interface ContractPanelProps {
  deal: Deal;
  /** Whether whoever looks may write in it */
  mine: boolean;
  editing: boolean;
  onEdit: (editing: boolean) => void;
}

/** What both signed. */
export function ContractPanel({ deal, mine, editing, onEdit }: ContractPanelProps) {
  const { t } = useTranslation();
  const { day, money } = useFormat();
  const { contract } = deal;
  const step = deal.steps.find(({ stage }) => stage === 'contract');
  return (
    <Panel
      title={t('deal.contract.title')}
      actions={
        mine &&
        !editing && (
          <Button size="compact-sm" variant="default" onClick={() => onEdit(true)}>
            {t(contract ? 'deal.contract.correct' : 'deal.contract.enter')}
          </Button>
        )
      }
    >
      {editing && <ContractForm deal={deal} onClose={() => onEdit(false)} />}
      {!editing && !contract && <Empty title={t('deal.contract.none')} next={t('deal.contract.none-next')} />}
      {!editing && contract && (
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <Fact label={t('deal.contract.value')}>{money(contract.value.amount, contract.value.currency)}</Fact>
            <Fact label={t('deal.contract.signed-on')}>{step ? day(step.on) : '–'}</Fact>
            <Fact label={t('deal.contract.reference')}>{contract.reference ?? '–'}</Fact>
            <Fact label={t('deal.evidence')}>{step?.evidence ? <Evidence text={step.evidence} /> : '–'}</Fact>
          </SimpleGrid>
          <Months deal={deal} months={contract.months} />
        </Stack>
      )}
    </Panel>
  );
}

type Months = NonNullable<Deal['contract']>['months'];

function Months({ deal, months }: { deal: Deal; months: Months }) {
  const { t } = useTranslation();
  const { month: monthWord, quantity } = useFormat();
  if (months.length === 0) {
    return (
      <Text size="sm" c="var(--quiet)">
        {t('deal.contract.no-months')}
      </Text>
    );
  }
  const pairs = [...new Set(months.map(({ lineId, offerId }) => `${lineId}/${offerId}`))];
  const all = [...new Set(months.map(({ month }) => month))].toSorted();
  return (
    <Table minWidth={180 + pairs.length * 110} dense fit>
      <thead>
        <tr>
          <th>{t('deal.contract.month')}</th>
          {pairs.map((pair) => (
            <th key={pair} data-end>
              <OfferName deal={deal} pair={pair} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {all.map((month) => (
          <tr key={month}>
            <td>{monthWord(month)}</td>
            {pairs.map((pair) => {
              const promised = months.find((each) => each.month === month && `${each.lineId}/${each.offerId}` === pair);
              return (
                <td key={pair} data-end>
                  {promised ? quantity(promised.quantity, promised.unit) : '–'}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The product as the buyer calls it, with the form that the offer gives it in. */
function OfferName({ deal, pair }: { deal: Deal; pair: string }) {
  const { language } = useFormat();
  const [lineId, offerId] = pair.split('/');
  const { data: offers = [] } = useQuery(offersQuery(deal.producerId));
  const offer = offers.find((each) => each.offerId === offerId);
  const { data: commodity } = useQuery(commodityQuery(offer?.commodity));
  const form = commodity?.forms.find(({ slug }) => slug === offer?.form);
  return (
    <Group gap={0} justify="flex-end">
      <Text size="sm" fw={600} span style={{ width: '100%' }}>
        {deal.lines.find((line) => line.lineId === lineId)?.words}
      </Text>
      <Text size="xs" c="var(--quiet)" span>
        {form?.names[language]}
      </Text>
    </Group>
  );
}
