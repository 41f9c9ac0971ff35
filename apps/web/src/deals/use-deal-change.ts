import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ofVersion } from '../api/client';
import { wasChanged } from '../api/problem';
import { tellDone } from '../ui/notices';
import { useTranslation } from '../words/translation';
import type { Deal } from './stages-of';

/** How a change of a deal names it and its version. */
export interface OfDeal {
  path: { id: string };
  header: { 'If-Match': string };
}

/** After a change every list, sum and page that shows deals asks again. */
export function useRenewDeals(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all(['deal', 'deals'].map((part) => queries.invalidateQueries({ queryKey: [part] })));
  };
}

/**
 * One change of a deal as it is shown. Where somebody else was quicker the deal is read again, and whoever asked sees
 * why; a second try is then of the newer version.
 */
export function useDealChange<T = void>(
  deal: Deal,
  change: (of: OfDeal, input: T) => Promise<unknown>,
  done: () => void,
) {
  const { t } = useTranslation();
  const renew = useRenewDeals();
  return useMutation({
    meta: { quiet: true },
    mutationFn: (input: T) => change({ path: { id: deal.dealId }, header: ofVersion(deal.version) }, input),
    onSuccess: async () => {
      await renew();
      void tellDone(t('deal.saved'));
      done();
    },
    onError: async (error) => {
      if (wasChanged(error)) await renew();
    },
  });
}
