import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../../api/client';
import { Failure } from '../../ui/failure';
import { Panel } from '../../ui/panel';
import { Group, Stack, Text } from '../../ui/plain';
import { Select } from '../../ui/select';
import { useTranslation } from '../../words/translation';
import type { LiveChange } from '../forum-queries';
import type { DayRecords } from '../steps-of';
import { useForumChange } from '../use-forum-change';
import { type ChangeDraft, changeInput, type ChangeKind, changeKinds } from './change-draft';
import { ChangeOutcome } from './change-outcome';

/** Says what happened; what it would lead to is shown before anything changes. */
export function ChangeForm({ records }: { records: DayRecords }) {
  const { t } = useTranslation();
  const { day, participants, tables, interpreters } = records;
  const [draft, setDraft] = useState<ChangeDraft>({ kind: 'noShow' });
  const input = changeInput(draft);
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  const send = (dryRun: boolean): Promise<LiveChange> =>
    bodyOf(api.POST('/api/v1/forum-days/{id}/changes', { params, body: { ...input!, dryRun } }));
  const preview = useMutation({ meta: { quiet: true }, mutationFn: () => send(true) });
  const apply = useForumChange<void, LiveChange>(day.forumDayId, () => send(false), {
    told: () => t('forum.done.mended'),
    onDone: () => {
      preview.reset();
      setDraft({ kind: draft.kind });
    },
    quiet: true,
  });
  const change = (part: Partial<ChangeDraft>): void => {
    preview.reset();
    apply.reset();
    setDraft((now) => ({ ...now, ...part }));
  };
  const there = participants.filter(({ goneFrom }) => goneFrom === undefined);
  const people = there.map(({ partyId, name }) => ({ value: partyId, label: name }));
  const error = apply.error ?? preview.error;
  return (
    <Panel title={t('forum.changes.title')}>
      <Stack gap="sm">
        <Group gap="sm" align="flex-end">
          <Select
            label={t('forum.changes.what')}
            w={{ base: '100%', sm: 300 }}
            allowDeselect={false}
            data={changeKinds.map((kind) => ({ value: kind, label: t(`forum.changes.kind.${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => change({ kind: (kind ?? 'noShow') as ChangeKind })}
          />
          {['noShow', 'late', 'addWish'].includes(draft.kind) && (
            <Select
              label={t('forum.changes.who')}
              flex="1 1 16rem"
              searchable
              limit={100}
              data={people}
              value={draft.party ?? null}
              onChange={(party) => change({ party: party ?? undefined })}
            />
          )}
          {draft.kind === 'addWish' && (
            <Select
              label={t('forum.changes.with')}
              flex="1 1 16rem"
              searchable
              limit={100}
              data={people.filter(({ value }) => value !== draft.party)}
              value={draft.other ?? null}
              onChange={(other) => change({ other: other ?? undefined })}
            />
          )}
          {draft.kind === 'late' && (
            <Select
              label={t('forum.changes.from')}
              w={140}
              data={day.slots.map(({ no, label }) => ({ value: String(no), label }))}
              value={draft.fromSlot === undefined ? null : String(draft.fromSlot)}
              onChange={(slot) => change({ fromSlot: slot === null ? undefined : Number(slot) })}
            />
          )}
          {draft.kind === 'tableClosed' && (
            <Select
              label={t('forum.changes.which-table')}
              w={160}
              searchable
              data={tables
                .filter(({ closedFrom }) => closedFrom === undefined)
                .map(({ no }) => ({ value: String(no), label: t('forum.table', { number: no }) }))}
              value={draft.table === undefined ? null : String(draft.table)}
              onChange={(table) => change({ table: table === null ? undefined : Number(table) })}
            />
          )}
          {draft.kind === 'interpreterAway' && (
            <Select
              label={t('forum.changes.which-interpreter')}
              flex="1 1 16rem"
              data={interpreters
                .filter(({ awayFrom }) => awayFrom === undefined)
                .map(({ resourceId, name }) => ({ value: resourceId, label: name }))}
              value={draft.interpreter ?? null}
              onChange={(interpreter) => change({ interpreter: interpreter ?? undefined })}
            />
          )}
          <Button
            variant={preview.data ? 'default' : 'filled'}
            disabled={!input}
            loading={preview.isPending}
            onClick={() => preview.mutate()}
          >
            {t('forum.changes.preview')}
          </Button>
        </Group>
        <Text size="xs" c="var(--quiet)">
          {t('forum.changes.from-now')}
        </Text>
        {error && <Failure error={error} />}
        {preview.data && (
          <>
            <ChangeOutcome records={records} change={preview.data} heading={t('forum.changes.would')} />
            <Button w="fit-content" loading={apply.isPending} onClick={() => apply.mutate()}>
              {t('forum.changes.apply')}
            </Button>
          </>
        )}
      </Stack>
    </Panel>
  );
}
