import type { Buyer, TradePost } from '@titik/contracts/party.events';
import { isDeepStrictEqual } from 'node:util';
import type { OffersStored } from '../../apps/village-registry/src/offers/offer.dto';
import type { ProducerView } from '../../apps/village-registry/src/producers/producer.dto';
import type { Programme } from '../../apps/village-registry/src/programmes/programme.dto';
import type { Stored } from '../../apps/village-registry/src/villages/village.dto';
import type { Log } from '../infra/progress';
import { Places } from './places';
import { programmes } from './programmes';
import { RegistryApi } from './registry-api';
import { demoWorld, type World } from './world';

const named = programmes.map(({ slug: id, body }) => ({ id, body }));

/** How many requests are under way at once. */
const abreast = 8;

export interface Seeded {
  villages: number;
  producers: number;
  offers: number;
  buyers: number;
  /** Of all these, how many were new or different, together with the deliveries that were new. */
  changed: number;
}

/**
 * Loads the demo world through the REST API. Ids are the same in every run, so a second one changes nothing and
 * publishes nothing.
 * @param apiUrl origin of the gateway: http://127.0.0.1:3000
 * @param today certificates and deliveries are dated from its day in UTC
 * @throws PlainError when the API cannot be reached or refuses something
 */
export async function seedDemo({ apiUrl, log, today }: { apiUrl: string; log: Log; today: Date }): Promise<Seeded> {
  const api = new RegistryApi(apiUrl);
  const world = demoWorld(new Places(), today.toISOString().slice(0, 10));
  const changed = { villages: 0, programmes: 0, producers: 0, deliveries: 0, offers: 0, buyers: 0, policies: 0 };
  const told = (kind: keyof typeof changed, count: number) =>
    log(`  demo: ${count} ${kind}, ${changed[kind]} new or changed`);

  // Producers need their villages; deliveries come before offers, which carry them and would be published once each.
  changed.villages = (await api.post<Stored>('villages/bulk', { villages: world.villages })).changed;
  told('villages', world.villages.length);
  changed.programmes = (await putAll<Programme>(api, 'programmes', named, 'slug')).changed;
  told('programmes', programmes.length);
  const { views, changed: producers } = await putAll<ProducerView>(api, 'producers', world.producers, 'producerId');
  changed.producers = producers;
  told('producers', views.length);
  changed.deliveries = await deliver(api, world, views);
  told('deliveries', world.producers.flatMap(({ deliveries }) => deliveries).length);
  changed.offers = (await api.post<OffersStored>('offers/bulk', { offers: world.offers })).changed;
  told('offers', world.offers.length);
  changed.buyers = (await putAll<Buyer>(api, 'buyers', world.buyers, 'buyerId')).changed;
  told('buyers', world.buyers.length);
  changed.policies = await setPolicies(api, world);
  told('policies', world.policies.length);

  return {
    villages: world.villages.length,
    producers: world.producers.length,
    offers: world.offers.length,
    buyers: world.buyers.length,
    changed: Object.values(changed).reduce((all, each) => all + each, 0),
  };
}

async function putAll<View extends object>(
  api: RegistryApi,
  path: string,
  things: { id: string; body: object }[],
  idField: keyof View,
): Promise<{ views: View[]; changed: number }> {
  const before = new Map((await api.all<View>(path)).map((view) => [view[idField] as string, view]));
  const views = await inTurns(things, ({ id, body }) => api.put<View>(`${path}/${id}`, body));
  const changed = views.filter((view) => !isDeepStrictEqual(view, before.get(view[idField] as string))).length;
  return { views, changed };
}

/** Records the deliveries of producers that do not have them all. @returns how many are new */
async function deliver(api: RegistryApi, world: World, views: ProducerView[]): Promise<number> {
  const wanting = world.producers.filter(({ deliveries }, i) => views[i].deliveries < deliveries.length);
  // One after the other for each producer: its row is locked for each anyway.
  await inTurns(wanting, async ({ id, deliveries }) => {
    for (const delivery of deliveries) await api.post(`producers/${id}/deliveries`, delivery);
  });
  return wanting.reduce((all, { id, deliveries }) => {
    const recorded = views.find(({ producerId }) => producerId === id)!.deliveries;
    return all + deliveries.length - recorded;
  }, 0);
}

/** Has the trade posts matched in their own way. @returns how many were not yet */
async function setPolicies(api: RegistryApi, { policies }: World): Promise<number> {
  let changed = 0;
  for (const { postId, policy } of policies) {
    const { version } = await api.get<TradePost>(`trade-posts/${postId}`);
    const after = await api.put<TradePost>(`trade-posts/${postId}/matching-policy`, policy, version);
    if (after.version !== version) changed += 1;
  }
  return changed;
}

/** Works through things, some at a time. @returns the results in the order of the things */
async function inTurns<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const place = next++;
      results[place] = await work(things[place]);
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  return results;
}
