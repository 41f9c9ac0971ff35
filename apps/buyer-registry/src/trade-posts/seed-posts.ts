import type { TradePost } from '@titik/contracts/party.events';
import { usualHours } from '@titik/contracts/usual-hours';
import type { TradePostKind } from '@titik/contracts/values';
import { v5 } from 'uuid';
import { tradePostRows } from './trade-posts.data';

/** Namespace of the posts' ids; changing it would change every id. */
const namespace = '6f0d2a5e-6c0b-5f0a-9a53-1d3c7b1e46a1';

const titles: Record<TradePostKind, string> = {
  itpc: 'ITPC',
  attache: 'Atdag',
  'trade-consul': 'Konsuldag',
  'economic-office': 'KDEI',
  'wto-mission': 'Dubes WTO',
};

const address = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.')}@example.org`;

/** A post's id: the same on every machine, from its kind and city. */
export const postIdOf = (kind: TradePostKind, city: string): string => v5(`${kind}:${city}`, namespace);

/**
 * The posts every registry starts with. Addresses are illustrative (example.org) until an operator enters real ones;
 * office hours as they are usual in the country.
 */
export function seedPosts(): TradePost[] {
  return tradePostRows.map(([kind, city, country, zone, subdivision]) => {
    const name = `${titles[kind]} ${city}`;
    return {
      postId: postIdOf(kind, city),
      version: 1,
      kind,
      name,
      city,
      country,
      ...(subdivision && { subdivision }),
      zone,
      contact: { name, language: 'id', email: address(name) },
      officeHours: usualHours(country),
    };
  });
}
