import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tellDone } from '../ui/notices';

interface Options<Output> {
  /** What is said when it is done */
  told?: (output: Output) => string;
  onDone?: (output: Output) => void;
  /** Its form shows a refusal itself */
  quiet?: boolean;
}

/** Changes something of a forum day; done or refused, all that is shown of the day is asked for again. */
export function useForumChange<Input, Output>(
  dayId: string,
  change: (input: Input) => Promise<Output>,
  { told, onDone, quiet = false }: Options<Output> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    meta: { quiet },
    mutationFn: change,
    onSuccess: (output) => {
      if (told) void tellDone(told(output));
      onDone?.(output);
    },
    onSettled: async () => {
      await Promise.all(
        [['forum-day', dayId], ['forum-days']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      );
    },
  });
}
