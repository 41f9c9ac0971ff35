import type { DemoProducer } from './demo.types';
import { lapsed, valid } from './papers';
import { tuna } from './seafood';

const programmes = ['desa-bisa-ekspor'];
const exportPapers = valid('skp haccp approval-number');

/** Tuna from East Java's coasts: some can export today, some lack one thing. */
export const eastJavaTuna: DemoProducer[] = [
  {
    slug: 'prigi-tuna',
    name: 'BUMDes Bersama Teluk Prigi',
    kind: 'bumdes',
    contact: 'Slamet Riyadi',
    villages: [{ regency: 'Kabupaten Trenggalek', district: 'Watulimo', names: ['Prigi', 'Tasikmadu'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 200,
    record: { deliveries: 5, late: 1 },
    offers: [
      tuna('loin', {
        capacity: { unit: 'KGM', dependable: 2600, potential: 4000 },
        moq: 300,
        usd: 9.1,
        papers: [...exportPapers, ...valid('halal')],
      }),
    ],
  },
  {
    slug: 'sendangbiru-tuna',
    name: 'Koperasi Nelayan Sendangbiru',
    kind: 'cooperative',
    contact: 'Umi Kulsum',
    villages: [{ regency: 'Kabupaten Malang', district: 'Sumbermanjing Wetan', names: ['Tambakrejo'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 150,
    record: { deliveries: 3, late: 1 },
    offers: [
      tuna('frozen-whole', {
        capacity: {
          unit: 'TNE',
          dependable: 3,
          potential: 8,
          committed: 0.5,
          reason: 'ombak selatan, Desember–Februari · southern swell, December–February',
        },
        moq: 1,
        usd: 3.9,
        papers: exportPapers,
      }),
    ],
  },
  {
    slug: 'pacitan-tuna',
    name: 'Kelompok Nelayan Kembang',
    kind: 'farmer-group',
    contact: 'Joko Susilo',
    villages: [{ regency: 'Kabupaten Pacitan', district: 'Pacitan', names: ['Kembang'] }],
    programmes,
    cluster: 2,
    port: 'IDSUB',
    portKm: 275,
    mentor: 'Endah Wahyuni',
    record: { deliveries: 2, late: 1 },
    offers: [
      tuna('fresh-whole', {
        capacity: { unit: 'KGM', dependable: 1800, potential: 4000 },
        moq: 100,
        usd: 6.4,
        papers: valid('skp haccp'),
      }),
    ],
  },
  {
    slug: 'muncar-tuna',
    name: 'UD Pengalengan Muncar',
    kind: 'msme',
    contact: 'Ali Masykur',
    villages: [{ regency: 'Kabupaten Banyuwangi', district: 'Muncar', names: ['Kedungrejo'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
    portKm: 315,
    record: { deliveries: 4, late: 0 },
    offers: [
      tuna('canned', {
        capacity: { unit: 'TNE', dependable: 40, potential: 55, committed: 8 },
        moq: 18,
        usd: 5.2,
        papers: [...exportPapers, ...valid('halal bpom')],
      }),
    ],
  },
  {
    slug: 'puger-tuna',
    name: 'BUMDes Puger Bahari',
    kind: 'bumdes',
    contact: 'Dewi Lestari',
    villages: [{ regency: 'Kabupaten Jember', district: 'Puger', names: ['Pugerkulon'] }],
    programmes,
    cluster: 2,
    port: 'IDSUB',
    portKm: 225,
    record: { deliveries: 4, late: 1 },
    offers: [
      tuna('loin', {
        capacity: { unit: 'KGM', dependable: 1500, potential: 2500 },
        moq: 200,
        usd: 8.8,
        papers: [...valid('skp approval-number'), ...lapsed('haccp')],
      }),
    ],
  },
];
