import * as fc from 'fast-check';
import rows from '../test/source-rows.json';
import { allForms, commodities, commodity, coveredForms, covers, form, knownUnits, toBaseUnit } from './commodity';
import { unitOf } from './units';

const forms = commodities.flatMap((each) => each.forms.map((one) => ({ of: each, one })));

describe('the catalogue', () => {
  it('keeps every row of the commodity table, with its codes and its bundle', () => {
    for (const row of rows) {
      const kept = forms.filter(({ one }) => one.source.includes(row.slug)).map(({ one }) => one);
      const codes = kept.flatMap((one) => one.hs.map((each) => each.code));
      expect({ row: row.slug, codes: row.hs6.filter((code) => !codes.includes(code)) }).toEqual({
        row: row.slug,
        codes: [],
      });
      expect(kept.map((one) => one.bundle)).toContain(row.bundle);
    }
  });

  it('names no row that the table does not have', () => {
    const known = new Set(rows.map((row) => row.slug));
    expect(forms.flatMap(({ one }) => one.source).filter((slug) => !known.has(slug))).toEqual([]);
  });

  it('never claims more for a code than the table does', () => {
    const strength = ['arguable-or-unchecked', 'heading-text-fits', 'ruling-read'];
    for (const { of, one } of forms)
      for (const { code, evidence } of one.hs) {
        const told = rows
          .filter((row) => one.source.includes(row.slug) && row.hs6.includes(code))
          .map((row) => strength.indexOf(row.evidence));
        expect({ of: of.slug, code, bold: strength.indexOf(evidence) > Math.max(0, ...told) }).toEqual({
          of: of.slug,
          code,
          bold: false,
        });
      }
  });

  it('has six-digit codes, both languages, real parents and unique slugs', () => {
    expect(new Set(commodities.map((each) => each.slug)).size).toBe(commodities.length);
    for (const each of commodities) {
      expect(each.names.id && each.names.en).toBeTruthy();
      expect(each.parents.filter((parent) => commodity(parent)?.forms.length !== 0)).toEqual([]);
      expect(new Set(each.forms.map((one) => one.slug)).size).toBe(each.forms.length);
    }
    for (const { one } of forms) {
      expect(one.names.id && one.names.en).toBeTruthy();
      for (const { code, why } of one.hs) {
        expect(code).toMatch(/^\d{6}$/);
        expect(why.id && why.en).toBeTruthy();
      }
      expect(one.units.filter((each) => !unitOf(each.unit))).toEqual([]);
    }
  });

  it('has something below every broad group', () => {
    const empty = commodities.filter(
      (each) => each.forms.length === 0 && coveredForms({ commodity: each.slug }).length === 0,
    );
    expect(empty.map((each) => each.slug)).toEqual([]);
  });
});

describe('covers', () => {
  it.each([
    [{ commodity: 'tuna' }, { commodity: 'tuna', form: 'canned' }, true],
    [{ commodity: 'tuna', form: 'loin' }, { commodity: 'tuna', form: 'canned' }, false],
    [{ commodity: 'tuna', form: 'loin' }, { commodity: 'tuna', form: 'loin' }, true],
    [{ commodity: 'seafood' }, { commodity: 'blue-swimming-crab', form: 'meat-pasteurised' }, true],
    [{ commodity: 'crab' }, { commodity: 'mud-crab', form: 'live' }, true],
    [{ commodity: 'crab' }, { commodity: 'shrimp', form: 'frozen' }, false],
    [{ commodity: 'mud-crab' }, { commodity: 'blue-swimming-crab', form: 'whole-frozen' }, false],
    [{ commodity: 'essential-oil' }, { commodity: 'avocado-oil', form: 'fixed-oil' }, false],
    [{ commodity: 'coconut' }, { commodity: 'coconut-sugar', form: 'granulated' }, true],
    [{ commodity: 'palm-sugar' }, { commodity: 'coconut-sugar', form: 'granulated' }, true],
    [{ commodity: 'tuna' }, { commodity: 'tuna', form: 'no-such-form' }, false],
    [{ commodity: 'no-such-thing' }, { commodity: 'tuna', form: 'loin' }, false],
  ])('%j covers %j: %s', (wanted, offered, expected) => {
    expect(covers(wanted, offered)).toBe(expected);
  });

  it('lists exactly the forms it covers', () => {
    const wanted = fc.constantFrom(...commodities.map((each) => ({ commodity: each.slug })), ...allForms());
    fc.assert(
      fc.property(wanted, fc.constantFrom(...allForms()), (want, offer) => {
        const listed = coveredForms(want).some(
          (each) => each.commodity === offer.commodity && each.form === offer.form,
        );
        expect(listed).toBe(covers(want, offer));
      }),
    );
  });
});

