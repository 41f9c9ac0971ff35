import type { DemoProducer } from './demo.types';
import { lapsing, valid } from './papers';
import { crabMeat } from './seafood';

const programmes = ['desa-bisa-ekspor'];
const exportPapers = valid('skp haccp approval-number');

/** Crab meat from East Java's coasts: some can export today, some lack one thing. */
export const eastJavaCrab: DemoProducer[] = [
  {
    slug: 'pademawu-crab',
    name: 'Koperasi Rajungan Pademawu',
    kind: 'cooperative',
    contact: 'Hosnan',
    villages: [{ regency: 'Kabupaten Pamekasan', district: 'Pademawu', names: ['Tanjung', 'Padelegan'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 125,
    record: { deliveries: 4, late: 1 },
    offers: [
      crabMeat({
        capacity: { unit: 'KGM', dependable: 2400, potential: 4200, committed: 400 },
        moq: 200,
        usd: 19.8,
        papers: [...exportPapers, ...valid('halal')],
      }),
    ],
  },
  {
    slug: 'paiton-crab',
    name: 'BUMDes Randutatah',
    kind: 'bumdes',
    contact: 'Fitriyah',
    villages: [{ regency: 'Kabupaten Probolinggo', district: 'Paiton', names: ['Randutatah'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 140,
    record: { deliveries: 4, late: 1 },
    offers: [
      crabMeat({
        capacity: { unit: 'KGM', dependable: 1500, potential: 2000 },
        moq: 150,
        usd: 18.9,
        papers: exportPapers,
      }),
    ],
  },
  {
    slug: 'palang-crab',
    name: 'UD Rajungan Palang',
    kind: 'msme',
    contact: 'Sutrisno',
    villages: [{ regency: 'Kabupaten Tuban', district: 'Palang', names: ['Karangagung'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 95,
    record: { deliveries: 6, late: 1 },
    offers: [
      crabMeat({
        capacity: { unit: 'TNE', dependable: 13, potential: 15, committed: 2 },
        moq: 9,
        usd: 21.2,
        papers: [...exportPapers, ...valid('fda-registration')],
      }),
    ],
  },
  {
    slug: 'lekok-crab',
    name: 'BUMDes Tambaklekok',
    kind: 'bumdes',
    contact: 'Maimunah',
    villages: [{ regency: 'Kabupaten Pasuruan', district: 'Lekok', names: ['Tambaklekok'] }],
    programmes,
    cluster: 2,
    port: 'IDSUB',
    portKm: 70,
    mentor: 'Bambang Irawan',
    record: { deliveries: 3, late: 1 },
    offers: [
      crabMeat({
        capacity: { unit: 'KGM', dependable: 900, potential: 1800 },
        moq: 100,
        usd: 18.2,
        papers: [...valid('haccp approval-number'), ...lapsing('skp')],
      }),
    ],
  },
  {
    slug: 'panarukan-crab',
    name: 'Kelompok Kilensari Bahari',
    kind: 'farmer-group',
    contact: 'Abdul Wahid',
    villages: [{ regency: 'Kabupaten Situbondo', district: 'Panarukan', names: ['Kilensari'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 195,
    record: { deliveries: 3, late: 0 },
    offers: [
      crabMeat({
        capacity: {
          unit: 'KGM',
          dependable: 1400,
          potential: 2600,
          committed: 1400,
          reason: 'bahan baku terbatas · raw material is short',
        },
        moq: 100,
        usd: 19.5,
        papers: exportPapers,
      }),
    ],
  },
];
