import { rulesOf } from './market-rules';

describe('the rules of a market', () => {
  it('are Indonesia’s exit papers and the market’s own', () => {
    const fish = rulesOf('US').filter(({ bundle }) => bundle === 'FISH');
    expect(fish.find(({ certificate }) => certificate === 'haccp')).toMatchObject({ market: 'ID', gates: true });
    expect(fish.find(({ certificate }) => certificate === 'fda-registration')).toMatchObject({ market: 'US' });
  });

  it('hold from their first day on', () => {
    const cocoa = (on?: string) =>
      rulesOf('EU', on).filter(({ commodity, certificate }) => commodity === 'cocoa' && certificate === 'eudr').length;
    expect([cocoa('2026-12-29'), cocoa('2026-12-30') > 0, cocoa() > 0]).toEqual([0, true, true]);
  });
});
