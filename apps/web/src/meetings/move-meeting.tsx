import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../api/client';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import { SlotChoice } from './slot-choice';
import { useRenewMeetings } from './use-answer';

/** Moves a meeting to one of the best hours that all its parties have free. */
export function MoveMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  const [start, setStart] = useState('');
  const move = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/meetings/{id}/move', {
          params: { path: { id: meeting.meetingId } },
          body: { start, ...(reason && { reason }) },
        }),
      ),
    onSuccess: async () => {
      void tellDone(t('meeting.done.moved'));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('meeting.move-title')}
      label={t('meeting.move-why')}
      confirm={t('meeting.move')}
      required={false}
      busy={move.isPending}
      error={move.error}
      onClose={onClose}
      onConfirm={(reason) => (start === '' ? undefined : move.mutate(reason))}
    >
      <SlotChoice
        partyIds={meeting.parties.map(({ partyId }) => partyId)}
        minutes={Math.round((Date.parse(meeting.end) - Date.parse(meeting.start)) / 60_000)}
        value={start}
        onChange={setStart}
      />
    </ReasonDialog>
  );
}
