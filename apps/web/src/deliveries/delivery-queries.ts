import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';

export type Delivery = Schemas['village-registry.DeliveryView'];
export type Contract = Schemas['village-registry.ContractView'];

/** What a producer delivered, latest first, with what it comes to. */
export const deliveriesQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['deliveries', producerId],
    queryFn: async () => {
      let summary: Schemas['village-registry.DeliveryPage']['summary'];
      const items = await everything(async (after) => {
        const query = { limit: 200, ...(after && { after }) };
        const page = await bodyOf(
          api.GET('/api/v1/producers/{id}/deliveries', { params: { path: { id: producerId }, query } }),
        );
        summary = page.summary;
        return page;
      });
      return { summary, items: items.toSorted((a, b) => (a.deliveredOn < b.deliveredOn ? 1 : -1)) };
    },
  });

/** Contracts that stand, of whoever asks. */
export const contractsQuery = queryOptions({
  queryKey: ['contracts'],
  queryFn: () =>
    everything((after) =>
      bodyOf(
        api.GET('/api/v1/contracts', {
          params: { query: { state: 'active', limit: 200, ...(after && { after }) } },
        }),
      ),
    ),
});

/** Business that grew out of a producer's meetings. */
export const producerDealsQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['deals', 'of', producerId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/deals', { params: { query: { producerId, limit: 200, ...(after && { after }) } } })),
      ),
  });
