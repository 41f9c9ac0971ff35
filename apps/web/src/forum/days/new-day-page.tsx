import { Alert, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { faultsOf } from '../../api/problem';
import { useMe } from '../../app/me';
import { usualHolder } from '../../holders/holders';
import { Page } from '../../ui/page';
import { Group, Paper, Stack, Text } from '../../ui/plain';
import { Refusal } from '../../ui/refusal';
import { useDraft } from '../../ui/use-draft';
import { useTranslation } from '../../words/translation';
import { DayFields } from './day-fields';
import { dayFault, dayFields } from './day-fault';
import { dayInput, type DayDraft, freshDay, isDayDraft, missingIn } from './slot-plan';

const usualZone = 'Asia/Jakarta';

/** Prepares a forum day: when and where it is, and its slots. */
export function NewDayPage() {
  const { t } = useTranslation();
  const me = useMe();
  const fresh = (): DayDraft => freshDay(usualZone, usualHolder(me));
  const { draft, setDraft, restored, forget } = useDraft('forum-day', fresh, isDayDraft);
  const [tried, setTried] = useState(false);
  const send = useSend(forget);
  const missing = missingIn(draft);
  const faults = faultsOf(send.error);
  const submit = (): void => {
    setTried(true);
    if (missing.length === 0) send.mutate(draft);
  };
  return (
    <Page title={t('forum.new')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md" maw={880}>
          {restored && draft.name !== '' && (
            <Alert variant="light" color="gray" p="xs">
              <Group justify="space-between" gap="xs">
                <Text size="sm">{t('new.restored')}</Text>
                <Button size="compact-sm" variant="subtle" onClick={() => setDraft(fresh())}>
                  {t('new.start-anew')}
                </Button>
              </Group>
            </Alert>
          )}
          <Paper withBorder p="md">
            <DayFields draft={draft} fault={dayFault(t, faults, tried ? missing : [])} onChange={setDraft} />
          </Paper>
          <Refusal error={send.error} fields={dayFields} onRetry={submit} />
          <Group justify="space-between" gap="sm">
            <Text size="sm" c="var(--quiet)">
              {t('forum.new-next')}
            </Text>
            <Button type="submit" size="md" loading={send.isPending}>
              {t('forum.prepare')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}

function useSend(forget: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (draft: DayDraft) => bodyOf(api.POST('/api/v1/forum-days', { body: dayInput(draft) })),
    onSuccess: async (day) => {
      forget();
      queries.setQueryData(['forum-day', day.forumDayId], day);
      await queries.invalidateQueries({ queryKey: ['forum-days'] });
      await navigate({ to: '/forum-days/$dayId', params: { dayId: day.forumDayId } });
    },
  });
}
