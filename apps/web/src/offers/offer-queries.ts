import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';
import type { Language } from '../words/words';

export type Offer = Schemas['village-registry.OfferView'];

/** Markets with rules of their own, and one for all the rest. */
export const destinations = ['US', 'EU', 'AU', 'JP', 'HK', 'ME', 'OTHER'] as const;

export const offersQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['offers', producerId],
    queryFn: () =>
      everything((after) =>
        bodyOf(api.GET('/api/v1/offers', { params: { query: { producerId, limit: 200, ...(after && { after }) } } })),
      ),
  });

export const offerQuery = (offerId: string) =>
  queryOptions({
    queryKey: ['offer', offerId],
    queryFn: () => bodyOf(api.GET('/api/v1/offers/{id}', { params: { path: { id: offerId } } })),
  });

/** What keeps an offer out of a market today. @param version of the offer: papers of another are another question */
export const eligibilityQuery = (offerId: string, version: number, market: string, language: Language) =>
  queryOptions({
    queryKey: ['eligibility', offerId, version, market, language],
    staleTime: 60_000,
    queryFn: () =>
      bodyOf(api.GET('/api/v1/offers/{id}/eligibility', { params: { path: { id: offerId }, query: { market } } })),
  });
