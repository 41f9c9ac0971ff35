import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Panel } from '../ui/panel';
import { Group, Text } from '../ui/plain';
import { Table } from '../ui/table';
import { useTranslation } from '../words/translation';
import { unmetQuery } from './unlock-queries';
import classes from './unlocks.module.css';

const route = getRouteApi('/unlocks');

/** Demand that nobody covers, or only in part: least covered first. */
export function Unmet() {
  const { t } = useTranslation();
  const form = useFormat();
  const { market, commodity, coverage, gate, item } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    unmetQuery({ market, commodity, coverage, gate, item }, form.language),
  );
  if (error && !data) return <Failure error={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading rows={6} height={56} />;
  const lines = data.pages.flatMap(({ items }) => items);
  const lack =
    gate === undefined ? undefined : lines[0]?.lacks.find((each) => each.gate === gate && each.item === item);
  return (
    <Panel
      title={t('unlocks.unmet-count', { count: data.pages[0].total })}
      beside={
        gate !== undefined && (
          <Button
            size="compact-sm"
            variant="light"
            rightSection={<Icon name="cross" size={14} />}
            onClick={() => void navigate({ search: (now) => ({ ...now, gate: undefined, item: undefined }) })}
          >
            {lack?.name ?? t('unlocks.one-lack')}
          </Button>
        )
      }
    >
      {lines.length === 0 && (
        <Empty
          title={t('unlocks.nothing-unmet')}
          next={t((market ?? commodity ?? coverage ?? gate) ? 'list.none-found-next' : 'unlocks.nothing-unmet-next')}
        />
      )}
      {lines.length > 0 && (
        <Table minWidth={760} label={t('unlocks.view.unmet')}>
          <thead>
            <tr>
              <th>{t('list.column.words')}</th>
              <th>{t('unlocks.market')}</th>
              <th>{t('demand.window')}</th>
              <th data-end>{t('unlocks.wanted')}</th>
              <th data-end>{t('supply.shortfall')}</th>
              <th>{t('unlocks.coverage')}</th>
              <th>{t('unlocks.lacks')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.lineId}>
                <td style={{ minWidth: 180 }}>
                  <Link
                    to="/demands/$demandId"
                    params={{ demandId: line.demandId }}
                    search={{ line: line.lineId }}
                    className={classes.link}
                  >
                    {line.words}
                  </Link>
                  <Text size="xs" c="var(--quiet)">
                    {line.product}
                  </Text>
                </td>
                <td>{line.market}</td>
                <td style={{ whiteSpace: 'nowrap' }}>{form.months(line.shipsFrom, line.shipsTo)}</td>
                <td data-end style={{ whiteSpace: 'nowrap' }}>
                  {form.quantity(line.wanted, line.unit)} {t(`rhythm.short.${line.rhythm}`)}
                </td>
                <td data-end style={{ whiteSpace: 'nowrap' }}>
                  {form.quantity(line.shortfall, line.unit)}
                </td>
                <td style={{ minWidth: 120 }}>
                  <Group gap={6} wrap="nowrap">
                    <Progress value={100 * line.coverage} flex={1} miw={50} aria-label={t('unlocks.coverage')} />
                    <Text span size="xs">
                      {form.percent(line.coverage)}
                    </Text>
                  </Group>
                </td>
                <td>
                  <Text size="xs">
                    {line.lacks
                      .map(({ name, villages, villagesAtLeast }) =>
                        t(villagesAtLeast ? 'unlocks.lack-at-least' : 'unlocks.lack', { name, count: villages }),
                      )
                      .join('; ') || '–'}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Panel>
  );
}
