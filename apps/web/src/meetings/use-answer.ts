import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/client';
import type { Meeting } from './meeting-card';

interface Answer {
  partyId: string;
  answer: 'accepted' | 'declined';
}

/** Answers for a party of a meeting. */
export function useAnswer({ meetingId }: Meeting) {
  const { t } = useTranslation();
  const renew = useRenewMeetings();
  return useMutation({
    mutationFn: (body: Answer) =>
      bodyOf(api.POST('/api/v1/meetings/{id}/answers', { params: { path: { id: meetingId } }, body })),
    onSuccess: (_meeting, { answer }) => notifications.show({ message: t(`meeting.done.${answer}`), color: 'teal' }),
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
