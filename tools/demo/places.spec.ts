import { Places } from './places';

const places = new Places();

it('finds a village by its names, with the names people write', () => {
  expect(places.one('Kabupaten Sumenep', 'Masalembu', 'Masalima')).toEqual({
    code: '3529232002',
    name: 'Masalima',
    district: 'Masalembu',
    regency: 'Kabupaten Sumenep',
    province: 'Jawa Timur',
  });
});

it('refuses a name that nobody bears rather than leave a gap', () => {
  expect(() => places.one('Kabupaten Sumenep', 'Masalembu', 'Atlantis')).toThrow('no villages Atlantis');
  expect(() => places.of('Kabupaten Atlantis')).toThrow('Kabupaten Atlantis');
  expect(() => places.of('Kabupaten Sumenep', 'Atlantis')).toThrow('Atlantis');
});

it('has all desa of a province and no town quarter', () => {
  const desa = places.desaOf('Jawa Timur');
  expect(desa).toHaveLength(7721);
  expect(new Set(desa.map(({ regency }) => regency)).size).toBe(30);
  expect(desa.every(({ code, district, regency }) => /^35\d{4}2\d{3}$/.test(code) && district && regency)).toBe(true);
  expect(places.of('Kabupaten Malang', 'Turen').some(({ name }) => name === 'Sedayu')).toBe(true);
  expect(desa.some(({ district, name }) => district === 'Turen' && name === 'Sedayu')).toBe(false);
});
