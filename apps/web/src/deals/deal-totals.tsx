import { SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';
import { summaryQuery } from './deal-queries';
import classes from './deal-totals.module.css';
import { totalsOf } from './totals-of';

const kinds = ['intention', 'contracted', 'shipped', 'paid'] as const;

/** What the deals come to, each kind of value and each currency by itself, and how long each stage takes. */
export function DealTotals({ postId }: { postId?: string }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(summaryQuery(postId));
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading rows={1} height={110} />;
  const { values, medianDays } = totalsOf(data);
  if (values.length === 0 && medianDays.length === 0) return null;
  const longest = Math.max(1, ...medianDays.map(({ days }) => days));
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md" mb="md">
      <Panel title={t('deal.worth')}>
        {values.length === 0 && (
          <Text size="sm" c="var(--quiet)">
            {t('deal.totals.none')}
          </Text>
        )}
        {values.length > 0 && (
          <Table.ScrollContainer minWidth={120 + values.length * 110} type="native" tabIndex={0}>
            <Table className="numbers" verticalSpacing={3} horizontalSpacing="xs" withRowBorders={false}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th aria-label={t('deal.worth')} />
                  {values.map(({ currency }) => (
                    <Table.Th key={currency} ta="right">
                      {currency}
                    </Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {kinds.map((kind) => (
                  <Table.Tr key={kind}>
                    <Table.Th scope="row" fw={400} c="var(--quiet)">
                      {t(`deal.value.${kind}`)}
                    </Table.Th>
                    {values.map((value) => (
                      <Table.Td key={value.currency} ta="right" fw={600}>
                        {value[kind] === 0 ? '–' : number(value[kind])}
                      </Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Panel>
      <Panel title={t('deal.totals.days')}>
        {medianDays.length === 0 && (
          <Text size="sm" c="var(--quiet)">
            {t(data.length > 1 ? 'deal.totals.one-post' : 'deal.totals.no-days')}
          </Text>
        )}
        <ul className={classes.bars}>
          {medianDays.map(({ stage, days, deals }) => (
            <li key={stage}>
              <span>{t(`deal.stage.${stage}`)}</span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${Math.max(2, (days / longest) * 100)}%` }} />
              </span>
              <span className={`numbers ${classes.days}`}>
                {t('deal.totals.median', { days: number(days, 1), count: deals })}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </SimpleGrid>
  );
}
