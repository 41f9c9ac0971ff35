import type { DemoProducer } from './demo.types';
import { lapsed, valid } from './papers';

const exportPapers = valid('skp haccp approval-number');

/** Tuna and crab of other coasts: runners-up, and one whose season passes. */
export const elsewhere: DemoProducer[] = [
  {
    slug: 'leihitu-tuna',
    name: 'Koperasi Tuna Leihitu',
    kind: 'cooperative',
    contact: 'Yunus Lating',
    villages: [{ regency: 'Kabupaten Maluku Tengah', district: 'Leihitu', names: ['Asilulu', 'Ureng'] }],
    programmes: ['desa-bisa-ekspor'],
    cluster: 1,
    port: 'Ambon',
    portKm: 45,
    record: { deliveries: 6, late: 1 },
    offers: [
      {
        product: 'tuna/loin',
        capacity: { unit: 'KGM', dependable: 3400, potential: 6000, committed: 800 },
        moq: 400,
        leadTimeDays: 28,
        price: { usd: 10.2, incoterm: 'FOB' },
        papers: [...exportPapers, ...valid('fair-trade msc')],
      },
    ],
  },
  {
    slug: 'morotai-tuna',
    name: 'BUMDes Daruba Bahari',
    kind: 'bumdes',
    contact: 'Sitti Hajar',
    villages: [{ regency: 'Kabupaten Pulau Morotai', district: 'Morotai Selatan', names: ['Daruba'] }],
    programmes: ['desa-bisa-ekspor'],
    cluster: 2,
    port: 'Bitung',
    record: { deliveries: 3, late: 1 },
    offers: [
      {
        product: 'tuna/loin',
        capacity: {
          unit: 'KGM',
          dependable: 2800,
          potential: 7000,
          reason: 'es dan gudang beku terbatas · little ice and cold storage',
        },
        moq: 300,
        leadTimeDays: 35,
        price: { usd: 9.4, incoterm: 'FOB' },
        papers: valid('haccp approval-number'),
      },
    ],
  },
  {
    slug: 'pemana-tuna',
    name: 'Kelompok Nelayan Pemana',
    kind: 'farmer-group',
    contact: 'Maria Goreti',
    villages: [{ regency: 'Kabupaten Sikka', district: 'Alok', names: ['Pemana'] }],
    programmes: ['desa-bisa-ekspor'],
    cluster: 1,
    port: 'Maumere',
    record: { deliveries: 3, late: 1 },
    offers: [
      {
        product: 'tuna/frozen-whole',
        capacity: { unit: 'TNE', dependable: 3, potential: 6 },
        months: [5, 6, 7, 8, 9, 10],
        moq: 1,
        leadTimeDays: 28,
        price: { usd: 3.8, incoterm: 'FOB' },
        papers: exportPapers,
      },
    ],
  },
  {
    slug: 'wedung-crab',
    name: 'Koperasi Rajungan Wedung',
    kind: 'cooperative',
    contact: 'Masrukah',
    villages: [{ regency: 'Kabupaten Demak', district: 'Wedung', names: ['Kedungmutih'] }],
    programmes: ['desa-bisa-ekspor'],
    cluster: 1,
    port: 'Tanjung Emas',
    portKm: 45,
    record: { deliveries: 5, late: 1 },
    offers: [
      {
        product: 'blue-swimming-crab/meat-pasteurised',
        capacity: { unit: 'KGM', dependable: 2100, potential: 3200 },
        moq: 200,
        leadTimeDays: 28,
        price: { usd: 20.9, incoterm: 'FOB' },
        papers: [...exportPapers, ...valid('fda-registration')],
      },
    ],
  },
  {
    slug: 'gebang-crab',
    name: 'BUMDes Gebang Mekar',
    kind: 'bumdes',
    contact: 'Warsinah',
    villages: [{ regency: 'Kabupaten Cirebon', district: 'Gebang', names: ['Gebang Mekar'] }],
    programmes: ['desa-bisa-ekspor'],
    cluster: 2,
    port: 'IDTPP',
    portKm: 240,
    record: { deliveries: 3, late: 1 },
    offers: [
      {
        product: 'blue-swimming-crab/meat-pasteurised',
        capacity: { unit: 'KGM', dependable: 1700, potential: 2600 },
        moq: 150,
        leadTimeDays: 30,
        price: { usd: 18.4, incoterm: 'FOB' },
        papers: [...valid('skp approval-number'), ...lapsed('haccp')],
      },
    ],
  },
];
