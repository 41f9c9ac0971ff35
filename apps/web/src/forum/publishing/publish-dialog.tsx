import { Alert, Button, Checkbox, List } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../../api/client';
import { Problem } from '../../api/problem';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { Group, Stack, Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';
import { useForumChange } from '../use-forum-change';
import { effectsOf, type Publication } from './effects-of';

/** What publishing would do, tried by the service and taken back; then, if wanted, it is done. */
export function PublishDialog({ day, onClose }: { day: ForumDay; onClose: () => void }) {
  const { t } = useTranslation();
  const [allowUnplaced, setAllowUnplaced] = useState(false);
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  const send = (dryRun: boolean) =>
    bodyOf(api.POST('/api/v1/forum-days/{id}/publish', { params, body: { allowUnplaced, dryRun } }));
  const preview = useQuery({
    queryKey: ['forum-publication', day.forumDayId, day.version, allowUnplaced],
    queryFn: () => send(true),
    staleTime: 0,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  const publish = useForumChange<void, Publication>(day.forumDayId, () => send(false), {
    told: () => t('forum.done.published'),
    onDone: onClose,
    quiet: true,
  });
  const refusal = preview.error ?? publish.error;
  const unplaced = refusal instanceof Problem && refusal.body.code === 'forum-day.must-unplaced';
  return (
    <Dialog onClose={onClose} title={t('forum.publish.title')}>
      <Stack gap="md">
        <Text size="sm">{t('forum.publish.means')}</Text>
        {preview.isPending && <Loading rows={3} height={28} />}
        {!refusal && preview.data && <Effects publication={preview.data} />}
        {refusal && <Refusal error={refusal} />}
        {(unplaced || allowUnplaced) && (
          <Checkbox
            label={t('forum.publish.without')}
            checked={allowUnplaced}
            onChange={(event) => {
              publish.reset();
              setAllowUnplaced(event.currentTarget.checked);
            }}
          />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.back')}
          </Button>
          <Button
            loading={publish.isPending}
            disabled={!preview.data || preview.isFetching || preview.error !== null}
            onClick={() => publish.mutate()}
          >
            {t('forum.publish.now')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Effects({ publication }: { publication: Publication }) {
  const { t } = useTranslation();
  const effects = effectsOf(publication);
  if (effects.length === 0) return <Text size="sm">{t('forum.publish.nothing')}</Text>;
  return (
    <List size="sm" spacing={2} aria-label={t('forum.publish.title')}>
      {effects.map(({ kind, count }) => (
        <List.Item key={kind} className="numbers">
          {t(`forum.publish.effect.${kind}`, { count })}
        </List.Item>
      ))}
    </List>
  );
}

/** Who is in the way, one by one. */
function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation();
  const faults = error instanceof Problem ? (error.body.errors ?? []) : [];
  if (faults.length === 0 || !(error instanceof Problem)) return <Failure error={error} />;
  return (
    <Alert color="red" variant="light" title={t('forum.publish.refused')} role="alert">
      <Text size="sm" mb="xs">
        {error.body.detail}
      </Text>
      <List size="sm" spacing={2}>
        {faults.map(({ field, detail }) => (
          <List.Item key={`${field} ${detail}`}>{detail}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
