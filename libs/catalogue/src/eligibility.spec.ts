import { gateCertificates } from './certificates';
import { type HeldCertificate, marketEligibility } from './eligibility';

const crabMeat = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
const fishery: HeldCertificate[] = [
  { kind: 'skp', validFrom: '2026-01-01', validTo: '2026-06-30' },
  { kind: 'haccp', validFrom: '2026-01-01', validTo: '2027-12-31' },
  { kind: 'approval-number' },
];

describe('marketEligibility', () => {
  it('lets the same crab meat into Hong Kong and not into the United States, and says what is missing', () => {
    expect(marketEligibility(crabMeat, { market: 'HK' }, fishery, '2026-03-01')).toEqual({
      eligible: true,
      missing: [],
      bans: [],
    });
    expect(marketEligibility(crabMeat, { market: 'US' }, fishery, '2026-03-01')).toMatchObject({
      eligible: false,
      missing: [{ kind: 'fda-registration', lack: 'absent', why: { id: expect.any(String), en: expect.any(String) } }],
    });
  });

  it('ends the day after a certificate lapses', () => {
    expect(marketEligibility(crabMeat, { market: 'HK' }, fishery, '2026-06-30').eligible).toBe(true);
    expect(marketEligibility(crabMeat, { market: 'HK' }, fishery, '2026-07-01')).toMatchObject({
      eligible: false,
      missing: [{ kind: 'skp', lack: 'lapsed' }],
    });
    expect(
      marketEligibility(crabMeat, { market: 'HK' }, fishery, '2025-12-31').missing.map(({ lack }) => lack),
    ).toEqual(['not-yet-valid', 'not-yet-valid']);
  });

  it('takes a renewed certificate though the old one has lapsed', () => {
    const renewed = [...fishery, { kind: 'skp', validFrom: '2026-07-01' }];
    expect(marketEligibility(crabMeat, { market: 'HK' }, renewed, '2026-07-01').eligible).toBe(true);
  });

  it('takes a certificate only for the markets or countries it names', () => {
    const held = [...fishery.slice(0, 2), { kind: 'approval-number', markets: ['KR', 'AU'] }];
    expect(marketEligibility(crabMeat, { market: 'AU' }, held, '2026-03-01').eligible).toBe(true);
    expect(marketEligibility(crabMeat, { market: 'OTHER', country: 'KR' }, held, '2026-03-01').eligible).toBe(true);
    expect(marketEligibility(crabMeat, { market: 'HK', country: 'HK' }, held, '2026-03-01').missing).toMatchObject([
      { kind: 'approval-number', lack: 'for-other-markets' },
    ]);
  });

  it('asks for the EUDR file from its day', () => {
    const beans = { commodity: 'cocoa', form: 'beans' };
    const held = gateCertificates('PLANT-RAW', 'EU').map(({ certificate }) => ({ kind: certificate }));
    expect(marketEligibility(beans, { market: 'EU' }, held, '2026-12-29').eligible).toBe(true);
    expect(marketEligibility(beans, { market: 'EU' }, held, '2026-12-30').missing).toMatchObject([{ kind: 'eudr' }]);
  });

  it('stops what may not leave the country, whatever is held, but leaves a part ban to a person', () => {
    const held = gateCertificates('PLANT-RAW', 'JP').map(({ certificate }) => ({ kind: certificate }));
    const on = '2026-03-01';
    expect(marketEligibility({ commodity: 'rattan', form: 'raw' }, { market: 'JP' }, held, on)).toMatchObject({
      eligible: false,
      missing: [],
      bans: [{ code: 'export-ban-raw-rattan' }],
    });
    expect(
      marketEligibility({ commodity: 'rice', form: 'milled-specialty' }, { market: 'JP' }, held, on),
    ).toMatchObject({
      eligible: true,
      bans: [{ code: 'export-ban-some-rice' }],
    });
  });

  it('never lets unknown goods through', () => {
    expect(
      marketEligibility({ commodity: 'laptop', form: 'new' }, { market: 'HK' }, fishery, '2026-03-01').eligible,
    ).toBe(false);
  });
});
