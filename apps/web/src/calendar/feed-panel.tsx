import { Accordion, Anchor, Button, CopyButton, List, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { useFormat } from '../format/use-format';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Failure } from '../ui/failure';
import { Loading } from '../ui/loading';
import { Panel } from '../ui/panel';
import { Group, Stack, Text } from '../ui/plain';
import { useTranslation } from '../words/translation';
import { feedQuery } from './calendar-queries';

const programs = ['google', 'apple', 'outlook'] as const;

/** The secret link by which one's own calendar shows the meetings. */
export function FeedPanel({ partyId }: { partyId: string }) {
  const { t } = useTranslation();
  const { dayAndHour } = useFormat();
  const [asking, setAsking] = useState<'replace' | 'revoke'>();
  const { data: feed, error, refetch } = useQuery(feedQuery(partyId));
  const { make, revoke } = useFeedChanges(partyId);
  const link = make.data;
  return (
    <Panel title={t('feed.title')}>
      <Stack gap="sm" id="feed">
        <Text size="sm">{t('feed.what')}</Text>
        {error && feed === undefined && <Failure error={error} onRetry={() => void refetch()} />}
        {feed === undefined && !error && <Loading rows={1} />}
        {link && <FeedLink webcal={link.webcal} url={link.url} />}
        {feed && !link && (
          <Text size="sm" c="var(--quiet)">
            {t('feed.made', { at: dayAndHour(feed.madeAt) })}{' '}
            {feed.usedAt ? t('feed.used', { at: dayAndHour(feed.usedAt) }) : t('feed.not-used')}
          </Text>
        )}
        {feed === null && !link && (
          <Button w="fit-content" loading={make.isPending} onClick={() => make.mutate()}>
            {t('feed.make')}
          </Button>
        )}
        {(feed || link) && (
          <Group gap="xs">
            <Button variant="default" size="compact-sm" onClick={() => setAsking('replace')}>
              {t('feed.replace')}
            </Button>
            <Button variant="default" size="compact-sm" onClick={() => setAsking('revoke')}>
              {t('feed.revoke')}
            </Button>
          </Group>
        )}
      </Stack>
      {asking && (
        <ConfirmDialog
          title={t(`feed.${asking}`)}
          text={t(`feed.${asking}-sure`)}
          confirm={t(`feed.${asking}`)}
          danger={asking === 'revoke'}
          onClose={() => setAsking(undefined)}
          onConfirm={() => {
            if (asking === 'replace') make.mutate();
            else revoke.mutate();
            setAsking(undefined);
          }}
        />
      )}
    </Panel>
  );
}

function FeedLink({ webcal, url }: { webcal: string; url: string }) {
  const { t } = useTranslation();
  return (
    <>
      <Group align="flex-end" gap="xs">
        <TextInput
          flex="1 1 14rem"
          label={t('feed.link')}
          description={t('feed.once')}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'feed.copied' : 'feed.copy')}</Button>}
        </CopyButton>
      </Group>
      <Anchor href={webcal} size="sm">
        {t('feed.open')}
      </Anchor>
      <Accordion variant="separated" defaultValue={null}>
        {programs.map((program) => (
          <Accordion.Item key={program} value={program}>
            <Accordion.Control>{t(`feed.how.${program}.title`)}</Accordion.Control>
            <Accordion.Panel>
              <List type="ordered" size="sm" spacing={4}>
                <List.Item>{t(`feed.how.${program}.first`)}</List.Item>
                <List.Item>{t(`feed.how.${program}.second`)}</List.Item>
                <List.Item>{t(`feed.how.${program}.third`)}</List.Item>
              </List>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}

function useFeedChanges(partyId: string) {
  const queries = useQueryClient();
  const params = { path: { id: partyId } };
  const make = useMutation({
    mutationFn: () => bodyOf(api.POST('/api/v1/parties/{id}/feed', { params })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feed', partyId] }),
  });
  const revoke = useMutation({
    mutationFn: () => bodyOf(api.DELETE('/api/v1/parties/{id}/feed', { params })),
    onSuccess: () => make.reset(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['feed', partyId] }),
  });
  return { make, revoke };
}
