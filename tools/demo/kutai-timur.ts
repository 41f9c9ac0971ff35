import type { DemoProducer } from './demo.types';
import { valid } from './papers';

const programmes = ['desa-devisa'];

/** Cocoa of Kutai Timur: what its 1,161 ha could give in a year, in tonnes. */
export const kutaiTimurPotential = 765;

/** Villages of East Kalimantan that were surveyed together. */
export const eastKalimantan: DemoProducer[] = [
  {
    slug: 'kutai-timur-cocoa',
    name: 'Koperasi Kakao Kutai Timur',
    kind: 'cooperative',
    contact: 'Yohanes Lung',
    villages: [
      { regency: 'Kabupaten Kutai Timur', district: 'Karangan', names: ['Karangan Dalam', 'Batu Lepoq'] },
      { regency: 'Kabupaten Kutai Timur', district: 'Busang', names: ['Long Pejeng', 'Long Lees', 'Long Nyelong'] },
    ],
    programmes,
    consolidationPoint: 'Gudang Karangan Dalam',
    port: 'Samarinda',
    portKm: 330,
    record: { deliveries: 3, late: 2 },
    offers: [
      {
        product: 'cocoa/beans',
        capacity: {
          unit: 'TNE',
          dependable: 28,
          potential: kutaiTimurPotential / 12,
          committed: 5,
          reason:
            '1.161 ha, belum stabil: pengetahuan budi daya, harga pupuk, hama, teknik · ' +
            '1,161 ha, not stable yet: cultivation knowledge, fertiliser price, pests, technique',
        },
        moq: 5,
        leadTimeDays: 45,
        price: { usd: 5.7, incoterm: 'FOB' },
        papers: valid('phytosanitary'),
      },
    ],
  },
  {
    slug: 'berau-cocoa-pepper',
    name: 'BUMDes Bersama Kelay',
    kind: 'bumdes',
    contact: 'Agustina Ding',
    villages: [{ regency: 'Kabupaten Berau', district: 'Kelay', names: ['Merasa', 'Long Lamcin'] }],
    programmes,
    port: 'Tanjung Redeb',
    portKm: 75,
    record: { deliveries: 4, late: 1 },
    offers: [
      {
        product: 'cocoa/beans',
        capacity: { unit: 'TNE', dependable: 8, potential: 14, reason: 'pohon tua · ageing trees' },
        moq: 2,
        leadTimeDays: 45,
        price: { usd: 5.9, incoterm: 'FOB' },
        papers: valid('phytosanitary organic'),
      },
      {
        product: 'pepper/black',
        capacity: { unit: 'TNE', dependable: 4, potential: 7 },
        months: [3, 4, 5, 6, 7, 8],
        moq: 1,
        leadTimeDays: 30,
        price: { usd: 6.6, incoterm: 'FOB' },
        papers: valid('phytosanitary'),
      },
    ],
  },
  {
    slug: 'berau-seaweed',
    name: 'Kelompok Rumput Laut Derawan',
    kind: 'farmer-group',
    contact: 'Jumriah',
    villages: [{ regency: 'Kabupaten Berau', district: 'Pulau Derawan', names: ['Tanjung Batu', 'Pegat Batumbuk'] }],
    programmes,
    port: 'Tanjung Redeb',
    portKm: 110,
    record: { deliveries: 3, late: 1 },
    offers: [
      {
        product: 'seaweed/dried-industrial',
        capacity: { unit: 'TNE', dependable: 12, potential: 22, reason: 'penyakit ice-ice · ice-ice disease' },
        moq: 5,
        leadTimeDays: 30,
        price: { usd: 1.1, incoterm: 'FOB' },
        papers: [],
      },
    ],
  },
  {
    slug: 'mahakam-ulu',
    name: 'BUMDes Bersama Mahakam Ulu',
    kind: 'bumdes',
    contact: 'Paulus Hajang',
    villages: [
      { regency: 'Kabupaten Mahakam Ulu', district: 'Long Bagun', names: ['Batu Majang', 'Ujoh Bilang'] },
      { regency: 'Kabupaten Mahakam Ulu', district: 'Long Hubung', names: ['Lutan'] },
    ],
    programmes,
    port: 'Samarinda',
    record: { deliveries: 2, late: 1 },
    offers: [
      {
        product: 'cocoa/beans',
        capacity: {
          unit: 'TNE',
          dependable: 5,
          potential: 11,
          reason: 'jalan sungai saat kemarau · river too low in drought',
        },
        moq: 1,
        leadTimeDays: 60,
        price: { usd: 5.5, incoterm: 'FOB' },
        papers: valid('phytosanitary'),
      },
      {
        product: 'banana/chips',
        capacity: { unit: 'KGM', dependable: 900, potential: 2000 },
        moq: 100,
        leadTimeDays: 45,
        price: { usd: 4.4, incoterm: 'FOB' },
        papers: valid('pirt halal'),
      },
      {
        product: 'woven-basketry/rattan',
        capacity: { unit: 'H87', dependable: 250, potential: 400 },
        moq: 50,
        leadTimeDays: 60,
        price: { usd: 14, incoterm: 'FOB' },
        papers: [],
      },
    ],
  },
];
