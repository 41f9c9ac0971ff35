import { ConflictError, InvalidError } from '@titik/platform/errors';
import { checkProducer, checkProducers } from './check-producers';
import { nameKey } from './name-key';
import { type PaperKind, paperNumber } from './paper-number';

const entered = (part: object = {}) => ({
  id: '0190f3a0-0000-7000-8000-000000000001',
  kind: 'bumdes' as const,
  name: 'BUMDes Uji',
  villageCodes: ['7402012001', '3526010001'],
  contact: { name: 'Siti', language: 'id' as const },
  officeHours: { days: [1, 2], from: '08:00', to: '16:00' },
  ...part,
});

const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    if (error instanceof InvalidError || error instanceof ConflictError) return [error.code, error.params.field];
    throw error;
  }
};

describe('a legal number', () => {
  it.each<[PaperKind, string, string]>([
    ['nib', '1234 5678 90123', '1234567890123'],
    ['npwp', '01.234.567.8-901.000', '0012345678901000'],
    ['npwp', '0012345678901000', '0012345678901000'],
    ['peb', 'peb/000123-2026', 'PEB0001232026'],
  ])('%s “%s” is kept as %s', (kind, number, kept) => expect(paperNumber(kind, number, 'n')).toBe(kept));

  it.each<[PaperKind, string]>([
    ['nib', '123456789012'],
    ['nib', '12345678901234'],
    ['npwp', '01.234.567.8'],
    ['peb', '---'],
  ])('%s “%s” is none', (kind, number) =>
    expect(codeOf(() => paperNumber(kind, number, 'n'))).toEqual(['producer.paper-number', 'n']),
  );
});

describe('a producer as entered', () => {
  it('works by the zone of its first village, unless another is given', () => {
    expect(checkProducer(entered()).zone).toBe('Asia/Makassar');
    expect(checkProducer(entered({ zone: 'Asia/Jakarta' })).zone).toBe('Asia/Jakarta');
  });

  const nib = { kind: 'nib', number: '1234567890123' };
  it.each<[string, object, string, string]>([
    [
      'an office that closes before it opens',
      { officeHours: { days: [1], from: '09:00', to: '09:00' } },
      'producer.office-hours',
      'officeHours.to',
    ],
    ['a village of no province', { villageCodes: ['9901012001'] }, 'producer.unknown-village', 'villageCodes.0'],
    [
      'a paper that ends before it was issued',
      { papers: [{ ...nib, issuedOn: '2026-02-01', validTo: '2026-01-01' }] },
      'producer.paper-ends-before',
      'papers.0.validTo',
    ],
    [
      'a paper named twice',
      { papers: [nib, { ...nib, number: '1234567-890123' }] },
      'producer.paper-twice',
      'papers.1.number',
    ],
    ['a number that is none', { papers: [nib, { ...nib, number: '1' }] }, 'producer.paper-number', 'papers.1.number'],
  ])('is refused with %s', (_what, part, code, field) =>
    expect(codeOf(() => checkProducer(entered(part), 'producers.2.'))).toEqual([code, `producers.2.${field}`]),
  );

  it('is refused beside another with the same id or the same number', () => {
    const path = (i: number) => `producers.${i}.`;
    const other = { id: '0190f3a0-0000-7000-8000-000000000002' };
    expect(codeOf(() => checkProducers([entered(), entered()], path))).toEqual([
      'producer.twice',
      'producers.1.producerId',
    ]);
    const both = [
      entered({ papers: [nib] }),
      entered({ ...other, papers: [{ kind: 'nib', number: '1234567-890123' }] }),
    ];
    expect(codeOf(() => checkProducers(both, path))).toEqual(['producer.paper-taken', 'producers.1.papers.0.number']);
  });
});

describe('a name for comparing', () => {
  it.each([
    ['BUMDes "Segara Makmur" Kwanyar', 'segara makmur kwanyar'],
    ['CV. Tirta-Abadi', 'tirta abadi'],
    ['Kelompok Tani', 'kelompok tani'],
    ['Café Désa', 'cafe'],
    ['***', '***'],
  ])('%s → %s', (name, key) => expect(nameKey(name)).toBe(key));
});
