import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Stack, Text } from '../ui/plain';
import { Table } from '../ui/table';
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
    <Table minWidth={640}>
      <thead>
        <tr>
          <th>{t('imports.file')}</th>
          <th>{t('imports.state-head')}</th>
          <th data-end>{t('imports.good')}</th>
          <th data-end>{t('imports.unchanged')}</th>
          <th data-end>{t('imports.bad')}</th>
          <th data-end>{t('imports.suspected')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((each) => (
          <tr key={each.importId}>
            <td>
              <Link to="/imports/$importId" params={{ importId: each.importId }}>
                {each.fileName ?? t(`imports.kind.${each.kind as 'villages'}`)}
              </Link>
              <Text size="xs" c="var(--quiet)">
                {[t(`imports.kind.${each.kind as 'villages'}`), each.source, dayAndHour(each.createdAt)].join(' · ')}
              </Text>
            </td>
            <td>
              <ImportState job={each} />
            </td>
            <td data-end>{number(each.good)}</td>
            <td data-end>{number(each.unchanged)}</td>
            <td data-end style={{ color: each.bad > 0 ? 'var(--bad)' : undefined }}>
              {number(each.bad)}
            </td>
            <td data-end>{number(each.suspected)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
