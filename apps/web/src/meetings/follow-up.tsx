import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { FormDialog } from '../ui/form-dialog';
import { tellDone } from '../ui/notices';
import { Select } from '../ui/select';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import { expectedAt } from './outcome-draft';
import { SlotChoice } from './slot-choice';
import { useRenewMeetings } from './use-answer';

const minutes = 45;

/** Holds an hour for one producer of a pitch with those it pitched to. */
export function FollowUp({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  const expected = expectedAt(meeting);
  const producers = expected.filter(({ role }) => role === 'producer');
  const [producerId, setProducerId] = useState(producers[0]?.partyId ?? '');
  const [start, setStart] = useState('');
  const others = expected.filter(({ role }) => role !== 'producer').map(({ partyId }) => partyId);
  const book = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      bodyOf(
        api.POST('/api/v1/meetings/{id}/follow-up', {
          params: { path: { id: meeting.meetingId } },
          body: { producerId, start, minutes },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('meeting.follow-up.done'));
      onClose();
      await renew();
    },
  });
  return (
    <FormDialog
      title={t('meeting.follow-up.title')}
      confirm={t('meeting.follow-up.hold')}
      busy={book.isPending}
      disabled={start === ''}
      error={book.error}
      onClose={onClose}
      onSubmit={() => book.mutate()}
    >
      {producers.length > 1 && (
        <Select
          label={t('meeting.follow-up.with')}
          allowDeselect={false}
          data={producers.map(({ partyId, name }) => ({ value: partyId, label: name }))}
          value={producerId}
          onChange={(next) => {
            if (!next) return;
            setProducerId(next);
            setStart('');
          }}
        />
      )}
      <SlotChoice
        partyIds={[producerId, ...others]}
        minutes={minutes}
        after={Date.parse(meeting.end)}
        value={start}
        onChange={setStart}
      />
    </FormDialog>
  );
}