describe('toBaseUnit', () => {
  it.each([
    ['tuna', 'loin', 3, 'TNE', { quantity: 3000, unit: 'KGM', checked: true }],
    ['tuna', 'loin', 2, 'tons', { quantity: 2000, unit: 'KGM', checked: true }],
    ['tuna', undefined, 1.5, 't', { quantity: 1500, unit: 'KGM', checked: true }],
    ['blue-swimming-crab', 'meat-pasteurised', 100, 'lbs', { quantity: 45.359237, unit: 'KGM', checked: true }],
    ['blue-swimming-crab', 'meat-pasteurised', 12, 'can', { quantity: 5.44310844, unit: 'KGM', checked: true }],
    ['percussion', 'djembe', 24, 'container', { quantity: 84_000, unit: 'H87', checked: true }],
    ['coffee', 'green', 1, 'container', { quantity: 18_500, unit: 'KGM', checked: false }],
    ['woven-basketry', 'bamboo', 3, 'kodi', { quantity: 60, unit: 'H87', checked: true }],
    ['batik', 'fabric', 1, 'kodi', { quantity: 40, unit: 'MTR', checked: false }],
    ['batik', 'shirt', 1, 'kodi', { quantity: 20, unit: 'H87', checked: true }],
    ['coconut-oil', 'virgin', 1000, 'litre', { quantity: 920, unit: 'KGM', checked: false }],
    ['cow-hide', 'wet-blue', 100, 'sqft', { quantity: 9.290304, unit: 'MTK', checked: true }],
    ['seafood', undefined, 5, 'TNE', { quantity: 5000, unit: 'KGM', checked: true }],
    ['cloves', 'whole', 3, 'kuintal', { quantity: 300, unit: 'KGM', checked: true }],
    ['pepper', 'black', 4, 'karung', { quantity: 200, unit: 'KGM', checked: false }],
    ['tuna', 'loin', 1, "40'", { quantity: 25_000, unit: 'KGM', checked: false }],
    ['tuna', 'canned', 100, 'karton', { quantity: 888, unit: 'KGM', checked: false }],
    ['coffee', 'green', 2, '20ft', { quantity: 37_000, unit: 'KGM', checked: false }],
    ['patchouli-oil', 'oil', 1, 'drum', { quantity: 180, unit: 'KGM', checked: false }],
    ['citronella-oil', 'oil', 100, 'liter', { quantity: 89, unit: 'KGM', checked: false }],
    ['coir', 'fibre', 10, 'bal', { quantity: 1000, unit: 'KGM', checked: false }],
    ['silver-jewellery', 'finished', 2, 'gross', { quantity: 288, unit: 'H87', checked: true }],
    ['woven-basketry', 'rattan', 5, 'lusin', { quantity: 60, unit: 'H87', checked: true }],
  ] as const)('%s/%s: %d %s', (slug, formSlug, quantity, unit, expected) => {
    expect(toBaseUnit(slug, formSlug, quantity, unit)).toEqual(expected);
  });

  it.each<[string, string | undefined, number, string, string]>([
    ['tuna', 'loin', 1, 'container', 'mixed content'],
    ['cow-hide', 'raw-salted', 10, 'lembar', 'hides differ in weight'],
    ['batik', undefined, 1, 'kodi', 'cloth is measured, shirts are counted'],
    ['tuna', 'loin', 1, 'fathom', 'unknown unit'],
    ['laptop', undefined, 1, 'KGM', 'unknown commodity'],
    ['tuna', 'loin', Number.NaN, 'KGM', 'no number'],
  ])('%s/%s: %d %s has no fixed amount (%s)', (slug, formSlug, quantity, unit) => {
    expect(toBaseUnit(slug, formSlug, quantity, unit)).toBeUndefined();
  });

  it('is proportional for every form and unit it says it knows', () => {
    const pair = fc.constantFrom(...allForms());
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 1_000_000 }), ({ commodity: slug, form: formSlug }, quantity) => {
        expect(knownUnits(slug, formSlug)).toContain(form(slug, formSlug)!.base);
        for (const unit of knownUnits(slug, formSlug)) {
          const one = toBaseUnit(slug, formSlug, 1, unit)!;
          expect(toBaseUnit(slug, formSlug, quantity, unit)!.quantity / quantity).toBeCloseTo(one.quantity, 6);
        }
      }),
    );
  });
});
