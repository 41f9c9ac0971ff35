import { useState } from 'react';
import { api, bodyOf, ofVersion } from '../../api/client';
import { faultsOf } from '../../api/problem';
import { FormDialog } from '../../ui/form-dialog';
import { Text } from '../../ui/plain';
import { useTranslation } from '../../words/translation';
import type { ForumDay } from '../forum-queries';
import { useForumChange } from '../use-forum-change';
import { dayFault, dayFields } from './day-fault';
import { DayFields } from './day-fields';
import { type DayDraft, dayInput, draftOf, missingIn } from './slot-plan';

/** Changes name, place and hours of a day that is still prepared. */
export function EditDay({ day, onClose }: { day: ForumDay; onClose: () => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<DayDraft>(() => draftOf(day));
  const [tried, setTried] = useState(false);
  const missing = missingIn(draft);
  const params = { path: { id: day.forumDayId }, header: ofVersion(day.version) };
  const change = useForumChange(
    day.forumDayId,
    (next: DayDraft) => bodyOf(api.PATCH('/api/v1/forum-days/{id}', { params, body: dayInput(next) })),
    { told: () => t('forum.done.changed'), onDone: onClose, quiet: true },
  );
  const faults = faultsOf(change.error);
  return (
    <FormDialog
      title={t('forum.edit')}
      size="xl"
      noValidate
      confirm={t('forum.save')}
      busy={change.isPending}
      error={change.error}
      fields={dayFields}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (missing.length === 0) change.mutate(draft);
      }}
    >
      <DayFields draft={draft} held={day} fault={dayFault(t, faults, tried ? missing : [])} onChange={setDraft} />
      {draft.count < day.slots.length && (
        <Text size="sm" c="var(--warn)">
          {t('forum.edit-fewer')}
        </Text>
      )}
    </FormDialog>
  );
}
