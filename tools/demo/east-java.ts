import type { DemoOffer, DemoProducer } from './demo.types';
import { lapsed, lapsing, valid } from './papers';

const programmes = ['desa-bisa-ekspor'];
const exportPapers = valid('skp haccp approval-number');

const tuna = (form: string, part: Pick<DemoOffer, 'capacity' | 'moq' | 'papers'> & { usd: number }): DemoOffer => ({
  product: `tuna/${form}`,
  capacity: part.capacity,
  moq: part.moq,
  leadTimeDays: 21,
  price: { usd: part.usd, incoterm: 'FOB' },
  papers: part.papers,
});

const crabMeat = (part: Pick<DemoOffer, 'capacity' | 'moq' | 'papers'> & { usd: number }): DemoOffer => ({
  product: 'blue-swimming-crab/meat-pasteurised',
  capacity: part.capacity,
  moq: part.moq,
  leadTimeDays: 30,
  price: { usd: part.usd, incoterm: 'FOB' },
  papers: part.papers,
});

/** Fishers and packers along East Java's coasts: some can export today, some lack one thing. */
const coast: DemoProducer[] = [
  {
    slug: 'prigi-tuna',
    name: 'BUMDes Bersama Teluk Prigi',
    kind: 'bumdes',
    contact: 'Slamet Riyadi',
    villages: [{ regency: 'Kabupaten Trenggalek', district: 'Watulimo', names: ['Prigi', 'Tasikmadu'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
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
  {
    slug: 'pademawu-crab',
    name: 'Koperasi Rajungan Pademawu',
    kind: 'cooperative',
    contact: 'Hosnan',
    villages: [{ regency: 'Kabupaten Pamekasan', district: 'Pademawu', names: ['Tanjung', 'Padelegan'] }],
    programmes,
    cluster: 1,
    port: 'IDSUB',
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

/** Two groups of villages that act as one. */
const groups: DemoProducer[] = [
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

export const eastJava: DemoProducer[] = [...coast, ...groups];
