import fc from 'fast-check';
import { AreaIndex, type AreaHit } from './area-index';
import { readAreas } from './read-areas';
import { slips } from './slips';

const areas = readAreas();
const index = new AreaIndex(areas);
const search = (text: string, province?: string, limit = 10): AreaHit[] => index.search(text, { province, limit });
const shown = ({ name, district, regency }: AreaHit): string => `${name}, ${district}, ${regency}`;

describe('searching all villages', () => {
  it('has the whole list, each village with the areas that its code names', () => {
    expect(areas.codes.length).toBeGreaterThan(83_000);
    expect([areas.districts.length, areas.regencies.length, areas.provinces.length]).toEqual([7277, 514, 38]);
    expect(search('3526112012')).toEqual([
      {
        code: '3526112012',
        name: 'Batah Barat',
        district: 'Kwanyar',
        regency: 'Kabupaten Bangkalan',
        province: 'Jawa Timur',
      },
    ]);
  });

  it.each([
    ['its name', 'paciran', 'Paciran, Paciran, Kabupaten Lamongan'],
    ['its name with a slip', 'paicran lamongan', 'Paciran, Paciran, Kabupaten Lamongan'],
    ['its name half typed', 'kadungo', 'Kadungora, Kadungora, Kabupaten Garut'],
    ['what it is, and where', 'desa kadungoro kab garut', 'Kadungora, Kadungora, Kabupaten Garut'],
    ['words run together', 'batahbarat', 'Batah Barat, Kwanyar, Kabupaten Bangkalan'],
    ['a word torn apart', 'suka maju bekasi', 'Sukamaju, Tambelang, Kabupaten Bekasi'],
    ['slips in two words', 'bata barat bankalan', 'Batah Barat, Kwanyar, Kabupaten Bangkalan'],
    ['a name with a mark, typed without', 'raas', 'Ra"as, Klampis, Kabupaten Bangkalan'],
    ['where it is alone', 'masalembo', 'Kramian, Masalembu, Kabupaten Sumenep'],
  ])('finds a village by %s', (_by, text, first) => expect(shown(search(text)[0])).toBe(first));

  it('puts the same name before its beginning, and that before a slip', () => {
    const names = search('ngoran', undefined, 20).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Ngoran', 'Ngoranale']);
    expect(names).toContain('Ngaran');
  });

  it('goes by the beginning of a code, dots or not, in the order of codes', () => {
    const codes = search('35.26.11').map(({ code }) => code);
    expect(codes).toEqual(search('352611').map(({ code }) => code));
    expect(codes.every((code) => code.startsWith('352611'))).toBe(true);
    expect(codes).toEqual(codes.toSorted());
  });

  it('stays within a province, named or coded', () => {
    expect(search('sukamaju', 'Jawa Barat', 50).every(({ province }) => province === 'Jawa Barat')).toBe(true);
    expect(search('sukamaju', '32', 50)).toEqual(search('sukamaju', 'jawa barat', 50));
    expect(search('sukamaju', 'Atlantis')).toEqual([]);
  });

  it('finds nothing where nothing is like it', () => expect(search('xqzwv')).toEqual([]));

  it('finds any village by its name with any one letter left out, its district and its regency', () => {
    const village = fc.nat(areas.codes.length - 1).map((at) => index.search(areas.codes[at], { limit: 1 })[0]);
    const plain = village.filter(({ name, district }) => /^[A-Za-z]{6,}$/.test(name) && /^[A-Za-z ]+$/.test(district));
    fc.assert(
      fc.property(plain, fc.nat(100), ({ code, name, district, regency }, n) => {
        const at = 1 + (n % (name.length - 1));
        const typed = `${name.slice(0, at)}${name.slice(at + 1)} ${district} ${regency}`;
        expect(search(typed, undefined, 20).map((hit) => hit.code)).toContain(code);
      }),
      { numRuns: 40 },
    );
  });
});

describe('slips between two words', () => {
  const word = fc.stringMatching(/^[ab]{0,9}$/);
  it('are counted the same from either side, and are none only for the same word', () =>
    fc.assert(
      fc.property(word, word, fc.nat(3), (left, right, most) => {
        const count = slips(left, right, most);
        expect(count).toBe(slips(right, left, most));
        expect(count === 0).toBe(left === right);
      }),
    ));

  it.each([
    ['paciran', 'paicran', 1],
    ['kadungora', 'kadungoro', 1],
    ['serang', 'sarangan', 3],
    ['', 'ab', 2],
  ])('%s and %s: %i', (left, right, count) => expect(slips(left, right, 2)).toBe(Math.min(count, 3)));
});
