import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { Failure } from '../ui/failure';
import { Panel } from '../ui/panel';
import { Group, SimpleGrid, Text } from '../ui/plain';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type Import, kindsQuery } from './import-queries';

/** Says where the columns stand that were not found by their names; remembered for the next list of this source. */
export function MapColumns({ job }: { job: Import }) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const queries = useQueryClient();
  const { data: kinds = [] } = useQuery(kindsQuery(language));
  const [mapping, setMapping] = useState<Record<string, string>>(job.mapping);
  const go = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.PUT('/api/v1/imports/{id}/mapping', {
          params: { path: { id: job.importId } },
          body: { columns: mapping },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', job.importId] }),
  });
  const missing = new Set(job.missing.map(({ key }) => key));
  const columns = (kinds.find(({ kind }) => kind === job.kind)?.columns ?? job.missing).toSorted(
    (a, b) => Number(missing.has(b.key)) - Number(missing.has(a.key)),
  );
  const choose = (key: string, header: string | null): void =>
    setMapping(({ [key]: _, ...others }) => (header === null ? others : { ...others, [key]: header }));
  return (
    <Panel title={t('imports.mapping')}>
      <Text size="sm" mb="sm">
        {t('imports.mapping-hint', { columns: job.missing.map(({ name }) => name).join(', ') })}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm">
        {columns.map(({ key, name, example }) => (
          <Select
            key={key}
            label={name}
            description={t('imports.for-example', { example })}
            required={missing.has(key)}
            clearable
            searchable
            placeholder={t('imports.no-column')}
            data={[...new Set(job.headers.filter((header) => header !== ''))]}
            value={mapping[key] ?? null}
            onChange={(header) => choose(key, header)}
            clearButtonProps={{ 'aria-label': t('app.clear') }}
          />
        ))}
      </SimpleGrid>
      {go.error && <Failure error={go.error} />}
      <Group justify="flex-end" mt="md">
        <Button
          loading={go.isPending}
          disabled={[...missing].every((key) => !mapping[key])}
          onClick={() => go.mutate()}
        >
          {t('imports.go-on')}
        </Button>
      </Group>
    </Panel>
  );
}
