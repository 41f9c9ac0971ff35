import { Alert, Button, Grid, Group, NumberInput, Paper, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import { faultsOf, Problem } from '../api/problem';
import { useMe } from '../app/me';
import { useFormat } from '../format/use-format';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Icon } from '../ui/icon';
import { Page } from '../ui/page';
import { useDraft } from '../ui/use-draft';
import { changeLine, freshDraft, inputOf, isDraft, missingIn, withLine, withoutLine } from './draft';
import { LineFields } from './line-fields';
import { NewBuyer } from './new-buyer';
import { newKey } from './new-key';
import { buyersQuery, postsQuery } from './party-queries';

/** A trade post registers what a buyer wants. */
export function NewDemandPage() {
  const { t } = useTranslation();
  const { postId } = useMe();
  return (
    <Page title={t('new.title')}>
      {postId === undefined ? (
        <Empty title={t('new.no-post')} next={t('new.no-post-next')} />
      ) : (
        <DemandForm postId={postId} />
      )}
    </Page>
  );
}

function DemandForm({ postId }: { postId: string }) {
  const { t } = useTranslation();
  const { country: countryName } = useFormat();
  const { data: buyers } = useSuspenseQuery(buyersQuery(postId));
  const { data: posts = [] } = useQuery(postsQuery);
  const { draft, setDraft, restored, forget } = useDraft(
    `demand.${postId}`,
    () => freshDraft(new Date(), newKey()),
    isDraft,
  );
  const [tried, setTried] = useState(false);
  const [adding, add] = useDisclosure(false);
  const send = useSend(postId, forget);

  const buyer = buyers.find(
    ({ buyerId }) => buyerId === (draft.buyerId ?? (buyers.length === 1 ? buyers[0].buyerId : undefined)),
  );
  const ready = { ...draft, buyerId: buyer?.buyerId };
  const missing = missingIn(ready);
  const faults = faultsOf(send.error);
  const faultOf = (field: string): string | undefined =>
    faults[field] ?? (tried && missing.includes(field) ? t('new.missing') : undefined);
  const countries = [...new Set([...posts.map(({ country }) => country), ...buyers.map(({ country }) => country)])];

  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) send.mutate(ready);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="md">
        {restored && draft.lines.some(({ words }) => words !== '') && (
          <Alert variant="light" color="gray" p="xs">
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t('new.restored')}</Text>
              <Button size="compact-sm" variant="subtle" onClick={() => setDraft(freshDraft(new Date(), newKey()))}>
                {t('new.start-anew')}
              </Button>
            </Group>
          </Alert>
        )}
        <Paper withBorder p="md">
          <Grid gap="sm" align="flex-start">
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Select
                label={t('new.buyer')}
                placeholder={buyers.length === 0 ? t('new.no-buyer') : t('new.choose-buyer')}
                required
                searchable
                data={buyers.map(({ buyerId, name, country }) => ({
                  value: buyerId,
                  label: `${name} · ${countryName(country)}`,
                }))}
                value={buyer?.buyerId ?? null}
                error={faultOf('buyerId')}
                onChange={(buyerId) => setDraft({ ...draft, buyerId: buyerId ?? undefined })}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                mt={4}
                leftSection={<Icon name="plus" size={14} />}
                onClick={add.open}
              >
                {t('buyer.new')}
              </Button>
            </Grid.Col>
            <Grid.Col span={{ base: 7, md: 4 }}>
              <Select
                label={t('new.destination')}
                searchable
                data={countries
                  .map((code) => ({ value: code, label: countryName(code) }))
                  .toSorted((a, b) => (a.label < b.label ? -1 : 1))}
                value={draft.country ?? buyer?.country ?? null}
                error={faultOf('country')}
                onChange={(country) => setDraft({ ...draft, country: country ?? undefined })}
              />
            </Grid.Col>
            <Grid.Col span={{ base: 5, md: 3 }}>
              <NumberInput
                label={t('new.sessions')}
                min={0}
                max={20}
                allowDecimal={false}
                value={draft.maxSessions}
                error={faultOf('maxSessions')}
                onChange={(value) => setDraft({ ...draft, maxSessions: typeof value === 'number' ? value : 0 })}
              />
            </Grid.Col>
          </Grid>
        </Paper>
        {draft.lines.map((line, index) => (
          <LineFields
            key={line.key}
            line={line}
            index={index}
            alone={draft.lines.length === 1}
            market={draft.country ?? buyer?.country}
            fault={(field) => faultOf(`lines.${index}.${field}`)}
            onChange={(change) => setDraft((now) => changeLine(now, line.key, change))}
            onRemove={() => setDraft((now) => withoutLine(now, line.key))}
          />
        ))}
        {send.error && Object.keys(faults).length === 0 && <Failure error={send.error} onRetry={submit} />}
        {Object.keys(faults).length > 0 && (
          <Text size="sm" c="var(--bad)" role="alert">
            {t('new.faults')}
          </Text>
        )}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setDraft((now) => withLine(now, newKey()))}
          >
            {t('new.add-line')}
          </Button>
          <Button type="submit" loading={send.isPending} size="md">
            {t('new.send')}
          </Button>
        </Group>
      </Stack>
      {adding && (
        <NewBuyer
          postId={postId}
          onClose={add.close}
          onMade={(buyerId) => {
            setDraft((now) => ({ ...now, buyerId }));
            add.close();
          }}
        />
      )}
    </form>
  );
}

function useSend(postId: string, forget: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  // One key until it is through: a repeat after a lost answer makes no second demand.
  const [key, setKey] = useState(newKey);
  return useMutation({
    meta: { quiet: true },
    mutationFn: (draft: Parameters<typeof inputOf>[0]) =>
      bodyOf(api.POST('/api/v1/demands', { body: inputOf(draft, postId), headers: { 'idempotency-key': key } })),
    onError: (error) => {
      if (error instanceof Problem && !error.passing) setKey(newKey());
    },
    onSuccess: async (demand) => {
      forget();
      queries.setQueryData(['demand', demand.demandId], demand);
      await queries.invalidateQueries({ queryKey: ['demands'] });
      await navigate({ to: '/demands/$demandId', params: { demandId: demand.demandId } });
    },
  });
}
