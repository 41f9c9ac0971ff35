import { get, post } from '../sydney/api';

const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };

/** Producers over villages of many provinces. @returns their ids */
export async function makeProducers(url: string, count: number): Promise<string[]> {
  const villages = Array.from({ length: count }, (_, n) => ({
    code: String(1_101_010_001 + n),
    name: `Desa ${n}`,
    district: `Kecamatan ${n % 400}`,
    regency: `Kabupaten ${n % 120}`,
    province: 'Aceh',
    illustrative: true,
    assessment: { cluster: n % 3 === 0 ? 2 : 1, assessedOn: '2025-08-01', source: 'bench' },
  }));
  for (let from = 0; from < count; from += 1000) {
    await post(url, '/villages/bulk', { villages: villages.slice(from, from + 1000) });
  }
  const ids: string[] = [];
  for (let from = 0; from < count; from += 1000) {
    const producers = villages.slice(from, from + 1000).map(({ code, name }) => ({
      kind: 'bumdes',
      name: `BUMDes ${name}`,
      villageCodes: [code],
      contact: { name: 'Bench', language: 'id' },
      officeHours,
      illustrative: true,
    }));
    const stored = await post<{ producerIds: string[] }>(url, '/producers/bulk', { producers });
    ids.push(...stored.producerIds);
  }
  return ids;
}

/** A buyer at each of five posts. */
export async function makeParties(url: string): Promise<{ postId: string; buyerId: string; country: string }[]> {
  const posts = (await get<{ items: { postId: string; country: string; zone: string }[] }>(url, '/trade-posts'))!.items;
  return Promise.all(
    posts.slice(0, 5).map(async ({ postId, country, zone }) => {
      const { buyerId } = await post<{ buyerId: string }>(url, '/buyers', {
        name: `Buyer in ${country}`,
        postId,
        country,
        zone,
        contact: { name: 'Bench', language: 'en' },
        officeHours,
        illustrative: true,
      });
      return { postId, buyerId, country };
    }),
  );
}
