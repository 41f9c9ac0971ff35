import { useSuspenseQueries } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { useMe } from '../app/me';
import { producerQuery } from '../demands/party-queries';

export type Producer = Schemas['village-registry.ProducerView'];

/** The producers for whom whoever is signed in speaks. */
export function useMyProducers(): Producer[] {
  const { producerIds } = useMe();
  return useSuspenseQueries({ queries: producerIds.map(producerQuery) }).map(({ data }) => data);
}

const place = 'titik-temu.producer';

/** The one of them that a page is about. */
export function useMyProducer(): Producer | undefined {
  const producers = useMyProducers();
  const { of } = useSearch({ strict: false });
  const chosen = chosenOf(
    producers.map(({ producerId }) => producerId),
    of,
  );
  return producers.find(({ producerId }) => producerId === chosen);
}

/** Whom the address names, else who was chosen last, else the first. */
export function chosenOf(producerIds: readonly string[], of?: string): string | undefined {
  const asked = of ?? sessionStorage.getItem(place);
  return producerIds.find((producerId) => producerId === asked) ?? producerIds[0];
}

export const rememberProducer = (producerId: string): void => sessionStorage.setItem(place, producerId);
