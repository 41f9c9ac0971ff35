import { Button, Group, Progress, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Panel } from '../ui/panel';
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
        <Table.ScrollContainer minWidth={760} type="native" tabIndex={0}>
          <Table className="numbers" verticalSpacing={6} aria-label={t('unlocks.view.unmet')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('list.column.words')}</Table.Th>
                <Table.Th>{t('unlocks.market')}</Table.Th>
                <Table.Th>{t('demand.window')}</Table.Th>
                <Table.Th ta="right">{t('unlocks.wanted')}</Table.Th>
                <Table.Th ta="right">{t('supply.shortfall')}</Table.Th>
                <Table.Th>{t('unlocks.coverage')}</Table.Th>
                <Table.Th>{t('unlocks.lacks')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.lineId}>
                  <Table.Td miw={180}>
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
                  </Table.Td>
                  <Table.Td>{line.market}</Table.Td>
                  <Table.Td style={{ whiteSpace: 'nowrap' }}>{form.months(line.shipsFrom, line.shipsTo)}</Table.Td>
                  <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {form.quantity(line.wanted, line.unit)} {t(`rhythm.short.${line.rhythm}`)}
                  </Table.Td>
                  <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {form.quantity(line.shortfall, line.unit)}
                  </Table.Td>
                  <Table.Td miw={120}>
                    <Group gap={6} wrap="nowrap">
                      <Progress value={100 * line.coverage} flex={1} miw={50} aria-label={t('unlocks.coverage')} />
                      <Text span size="xs">
                        {form.percent(line.coverage)}
                      </Text>
                    </Group>
                  </Table.Td>
                  <Table.Td>
                    <Text size="xs">
                      {line.lacks
                        .map(({ name, villages, villagesAtLeast }) =>
                          t(villagesAtLeast ? 'unlocks.lack-at-least' : 'unlocks.lack', { name, count: villages }),
                        )
                        .join('; ') || '–'}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
    </Panel>
  );
}
