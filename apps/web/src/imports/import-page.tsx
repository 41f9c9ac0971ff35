import { Alert, Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Fact } from '../ui/fact';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { type Import, importQuery, isAtWork } from './import-queries';
import { ImportState } from './import-state';
import { MapColumns } from './map-columns';
import { RowReport } from './row-report';

const route = getRouteApi('/imports/$importId');

/** One import: how far it is, what it still needs, and the rows that did not go in. */
export function ImportPage() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { importId } = route.useParams();
  const queries = useQueryClient();
  const { data: job } = useSuspenseQuery(importQuery(importId, language));
  const working = isAtWork(job);
  useEffect(() => {
    if (!working) void queries.invalidateQueries({ queryKey: ['import-rows', importId] });
  }, [working, importId, queries]);
  return (
    <Page
      title={job.fileName ?? t(`imports.kind.${job.kind as 'villages'}`)}
      beside={<ImportState job={job} />}
      actions={
        <>
          {(working || job.state === 'needs-mapping') && <Cancel job={job} />}
          <Button variant="default" renderRoot={(props) => <Link {...props} to="/imports" />}>
            {t('imports.all')}
          </Button>
        </>
      }
    >
      <Stack gap="md">
        {job.failure && (
          <Alert color="red" variant="light" role="alert">
            {job.failure.detail}
          </Alert>
        )}
        {job.state === 'done' && job.dryRun && (
          <Alert color="gray" variant="light">
            {t('imports.nothing-stored')}
          </Alert>
        )}
        {job.state === 'needs-mapping' && <MapColumns key={importId} job={job} />}
        <Counts job={job} />
        {(job.bad > 0 || job.suspected > 0 || job.state === 'done') && <RowReport job={job} />}
      </Stack>
    </Page>
  );
}

function Counts({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { number, dayAndHour } = useFormat();
  const expected = Math.max(job.rowsExpected ?? 0, job.rowsRead);
  return (
    <Panel title={t('imports.progress')}>
      {isAtWork(job) && (
        <div role="status">
          <Progress
            value={expected === 0 ? 0 : (100 * job.rowsRead) / expected}
            animated
            aria-label={t('imports.progress')}
          />
          <Text size="xs" c="var(--quiet)" mt={4} mb="sm" className="numbers">
            {t('imports.read', { read: number(job.rowsRead), all: expected === 0 ? '…' : number(expected) })}
          </Text>
        </div>
      )}
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" className="numbers">
        <Fact label={t(job.dryRun ? 'imports.good-tried' : 'imports.good')}>{number(job.good)}</Fact>
        <Fact label={t('imports.unchanged')}>{number(job.unchanged)}</Fact>
        <Fact label={t('imports.bad')}>{number(job.bad)}</Fact>
        <Fact label={t('imports.suspected')}>{number(job.suspected)}</Fact>
      </SimpleGrid>
      <Group gap="xs" mt="sm">
        <Text size="xs" c="var(--quiet)">
          {[t(`imports.kind.${job.kind as 'villages'}`), job.source, job.by, dayAndHour(job.createdAt)].join(' · ')}
        </Text>
      </Group>
      {job.ignored.length > 0 && (
        <Text size="xs" c="var(--quiet)" mt={4}>
          {t('imports.ignored', { columns: job.ignored.join(', ') })}
        </Text>
      )}
    </Panel>
  );
}

function Cancel({ job: { importId } }: { job: Import }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/imports/{id}/cancel', { params: { path: { id: importId } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['import', importId] }),
  });
  return (
    <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
      {t('imports.cancel')}
    </Button>
  );
}
