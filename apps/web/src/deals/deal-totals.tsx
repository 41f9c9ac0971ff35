import { useQuery } from '@tanstack/react-query';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { SimpleGrid, Text } from '../ui/plain';
import { Table } from '../ui/table';
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
          <Table minWidth={120 + values.length * 110} dense bare>
            <thead>
              <tr>
                <th aria-label={t('deal.worth')} />
                {values.map(({ currency }) => (
                  <th key={currency} data-end>
                    {currency}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row" style={{ fontWeight: 400, color: 'var(--quiet)' }}>
                    {t(`deal.value.${kind}`)}
                  </th>
                  {values.map((value) => (
                    <td key={value.currency} data-end style={{ fontWeight: 600 }}>
                      {value[kind] === 0 ? '–' : number(value[kind])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </Table>
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
