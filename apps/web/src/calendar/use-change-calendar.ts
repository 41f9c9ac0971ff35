import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';

/** Changes limits, or the calendar that is read; what is left out stays, null takes it away. */
export function useChangeCalendar(partyId: string) {
  return useCalendarMutation(partyId, (body: Schemas['scheduling.CalendarInput']) =>
    bodyOf(api.PUT('/api/v1/calendars/{partyId}', { params: { path: { partyId } }, body })),
  );
}

/** A change of a calendar, after which it is read anew; the form shows what was refused. */
export function useCalendarMutation<Input>(partyId: string, change: (input: Input) => Promise<unknown>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet: true },
    mutationFn: change,
    onSuccess: () => void tellDone(t('app.saved')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['calendar', partyId] }),
  });
}
