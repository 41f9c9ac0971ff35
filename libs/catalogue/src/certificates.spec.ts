import { certificateKind, gateCertificates, marketOfCountry, requiredCertificates } from './certificates';
import { marketRules } from './data/market-rules';
import { type Bundle, type Market } from './types';

const bundles = Object.keys(marketRules) as Bundle[];
const markets: Market[] = ['ID', 'US', 'EU', 'AU', 'JP', 'HK', 'ME', 'OTHER'];
const codes = (list: { certificate: string }[]) => list.map((each) => each.certificate).sort();

describe('requiredCertificates', () => {
  it('describes every certificate in both languages and asks for each only once', () => {
    for (const bundle of bundles)
      for (const market of markets) {
        const asked = codes(requiredCertificates(bundle, market));
        expect(new Set(asked).size).toBe(asked.length);
        for (const code of asked)
          expect(certificateKind(code)?.names.id && certificateKind(code)?.names.en).toBeTruthy();
      }
  });

  it('never gates on a paper that is issued per shipment', () => {
    for (const bundle of bundles)
      for (const market of markets)
        expect(requiredCertificates(bundle, market).filter((each) => each.gates && each.scope === 'shipment')).toEqual(
          [],
        );
  });

  it.each(['FISH', 'CRUST'] as const)('%s to Australia is gated by what a fishery can hold', (bundle) => {
    expect(codes(gateCertificates(bundle, 'AU'))).toEqual(['approval-number', 'haccp', 'skp']);
  });

  it('lets a crab producer into Hong Kong that is not ready for the United States', () => {
    const held = new Set(codes(gateCertificates('CRUST', 'HK')));
    expect(codes(gateCertificates('CRUST', 'US')).filter((each) => !held.has(each))).toEqual(['fda-registration']);
  });

  it('adds the destination to the exit papers and marks what was read', () => {
    const needed = requiredCertificates('FISH', 'JP');
    expect(needed.find((each) => each.certificate === 'catch-document-jp')).toMatchObject({
      market: 'JP',
      evidence: 'verified',
      scope: 'shipment',
    });
    expect(needed.find((each) => each.certificate === 'shti')).toMatchObject({ market: 'ID', evidence: 'unchecked' });
  });

  it('asks EUDR of cocoa, not of cloves, and only from its day', () => {
    expect(codes(gateCertificates('PLANT-RAW', 'EU', 'cocoa', '2026-12-30'))).toContain('eudr');
    expect(codes(gateCertificates('PLANT-RAW', 'EU', 'cocoa', '2026-12-29'))).not.toContain('eudr');
    expect(codes(requiredCertificates('PLANT-RAW', 'EU', 'cloves'))).not.toContain('eudr');
    expect(codes(requiredCertificates('PLANT-RAW', 'JP', 'cocoa'))).not.toContain('eudr');
  });

  it('makes halal a gate where the destination does, though Indonesia only advises it', () => {
    expect(codes(gateCertificates('PLANT-PROC', 'ME'))).toEqual(['halal']);
    expect(codes(gateCertificates('PLANT-PROC', 'AU'))).toEqual([]);
    expect(codes(requiredCertificates('PLANT-PROC', 'AU'))).toContain('halal');
  });

  it('takes PIRT where BPOM is asked', () => {
    expect(requiredCertificates('PLANT-PROC', 'HK').find((each) => each.certificate === 'bpom')?.orElse).toEqual([
      'pirt',
    ]);
  });
});

describe('marketOfCountry', () => {
  it.each([
    ['DE', 'EU'],
    ['pl', 'EU'],
    ['GB', 'OTHER'],
    ['AU', 'AU'],
    ['SA', 'ME'],
    ['AE', 'ME'],
    ['HK', 'HK'],
    ['CN', 'OTHER'],
    ['', 'OTHER'],
  ])('%s follows %s', (country, market) => {
    expect(marketOfCountry(country)).toBe(market);
  });
});
