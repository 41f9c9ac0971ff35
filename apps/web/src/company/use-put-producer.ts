import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import type { Producer } from '../mine/my-producers';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import { inputOf, type ProducerInput } from './producer-input';

/** Changes some of what is entered of a producer; the form shows what was refused. */
export function usePutProducer(producer: Producer) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { producerId } = producer;
  return useMutation({
    meta: { quiet: true },
    mutationFn: (change: Partial<ProducerInput>) =>
      bodyOf(
        api.PUT('/api/v1/producers/{id}', {
          params: { path: { id: producerId } },
          body: { ...inputOf(producer), ...change },
        }),
      ),
    onSuccess: async (changed) => {
      queries.setQueryData(['producer', producerId], changed);
      void tellDone(t('app.saved'));
      await queries.invalidateQueries({ queryKey: ['calendar', producerId] });
    },
  });
}
