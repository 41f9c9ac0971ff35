import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import type { Meeting } from './meeting-card';

type Answer = Schemas['scheduling.NewAnswer'];

/** Answers for a party of a meeting. @param quiet the form shows by itself what was refused */
export function useAnswer({ meetingId }: Meeting, quiet = false) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  return useMutation({
    meta: { quiet },
    mutationFn: (body: Answer) =>
      bodyOf(api.POST('/api/v1/meetings/{id}/answers', { params: { path: { id: meetingId } }, body })),
    onSuccess: (_meeting, { answer }) => void tellDone(t(`meeting.done.${answer}`)),
    onSettled: renew,
  });
}

/** After a change all lists of meetings are asked for again. */
export function useRenewMeetings(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(['meetings', 'sessions'].map((part) => queries.invalidateQueries({ queryKey: [part] })));
  };
}
