import { v5 } from 'uuid';

/** Namespace of the demo's ids; changing it would make every thing of the demo a second time. */
export const namespace = 'b2f8a3d4-1c1e-5e8f-8a55-6f1d0b7c9e20';

/** The same ids on every machine and in every run, so that loading the demo again changes nothing. */
export const idOf = {
  producer: (slug: string): string => v5(`producer:${slug}`, namespace),
  offer: (producerSlug: string, product: string): string => v5(`offer:${producerSlug}:${product}`, namespace),
  delivery: (producerSlug: string, place: number): string => v5(`delivery:${producerSlug}:${place}`, namespace),
  buyer: (slug: string): string => v5(`buyer:${slug}`, namespace),
};
