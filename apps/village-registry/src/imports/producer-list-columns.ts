import type { Column } from '@titik/importing/reading/column';

/** What a list of producers may hold. */
export const producerListColumns: Column[] = [
  {
    key: 'producer_key',
    names: { id: 'ID di sumber', en: "Source's id" },
    also: ['ID kelompok usaha di sumber', 'ID kelompok', 'Kode kelompok usaha', 'Producer key', 'External id'],
    example: 'K-0012',
  },
  {
    key: 'name',
    names: { id: 'Nama kelompok usaha', en: 'Producer' },
    also: ['Kelompok usaha', 'Nama', 'Nama BUMDes', 'Nama produsen', 'Producer name', 'Name', 'Nama UMKM', 'BUMDes'],
    needed: 'name',
    example: 'BUMDes Maju Bersama',
  },
  {
    key: 'kind',
    names: { id: 'Jenis kelompok usaha', en: 'Kind' },
    also: ['Jenis', 'Bentuk usaha', 'Jenis usaha', 'Producer kind'],
    example: 'bumdes',
  },
  {
    key: 'village_codes',
    names: { id: 'Kode desa', en: 'Village codes' },
    also: ['Kode desa yang diwakili', 'Village code', 'Kode Kemendagri', 'Desa yang diwakili'],
    needed: 'village_codes',
    example: '3526010001',
  },
  { key: 'nib', names: { id: 'NIB', en: 'NIB' }, also: ['Nomor Induk Berusaha'], example: '9120001234567' },
  { key: 'npwp', names: { id: 'NPWP', en: 'NPWP' }, also: ['Nomor NPWP', 'Tax number'], example: '0012345678901000' },
  {
    key: 'contact',
    names: { id: 'Nama kontak', en: 'Contact' },
    also: ['Kontak', 'Narahubung', 'Ketua', 'Penanggung jawab', 'Contact name'],
    example: 'Siti',
  },
  { key: 'language', names: { id: 'Bahasa', en: 'Language' }, example: 'id' },
  {
    key: 'phone',
    names: { id: 'Telepon', en: 'Phone' },
    also: ['HP', 'No HP', 'Nomor HP', 'WhatsApp', 'No WA', 'Nomor telepon'],
    example: '+6281234567890',
  },
  { key: 'email', names: { id: 'Surel', en: 'E-mail' }, also: ['Email', 'Alamat surel'], example: 'siti@example.org' },
  {
    key: 'consolidation_point',
    names: { id: 'Titik konsolidasi', en: 'Consolidation point' },
    also: ['Gudang konsolidasi'],
    example: 'Gudang Kwanyar',
  },
  {
    key: 'port',
    names: { id: 'Pelabuhan', en: 'Port' },
    also: ['Pelabuhan muat', 'Port of loading'],
    example: 'IDSUB',
  },
  {
    key: 'port_km',
    names: { id: 'Jarak ke pelabuhan (km)', en: 'Kilometres to port' },
    also: ['Jarak ke pelabuhan', 'Km ke pelabuhan', 'Distance to port', 'Distance to port (km)', 'Km to port'],
    example: '45',
  },
  {
    key: 'mentor',
    names: { id: 'Pendamping', en: 'Mentor' },
    also: ['Nama pendamping', 'Mentor ekspor', 'Mentor name'],
    example: 'Rahmat Hidayat',
  },
  {
    key: 'mentor_until',
    names: { id: 'Pendampingan sampai', en: 'Mentor until' },
    also: ['Didampingi sampai', 'Mentored until'],
    example: '2027-12-31',
  },
  {
    key: 'excluded_countries',
    names: { id: 'Negara yang tidak dilayani', en: 'Excluded countries' },
    also: ['Negara dikecualikan', 'Negara yang dikecualikan', 'Countries not supplied'],
    example: 'KP; IR',
  },
  { key: 'zone', names: { id: 'Zona waktu', en: 'Time zone' }, example: 'Asia/Jakarta' },
];
