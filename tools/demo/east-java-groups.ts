import type { DemoProducer } from './demo.types';
import { valid } from './papers';

const programmes = ['desa-bisa-ekspor'];

/** Two groups of villages that act as one. */
export const eastJavaGroups: DemoProducer[] = [
  {
    slug: 'pacitan-36',
    name: 'BUMDes Bersama Desa Devisa Pacitan',
    kind: 'bumdes',
    contact: 'Endang Wahyuni',
    villages: [{ regency: 'Kabupaten Pacitan', anywhere: 36 }],
    programmes: [...programmes, 'desa-devisa'],
    cluster: 1,
    consolidationPoint: 'Gudang bersama, Kecamatan Pacitan',
    port: 'IDSUB',
    portKm: 270,
    record: { deliveries: 7, late: 1 },
    offers: [
      {
        product: 'coconut-sugar/granulated',
        capacity: {
          unit: 'TNE',
          dependable: 24,
          potential: 36,
          committed: 6,
          reason: 'musim hujan mengencerkan nira · rains thin the sap',
        },
        moq: 1,
        leadTimeDays: 21,
        price: { usd: 2.1, incoterm: 'FOB' },
        papers: valid('pirt halal organic haccp'),
      },
      {
        product: 'ginger/ground',
        capacity: { unit: 'KGM', dependable: 2200, potential: 3500 },
        moq: 200,
        leadTimeDays: 21,
        price: { usd: 3.4, incoterm: 'FOB' },
        papers: valid('phytosanitary halal'),
      },
    ],
  },
  {
    slug: 'blitar-djembe',
    name: 'Sentra Kendang Djembe Blitar',
    kind: 'cooperative',
    contact: 'Bambang Hermanto',
    villages: [{ regency: 'Kabupaten Blitar', anywhere: 11 }],
    programmes: [...programmes, 'desa-devisa'],
    cluster: 1,
    consolidationPoint: 'Gudang sentra, Kecamatan Kanigoro',
    port: 'IDSUB',
    portKm: 165,
    record: { deliveries: 13, late: 2 },
    offers: [
      {
        product: 'percussion/djembe',
        capacity: { unit: 'container', dependable: 2, potential: 3, committed: 1 },
        moq: 0.5,
        leadTimeDays: 45,
        price: { usd: 11, incoterm: 'FOB' },
        papers: valid('svlk'),
      },
    ],
  },
];
