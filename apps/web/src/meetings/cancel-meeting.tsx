import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import { tellDone } from '../ui/notices';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';
import { useRenewMeetings } from './use-answer';

export function CancelMeeting({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  const cancel = useMutation({
    meta: { quiet: true },
    mutationFn: (reason: string) =>
      bodyOf(
        api.POST('/api/v1/meetings/{id}/cancel', { params: { path: { id: meeting.meetingId } }, body: { reason } }),
      ),
    onSuccess: async () => {
      void tellDone(t('meeting.done.cancelled'));
      onClose();
      await renew();
    },
  });
  return (
    <ReasonDialog
      title={t('meeting.cancel-title')}
      label={t('meeting.cancel-why')}
      confirm={t('meeting.cancel')}
      danger
      busy={cancel.isPending}
      error={cancel.error}
      onClose={onClose}
      onConfirm={(reason) => cancel.mutate(reason)}
    />
  );
}
