import { get, post } from '../sydney/api';

const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '17:00' };
const products = [
  { commodity: 'blue-swimming-crab', form: 'meat-pasteurised', words: 'pasteurised crab meat' },
  { commodity: 'moringa', form: 'powder', words: 'moringa powder' },
  { commodity: 'coffee', form: 'green', words: 'green coffee' },
  { commodity: 'octopus', form: 'frozen', words: 'frozen octopus' },
];

/** A small world of villages, producers and a buyer, through the public API. */
export interface World {
  producerIds: string[];
  postId: string;
  buyerId: string;
  offer(n: number): object;
  demand(n: number): object;
}

export async function makeWorld(origin: string, producers = 12): Promise<World> {
  const villages = Array.from({ length: producers }, (_, n) => ({
    code: String(3526010001 + n),
    name: `Desa ${n}`,
    district: 'Bangkalan',
    regency: 'Kabupaten Bangkalan',
    province: 'Jawa Timur',
    assessment: { cluster: 1, assessedOn: '2025-08-01', source: 'test' },
  }));
  await post(origin, '/villages/bulk', { villages });
  const producerIds: string[] = [];
  for (const { code, name } of villages) {
    const { producerId } = await post<{ producerId: string }>(origin, '/producers', {
      kind: 'bumdes',
      name: `BUMDes ${name}`,
      villageCodes: [code],
      contact: { name: 'Siti', language: 'id', email: `siti.${code}@example.org` },
      officeHours,
    });
    producerIds.push(producerId);
  }
  const posts = await get<{ items: { postId: string; name: string }[] }>(origin, '/trade-posts');
  const { postId } = posts!.items.find(({ name }) => name === 'ITPC Sydney')!;
  const { buyerId } = await post<{ buyerId: string }>(origin, '/buyers', {
    name: 'Harbour Foods',
    postId,
    country: 'AU',
    subdivision: 'NSW',
    zone: 'Australia/Sydney',
    contact: { name: 'Olivia', language: 'en', email: 'olivia@example.com' },
    officeHours,
  });
  const [from, to] = [monthsFromNow(2), monthsFromNow(4)];
  return {
    producerIds,
    postId,
    buyerId,
    offer: (n) => ({
      producerId: producerIds[n % producerIds.length],
      ...productOf(n),
      capacity: { unit: 'KGM', dependable: 500 + ((n * 37) % 4000), potential: 9000 },
      moq: (n % 5) * 40,
      price: { amount: 5 + ((n * 13) % 17), currency: 'USD', incoterm: 'FOB' },
      certificates: ['haccp', 'skp', 'approval-number', 'phytosanitary'].map((kind) => ({
        kind,
        validFrom: '2025-01-01',
        validTo: '2035-01-01',
      })),
    }),
    demand: (n) => ({
      postId,
      buyerId,
      country: 'AU',
      maxSessions: 2,
      lines: [
        {
          ...products[n % products.length],
          quantity: { min: 300 + ((n * 71) % 5000), unit: 'KGM', rhythm: n % 2 === 0 ? 'monthly' : 'one-off' },
          shipWindow: { from, to },
          ceiling: { amount: 12 + (n % 9), currency: 'USD' },
        },
      ],
    }),
  };
}

function productOf(n: number): { commodity: string; form: string } {
  const { commodity, form } = products[n % products.length];
  return { commodity, form };
}

const monthsFromNow = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
};
