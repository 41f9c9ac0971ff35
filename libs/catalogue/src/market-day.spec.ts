import * as fc from 'fast-check';
import { commodity, form } from './commodity';
import { datedRules } from './data/dated-rules';
import { holdsOn, ruleDays, rulesFor } from './market-day';
import { type MarketRule } from './types';

const codes = (rules: MarketRule[]): string[] => rules.map(({ code }) => code);

describe('dated rules', () => {
  it('name goods that exist, in both languages, with their source', () => {
    for (const rule of datedRules) {
      expect(rule.commodities.filter((slug) => !commodity(slug))).toEqual([]);
      for (const slug of rule.forms ?? [])
        expect(rule.commodities.map((each) => form(each, slug)?.slug)).toContain(slug);
      expect(rule.why.id && rule.why.en && rule.source).toBeTruthy();
    }
    expect(new Set(codes([...datedRules])).size).toBe(datedRules.length);
  });

  it('begin with their first day: EUDR for cocoa, not for cloves', () => {
    const cocoa = { commodity: 'cocoa', form: 'beans' };
    expect(codes(rulesFor(cocoa, 'EU', '2026-12-29'))).toEqual([]);
    expect(codes(rulesFor(cocoa, 'EU', '2026-12-30'))).toEqual(['eudr-large']);
    expect(codes(rulesFor(cocoa, 'EU', '2027-06-30'))).toEqual(['eudr-large', 'eudr-small']);
    expect(codes(rulesFor(cocoa, 'JP', '2027-06-30'))).toEqual([]);
    expect(codes(rulesFor({ commodity: 'cloves', form: 'whole' }, 'EU', '2027-06-30'))).toEqual([]);
  });

  it('never hold when they were stayed before their first day: the swimming-crab ban', () => {
    const crab = { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' };
    for (const day of ['2025-10-30', '2025-12-31', '2026-01-01', '2027-01-01'])
      expect(codes(rulesFor(crab, 'US', day))).not.toContain('mmpa-swimming-crab');
  });

  it('of Indonesia’s exit hold for every market, for the forms they are about', () => {
    expect(codes(rulesFor({ commodity: 'rattan', form: 'raw' }, 'JP', '2026-01-01'))).toEqual([
      'export-ban-raw-rattan',
    ]);
    expect(codes(rulesFor({ commodity: 'rattan', form: 'webbing' }, 'JP', '2026-01-01'))).toEqual([]);
    expect(codes(rulesFor({ commodity: 'rattan' }, 'JP', '2026-01-01'))).toEqual([]);
  });

  it('end before the day they end on', () => {
    const rule = { ...datedRules[0], from: '2026-01-01', until: '2026-03-01', stayed: undefined };
    expect(['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'].map((day) => holdsOn(rule, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(holdsOn({ ...rule, stayed: '2026-02-01' }, '2026-02-01')).toBe(false);
  });
});

describe('ruleDays', () => {
  it('tells the days on which something changes, the last one with it', () => {
    expect(ruleDays('2026-10-16', '2026-12-30')).toEqual(['2026-10-17', '2026-12-30']);
    expect(ruleDays('2026-12-30', '2027-06-29')).toEqual([]);
    expect(ruleDays('2025-10-31', '2026-01-01')).toEqual([]);
  });

  it('misses no day on which a rule begins or ends to hold', () => {
    const day = fc
      .date({ min: new Date('2022-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [from, to] = [one, other].toSorted();
        const changed = datedRules.some((rule) => holdsOn(rule, from) !== holdsOn(rule, to));
        expect(!changed || ruleDays(from, to).length > 0).toBe(true);
      }),
    );
  });
});
