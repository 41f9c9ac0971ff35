import type { Cell } from '@titik/importing/reading/cell';
import { RowCells } from '@titik/importing/reading/row-cells';
import { readCertificate } from './certificate.reader';
import { readDelivery } from './delivery.reader';
import { officialNames } from './official-areas';
import { readProducer } from './producer.reader';
import { readVillage } from './village.reader';

const row = (cells: Record<string, Cell>): RowCells =>
  new RowCells(Object.values(cells), new Map(Object.keys(cells).map((key, at) => [key, at])));
const codes = ({ faults }: RowCells): string[] => faults.map(({ column, code }) => `${column} ${code}`);

describe('a row of a list of villages', () => {
  it('has its code in any writing, programmes as slugs and a cluster with its day', () => {
    const cells = { village_code: '35.26.01.2008', programme: 'Desa BISA Ekspor; Desa Devisa', cluster: 'Klaster 1' };
    expect(readVillage(row({ ...cells, assessed_on: '2 Des 2025' }))).toMatchObject({
      code: '3526012008',
      zone: 'Asia/Jakarta',
      programmes: ['desa-bisa-ekspor', 'desa-devisa'],
      assessment: { cluster: 1, assessedOn: '2025-12-02' },
    });
    expect(readVillage(row({ village_code: 3526012008 }))).toMatchObject({ code: '3526012008', programmes: [] });
  });

  it('is refused without a day for its cluster, or with a code of no province', () => {
    const undated = row({ village_code: '3526012008', cluster: '2' });
    readVillage(undated);
    expect(codes(undated)).toEqual(['assessed_on cell.missing']);
    const nowhere = row({ village_code: '9926012008' });
    readVillage(nowhere);
    expect(codes(nowhere)).toEqual(['village_code village.unknown-province']);
  });

  it('finds official names, and none for a code that there is not', () => {
    expect(officialNames('3526012008')).toMatchObject({ name: 'Sembilangan', province: 'Jawa Timur' });
    expect(officialNames('3526019999')).toBeUndefined();
  });
});

describe('a row of a list of producers', () => {
  it.each([
    ['BUMDes Maju', 'bumdes'],
    ['Koperasi Nelayan Sejahtera', 'cooperative'],
    ['Kelompok Tani Subur', 'farmer-group'],
  ])('called %s is a %s', (name, kind) => {
    expect(readProducer(row({ name, village_codes: '3526012008' }))).toMatchObject({ kind });
  });

  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['+61 2 9876 5432', '+61298765432'],
  ])('has the phone %s as %s', (written, phone) => {
    expect(readProducer(row({ name: 'BUMDes A', village_codes: '3526012008', phone: written }))).toMatchObject({
      contact: { phone },
    });
  });
});

describe('the terms of a producer in a list', () => {
  const cells = { name: 'BUMDes A', village_codes: '3526012008' };
  const terms = { port_km: '45,5', mentor: 'Rahmat', mentor_until: '31 Des 2027', excluded_countries: 'kp; IR' };

  it('are kilometres, a mentor with an end and countries by code', () =>
    expect(readProducer(row({ ...cells, ...terms }))).toMatchObject({
      portKm: 45.5,
      mentor: { name: 'Rahmat', until: '2027-12-31' },
      excludedCountries: ['KP', 'IR'],
    }));

  it.each([
    [{ port_km: '3001' }, 'port_km cell.out-of-range'],
    [{ mentor: '' }, 'mentor cell.missing'],
    [{ excluded_countries: 'Korea' }, 'excluded_countries cell.bad-form'],
  ])('are refused as %j', (part, fault) => {
    const faulty = row({ ...cells, ...terms, ...part });
    expect(readProducer(faulty)).toBeUndefined();
    expect(codes(faulty)).toEqual([fault]);
  });
});

it('a certificate may be named in either language, and markets in words', () => {
  const cells = { producer_key: 'A', kind: 'Sertifikat halal', valid_from: '1/2/2026', valid_to: '31 Januari 2028' };
  expect(readCertificate(row({ ...cells, markets: 'Jepang, Uni Eropa' }))).toMatchObject({
    kind: 'halal',
    validFrom: '2026-02-01',
    validTo: '2028-01-31',
    markets: ['JP', 'EU'],
  });
});

it('a delivery has one unit and lies in the past', () => {
  const cells = row({
    producer_key: 'A',
    reference: 'D-1',
    promised_on: '2026-01-01',
    delivered_on: '2026-12-01',
    promised_quantity: '5 ton',
    quantity: '500 kg',
  });
  expect(readDelivery(cells, '2026-11-22')).toBeUndefined();
  expect(codes(cells)).toEqual(['delivered_on import.not-yet', 'unit import.several-units']);
});
