import { Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { useTranslation } from '../words/translation';
import { ImportState } from './import-state';
import { type Import, importsQuery } from './import-queries';
import { UploadForm } from './upload-form';

/** Brings lists in, and shows what became of those that were. */
export function ImportsPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    importsQuery(language),
  );
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('imports.title')}>
      <Stack gap="md">
        <UploadForm />
        <Panel title={t('imports.before')}>
          {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
          {isPending && <Loading rows={3} />}
          {data && items.length === 0 && <Empty title={t('imports.none')} next={t('imports.none-next')} />}
          {items.length > 0 && <List items={items} />}
          <More list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} />
        </Panel>
      </Stack>
    </Page>
  );
}

function List({ items }: { items: readonly Import[] }) {
  const { t } = useTranslation();
  const { dayAndHour, number } = useFormat();
  return (
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
      <Table className="numbers" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.file')}</Table.Th>
            <Table.Th>{t('imports.state-head')}</Table.Th>
            <Table.Th ta="right">{t('imports.good')}</Table.Th>
            <Table.Th ta="right">{t('imports.unchanged')}</Table.Th>
            <Table.Th ta="right">{t('imports.bad')}</Table.Th>
            <Table.Th ta="right">{t('imports.suspected')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((each) => (
            <Table.Tr key={each.importId}>
              <Table.Td>
                <Link to="/imports/$importId" params={{ importId: each.importId }}>
                  {each.fileName ?? t(`imports.kind.${each.kind as 'villages'}`)}
                </Link>
                <Text size="xs" c="var(--quiet)">
                  {[t(`imports.kind.${each.kind as 'villages'}`), each.source, dayAndHour(each.createdAt)].join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>
                <ImportState job={each} />
              </Table.Td>
              <Table.Td ta="right">{number(each.good)}</Table.Td>
              <Table.Td ta="right">{number(each.unchanged)}</Table.Td>
              <Table.Td ta="right" c={each.bad > 0 ? 'var(--bad)' : undefined}>
                {number(each.bad)}
              </Table.Td>
              <Table.Td ta="right">{number(each.suspected)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
