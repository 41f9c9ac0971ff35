import type { DemoOffer, DemoProducer } from './demo.types';
import { valid } from './papers';

const programmes = ['kelas-ekspor-serang'];

// Good work that comes late: the records of these producers say so.
const producer = (
  slug: string,
  name: string,
  contact: string,
  [district, village]: [string, string],
  record: DemoProducer['record'],
  offers: DemoOffer[],
): DemoProducer => ({
  slug,
  name,
  kind: slug.startsWith('umkm-') ? 'msme' : 'bumdes',
  contact,
  villages: [{ regency: 'Kabupaten Serang', district, names: [village] }],
  programmes,
  port: 'IDTPP',
  portKm: 95,
  record,
  offers,
});

/** How many village enterprises of the regency sat in the export class. */
export const serangClass = { regency: 'Kabupaten Serang', programme: programmes[0], villages: 80 };

/** Producers of the export class in Serang. */
export const serang: DemoProducer[] = [
  // The official list has no village Ngora today; it stands in a neighbouring one.
  producer('ngora-hides', 'BUMDes Desa Ngora', 'Suhendi', ['Pabuaran', 'Sindangheula'], { deliveries: 6, late: 2 }, [
    {
      product: 'cow-hide/raw-salted',
      capacity: { unit: 'TNE', dependable: 9, potential: 14, committed: 3 },
      moq: 5,
      leadTimeDays: 21,
      price: { usd: 0.95, incoterm: 'FOB' },
      papers: [],
    },
  ]),
  producer('umkm-tas-ciruas', 'Sentra Tas Ciruas', 'Yayah Rokayah', ['Ciruas', 'Ciruas'], { deliveries: 6, late: 3 }, [
    {
      product: 'fashion-bag/textile',
      capacity: { unit: 'H87', dependable: 2400, potential: 4000 },
      moq: 200,
      leadTimeDays: 45,
      price: { usd: 6.5, incoterm: 'FOB' },
      papers: [],
    },
  ]),
  producer('keripik-baros', 'BUMDes Baros Sejahtera', 'Nengsih', ['Baros', 'Baros'], { deliveries: 4, late: 2 }, [
    {
      product: 'chips/fried',
      capacity: { unit: 'KGM', dependable: 1600, potential: 2400 },
      moq: 100,
      leadTimeDays: 21,
      price: { usd: 3.8, incoterm: 'FOB' },
      papers: valid('pirt halal'),
    },
    {
      product: 'crackers/starch-based',
      capacity: { unit: 'KGM', dependable: 2000, potential: 2600 },
      moq: 100,
      leadTimeDays: 21,
      price: { usd: 2.9, incoterm: 'FOB' },
      papers: valid('pirt halal'),
    },
  ]),
  producer('kelapa-anyar', 'BUMDes Kelapa Anyar', 'Ade Suryana', ['Anyar', 'Cikoneng'], { deliveries: 3, late: 1 }, [
    {
      product: 'coconut-water/packed',
      capacity: { unit: 'LTR', dependable: 6000, potential: 12_000 },
      moq: 1000,
      leadTimeDays: 28,
      price: { usd: 0.9, incoterm: 'FOB', per: 'LTR' },
      papers: valid('pirt halal'),
    },
  ]),
  producer(
    'kopi-padarincang',
    'BUMDes Kopi Padarincang',
    'Mulyadi',
    ['Padarincang', 'Citasuk'],
    { deliveries: 3, late: 2 },
    [
      {
        product: 'coffee/roasted',
        capacity: { unit: 'KGM', dependable: 700, potential: 1200 },
        moq: 50,
        leadTimeDays: 21,
        price: { usd: 10.4, incoterm: 'FOB' },
        papers: valid('pirt halal'),
      },
    ],
  ),
  producer(
    'anyaman-cinangka',
    'BUMDes Anyaman Cinangka',
    'Sri Mulyani',
    ['Cinangka', 'Bulakan'],
    { deliveries: 4, late: 2 },
    [
      {
        product: 'woven-basketry/other-fibre',
        capacity: { unit: 'H87', dependable: 1500, potential: 2200 },
        moq: 200,
        leadTimeDays: 40,
        price: { usd: 4.2, incoterm: 'FOB' },
        papers: [],
      },
    ],
  ),
  producer(
    'umkm-batik-kramatwatu',
    'Batik Banten Kramatwatu',
    'Ratu Aisyah',
    ['Kramatwatu', 'Kramatwatu'],
    { deliveries: 5, late: 2 },
    [
      {
        product: 'batik/fabric',
        capacity: { unit: 'MTR', dependable: 900, potential: 1400 },
        moq: 100,
        leadTimeDays: 35,
        price: { usd: 12, incoterm: 'FOB', per: 'MTR' },
        papers: [],
      },
    ],
  ),
];
