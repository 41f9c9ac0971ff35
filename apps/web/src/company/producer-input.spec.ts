import { inputOf } from './producer-input';

const producer = {
  producerId: 'id',
  version: 3,
  name: 'Koperasi Laut',
  kind: 'cooperative' as const,
  zone: 'Asia/Jakarta',
  villages: [{ code: '3526010001', name: 'Batah Barat', regency: 'Bangkalan', province: 'Jawa Timur' }],
  officeHours: { days: [1, 2], from: '08:00', to: '16:00' },
  contact: { name: 'Siti', language: 'id' as const, email: 'siti@example.org', channels: ['email' as const] },
  cluster: 1 as const,
  port: 'IDSUB',
  portKm: 0,
  mentor: { name: 'Pak Budi' },
  deliveries: 4,
  deliveriesOnTime: 3,
  illustrative: true,
  papers: [],
  consents: [],
};

it('sends what was entered, and nothing that is reckoned', () => {
  expect(inputOf(producer)).toEqual({
    kind: 'cooperative',
    name: 'Koperasi Laut',
    zone: 'Asia/Jakarta',
    villageCodes: ['3526010001'],
    contact: { name: 'Siti', language: 'id', email: 'siti@example.org' },
    officeHours: { days: [1, 2], from: '08:00', to: '16:00' },
    port: 'IDSUB',
    portKm: 0,
    mentor: { name: 'Pak Budi' },
    illustrative: true,
  });
});

it('does not send a producer whose contact is not the reader’s to see', () => {
  expect(() => inputOf({ ...producer, contact: undefined })).toThrow(TypeError);
});
