import { Button, Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../api/client';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { zoneCity } from '../format/format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { onceOpened } from '../ui/lazily';
import { Loading } from '../ui/loading';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { Row, Rows } from '../ui/rows';
import { useTranslation } from '../words/translation';
import { resourceKinds } from './resource-draft';
import { type Resource, resourcesQuery, useRenewResources } from './resource-queries';

const EditResource = onceOpened(() => import('./edit-resource').then((dialog) => dialog.EditResource));

/** By id, so that what somebody else changes meanwhile is seen here too. */
type Editing = { kind: Resource['kind']; id?: string };

/** Interpreters, tables and video rooms that meetings may book. */
export function ResourcesPage() {
  const { t } = useTranslation();
  const { role } = useMe();
  const mayChange = role === 'operator' || role === 'coordinator';
  const { data, error, refetch } = useQuery(resourcesQuery);
  const [editing, setEditing] = useState<Editing>();
  return (
    <Page title={t('resource.title')}>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} height={90} />}
      <Stack gap="md">
        {data &&
          resourceKinds.map((kind) => {
            const ofKind = data.filter((resource) => resource.kind === kind);
            return (
              <Panel
                key={kind}
                title={t(`resource.kinds.${kind}`)}
                actions={
                  mayChange && (
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<Icon name="plus" size={14} />}
                      onClick={() => setEditing({ kind })}
                    >
                      {t(`resource.add.${kind}`)}
                    </Button>
                  )
                }
              >
                {ofKind.length === 0 ? (
                  <Empty title={t(`resource.none.${kind}`)} next={t(`resource.none-next.${kind}`)} />
                ) : (
                  <Rows label={t(`resource.kinds.${kind}`)}>
                    {ofKind.map((resource) => (
                      <ResourceRow
                        key={resource.id}
                        resource={resource}
                        onEdit={mayChange ? () => setEditing({ kind, id: resource.id }) : undefined}
                      />
                    ))}
                  </Rows>
                )}
              </Panel>
            );
          })}
      </Stack>
      {editing && (
        <EditResource
          kind={editing.kind}
          resource={data?.find(({ id }) => id === editing.id)}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Page>
  );
}

function ResourceRow({ resource, onEdit }: { resource: Resource; onEdit?: () => void }) {
  const { t } = useTranslation();
  const { languageName, weekdays } = useFormat();
  const renew = useRenewResources();
  const change = useMutation({
    mutationFn: (active: boolean) =>
      bodyOf(
        api.PATCH('/api/v1/resources/{id}', {
          params: { path: { id: resource.id }, header: ofVersion(resource.version) },
          body: { active },
        }),
      ),
    onSettled: renew,
  });
  const { name, languages, zone, officeHours: hours, contact, link, active, kind } = resource;
  const about = [
    ...(kind === 'interpreter' ? [languages.map(languageName).join(', ')] : []),
    ...(hours ? [`${weekdays(hours.days)} ${hours.from}–${hours.to}`] : []),
    ...(zone ? [zoneCity(zone)] : []),
    ...(contact?.email ? [contact.email] : []),
    ...(link ? [link] : []),
  ];
  return (
    <Row
      actions={
        onEdit && (
          <Group gap="xs" wrap="nowrap">
            <Switch
              aria-label={t('resource.in-use', { name })}
              checked={active}
              disabled={change.isPending}
              onChange={(event) => change.mutate(event.currentTarget.checked)}
            />
            <Button size="xs" variant="default" aria-label={t('holiday.change-of', { name })} onClick={onEdit}>
              {t('holiday.change')}
            </Button>
          </Group>
        )
      }
    >
      <Text size="sm" fw={600} c={active ? undefined : 'var(--quiet)'}>
        {active ? name : t('resource.out-of-use', { name })}
      </Text>
      {about.length > 0 && (
        <Text size="xs" c="var(--quiet)" className="numbers">
          {about.join(' · ')}
        </Text>
      )}
    </Row>
  );
}
