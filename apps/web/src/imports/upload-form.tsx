import { Anchor, Button, Checkbox, FileInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { faultsOf } from '../api/problem';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { Col, Grid, Group, Text } from '../ui/plain';
import { Refusal } from '../ui/refusal';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/panel';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { kindsQuery, type Upload, upload } from './import-queries';

/** Chooses what a list holds and sends it; with a dry run nothing is stored. */
export function UploadForm() {
  const { t } = useTranslation();
  const { language } = useFormat();
  const me = useMe();
  const { data: kinds = [] } = useQuery(kindsQuery(language));
  const [kind, setKind] = useState('villages');
  const [source, setSource] = useState(me.name);
  const [dryRun, setDryRun] = useState(true);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const send = useSend();
  const faults = faultsOf(send.error);
  const columns = kinds.find((each) => each.kind === kind)?.columns ?? [];
  const submit = (): void => {
    setTried(true);
    if (file && source.trim() !== '') send.mutate({ kind, source: source.trim(), dryRun, file });
  };
  return (
    <Panel title={t('imports.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Grid gap="sm" align="flex-start">
          <Col span={{ base: 12, sm: 6, lg: 3 }}>
            <Select
              label={t('imports.what')}
              allowDeselect={false}
              data={kinds.map((each) => ({ value: each.kind, label: t(`imports.kind.${each.kind as 'villages'}`) }))}
              value={kind}
              onChange={(next) => next && setKind(next)}
            />
            <Anchor
              size="xs"
              href={`/api/v1/imports/template.csv?kind=${kind}&lang=${language}`}
              download={`${kind}.csv`}
            >
              {t('imports.template')}
            </Anchor>
          </Col>
          <Col span={{ base: 12, sm: 6, lg: 4 }}>
            <FileInput
              label={t('imports.file')}
              placeholder={t('imports.choose')}
              accept=".csv,.tsv,.txt,.xlsx"
              required
              clearable
              clearButtonProps={{ 'aria-label': t('app.clear') }}
              leftSection={<Icon name="imports" size={16} />}
              value={file}
              error={tried && !file ? t('new.missing') : undefined}
              onChange={setFile}
            />
          </Col>
          <Col span={{ base: 12, sm: 6, lg: 5 }}>
            <TextInput
              label={t('imports.source')}
              description={t('imports.source-hint')}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              required
              maxLength={100}
              value={source}
              error={faults.source ?? (tried && source.trim() === '' ? t('new.missing') : undefined)}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
          </Col>
        </Grid>
        <Text size="xs" c="var(--quiet)" mt="xs">
          {t('imports.columns', {
            columns: columns
              .filter(({ needed }) => needed)
              .map(({ name }) => name)
              .join(', '),
          })}
        </Text>
        <Refusal error={send.error} fields={['source']} onRetry={submit} />
        <Group justify="space-between" mt="md" gap="sm">
          <Checkbox
            label={t('imports.dry-run')}
            checked={dryRun}
            onChange={(event) => setDryRun(event.currentTarget.checked)}
          />
          <Button type="submit" loading={send.isPending}>
            {t(dryRun ? 'imports.try' : 'imports.send')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}

function useSend() {
  const { language } = useFormat();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (wanted: Upload) => upload(wanted, language),
    onSuccess: async ({ importId }) => {
      await queries.invalidateQueries({ queryKey: ['imports'] });
      await navigate({ to: '/imports/$importId', params: { importId } });
    },
  });
}
