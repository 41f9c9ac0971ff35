import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { csvOf, save } from '../format/csv';
import { Away } from '../operations/away';
import { serviceOf, services } from '../operations/services';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Loading } from '../ui/loading';
import { More } from '../ui/more';
import { Page } from '../ui/page';
import { Group } from '../ui/plain';
import { Rows } from '../ui/rows';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import { type AuditEntry, auditQuery } from './audit-queries';
import { AuditRow } from './audit-row';
import type { AuditSearch } from './audit-search';
import { changesOf } from './changes-of';

const route = getRouteApi('/audit');

/** Who changed what, from what to what, and why: of all services, newest first. */
export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const list = useInfiniteQuery(auditQuery(search));
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('audit.title')}
      actions={
        <Button
          variant="default"
          disabled={entries.length === 0}
          leftSection={<Icon name="download" size={16} />}
          onClick={() => save('audit.csv', csvOf(asTable(entries)))}
        >
          {t('app.csv')}
        </Button>
      }
    >
      <Filters />
      {list.data && <Away services={list.data.pages[0].away} />}
      {list.error && !list.data && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading rows={6} height={72} />}
      {list.data && entries.length === 0 && <Empty title={t('audit.none')} next={t('audit.none-next')} />}
      {entries.length > 0 && (
        <Rows label={t('audit.title')}>
          {entries.map((entry) => (
            <AuditRow key={entry.id} entry={entry} />
          ))}
        </Rows>
      )}
      <More list={list} />
    </Page>
  );
}

const texts = ['actor', 'kind', 'subject'] as const;

function Filters() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: Partial<AuditSearch>): void =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <Select
        flex="1 1 12rem"
        label={t('status.service')}
        placeholder={t('operations.any-service')}
        clearable
        data={services.map((each) => ({ value: each, label: t(`service.${each}`) }))}
        value={search.service ?? null}
        onChange={(next) => change({ service: serviceOf(next) })}
        clearButtonProps={{ 'aria-label': t('app.clear') }}
      />
      {texts.map((field) => (
        <TextFilter
          key={field}
          label={t(`audit.filter.${field}`)}
          value={search[field] ?? ''}
          onChange={(text) => change({ [field]: text || undefined })}
        />
      ))}
    </Group>
  );
}

function TextFilter({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(value);
  // A link in the list may have set it.
  useEffect(() => setTyped(value), [value]);
  const find = useDebouncedCallback((text: string) => onChange(text.trim()), 400);
  return (
    <TextInput
      flex="1 1 12rem"
      label={label}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}

/** A line for each changed field, so that a spreadsheet can filter by it. */
function asTable(entries: readonly AuditEntry[]): (string | undefined)[][] {
  const heads = [
    'at',
    'service',
    'actor',
    'action',
    'kind',
    'subject',
    'field',
    'before',
    'after',
    'reason',
    'requestId',
  ];
  const rows = entries.flatMap((entry) => {
    const { at, service, actor, action, kind, subject, reason, requestId } = entry;
    const changes = changesOf(entry.before, entry.after);
    const line = (change?: (typeof changes)[number]) => [
      at,
      service,
      actor,
      action,
      kind,
      subject,
      change?.field,
      change?.before,
      change?.after,
      reason ?? undefined,
      requestId ?? undefined,
    ];
    return changes.length === 0 ? [line()] : changes.map(line);
  });
  return [heads, ...rows];
}
