import type { Meeting } from '../meetings/meeting-card';
import { useAnswer } from '../meetings/use-answer';
import { ReasonDialog } from '../ui/heavy/reason-dialog';
import { useTranslation } from '../words/translation';

interface DeclineMeetingProps {
  meeting: Meeting;
  partyId: string;
  onClose: () => void;
}

export function DeclineMeeting({ meeting, partyId, onClose }: DeclineMeetingProps) {
  const { t } = useTranslation();
  const answer = useAnswer(meeting, true);
  return (
    <ReasonDialog
      title={t('invite.decline-title')}
      label={t('invite.decline-why')}
      confirm={t('meeting.decline')}
      danger
      busy={answer.isPending}
      error={answer.error}
      onClose={onClose}
      onConfirm={(reason) => answer.mutate({ partyId, answer: 'declined', reason }, { onSuccess: onClose })}
    />
  );
}
