import { cases } from '@titik/testing/cases';
import * as fc from 'fast-check';
import rows from '../test/source-rows.json';
import { commodities } from './commodity';
import { resolve, resolveMany } from './resolve';
import { isTaken } from './words';

const meant = (phrase: string): string => {
  const [best] = resolve(phrase).candidates;
  return best ? [best.commodity, best.form].filter(Boolean).join('/') : 'unresolved';
};

describe('resolve', () => {
  it.each([
    ['crab meat', 'blue-swimming-crab/meat-pasteurised'],
    ['crabmeat', 'blue-swimming-crab/meat-pasteurised'],
    ['Meat of crab, pasteurised', 'blue-swimming-crab/meat-pasteurised'],
    ['daging kepiting', 'blue-swimming-crab/meat-pasteurised'],
    ['daging rajungan', 'blue-swimming-crab/meat-pasteurised'],
    ['rajungan', 'blue-swimming-crab'],
    ['crabs', 'crab'],
    ['kepiting bakau hidup', 'mud-crab/live'],
    ['soft shell crab', 'mud-crab/frozen'],
    ['tuna', 'tuna'],
    ['tuna sirip kuning', 'tuna'],
    ['canned tuna', 'tuna/canned'],
    ['tuna kaleng', 'tuna/canned'],
    ['frozen yellowfin tuna loins', 'tuna/loin'],
    ['fresh whole bigeye tuna', 'tuna/fresh-whole'],
    ['katsuobushi', 'tuna/smoked-dried'],
    ['We are looking for 20 tons of frozen vannamei shrimp per month', 'shrimp/frozen'],
    ['kerapu', 'reef-fish'],
    ['teripang kering', 'sea-cucumber/dried'],
    ['seafood', 'seafood'],
    ['spices', 'spices'],
    ['rempah', 'spices'],
    ['rempah-rempah', 'spices'],
    ['biji kakao', 'cocoa/beans'],
    ['fermented cocoa beans', 'cocoa/beans'],
    ['cocoa butter', 'cocoa/butter'],
    ['bubuk kakao', 'cocoa/powder'],
    ['chocolate', 'cocoa/chocolate'],
    ['kopi arabika gayo', 'coffee'],
    ['green coffee beans', 'coffee/green'],
    ['kopi sangrai', 'coffee/roasted'],
    ['teh hitam', 'tea/black'],
    ['gula semut', 'palm-sugar'],
    ['gula semut kelapa', 'coconut-sugar/granulated'],
    ['VCO', 'coconut-oil/virgin'],
    ['coconut', 'coconut'],
    ['briket arang batok kelapa', 'coconut-charcoal/briquettes'],
    ['cocofiber', 'coir/fibre'],
    ['keset sabut kelapa', 'coir/mats'],
    ['minyak sereh', 'citronella-oil/oil'],
    ['minyak pala', 'nutmeg-oil/oil'],
    ['biji pala', 'nutmeg/whole'],
    ['esensial oil avocado', 'avocado-oil/fixed-oil'],
    ['minyak alpukat', 'avocado-oil/fixed-oil'],
    ['essential oils', 'essential-oil'],
    ['tepung kelor', 'moringa/powder'],
    ['daun kelor kering', 'moringa/dried-leaf'],
    ['daun kelor yang dikeringkan', 'moringa/dried-leaf'],
    ['kepitingnya dibekukan', 'crab'],
    ['moringa capsules', 'moringa/capsules'],
    ['teh kelor', 'moringa/tea'],
    ['tepung pisang', 'banana/flour'],
    ['banana chips', 'banana/chips'],
    ['mangga gedong gincu', 'mango'],
    ['manggis', 'mangosteen/fresh'],
    ['ground ginger', 'ginger/ground'],
    ['kunyit bubuk', 'turmeric/ground'],
    ['lada putih', 'pepper/white'],
    ['cangkang sawit', 'palm-kernel-shell/bulk'],
    ['cow hide', 'cow-hide'],
    ['kulit sapi mentah garaman', 'cow-hide/raw-salted'],
    ['wet blue leather', 'cow-hide/wet-blue'],
    ['kerupuk kulit', 'cow-skin-crackers/fried'],
    ['tas anyaman pandan', 'woven-basketry/other-fibre'],
    ['leather handbags', 'fashion-bag/leather'],
    ['kemeja batik', 'batik/shirt'],
    ['batik fabric', 'batik/fabric'],
    ['rattan chairs', 'rattan-furniture/seats'],
    ['djembe', 'percussion/djembe'],
    ['handicraft', 'handicraft'],
  ])('%s → %s', (phrase, expected) => {
    expect(meant(phrase)).toBe(expected);
  });

  it.each([
    ['crab maet', 'blue-swimming-crab/meat-pasteurised'],
    ['rajugan', 'blue-swimming-crab'],
    ['dagign kepitng', 'blue-swimming-crab/meat-pasteurised'],
    ['tunna loin', 'tuna/loin'],
    ['yelowfin tuna', 'tuna'],
    ['shrinp frozen', 'shrimp/frozen'],
    ['bijii kakao', 'cocoa/beans'],
    ['biji kakoa', 'cocoa/beans'],
    ['choclate', 'cocoa/chocolate'],
    ['cofee', 'coffee'],
    ['cocnut sugar', 'coconut-sugar'],
    ['virgin cocount oil', 'coconut-oil/virgin'],
    ['tepng kelor', 'moringa/powder'],
    ['morringa powder', 'moringa/powder'],
    ['mangosten', 'mangosteen/fresh'],
    ['cinamon', 'cinnamon'],
    ['patchuli oil', 'patchouli-oil/oil'],
    ['citronela oil', 'citronella-oil/oil'],
    ['minyak alpokat', 'avocado-oil/fixed-oil'],
    ['esential oils', 'essential-oil'],
    ['handycraft', 'handicraft'],
  ])('misspelt %s → %s', (phrase, expected) => {
    expect(meant(phrase)).toBe(expected);
  });

  it.each([
    'laptop',
    'blockchain consulting',
    'steel beams',
    'sepeda motor',
    'asdfgh',
    'salad',
    'money',
    'coffee machine',
    'bibit kakao',
    'kelapa sawit',
    'olive oil',
    'rubber shoes',
    'peanut butter',
    'daging ayam',
    '20 tons, best quality',
    '',
  ])('leaves "%s" to a person', (phrase) => {
    expect(resolve(phrase)).toMatchObject({ resolved: false, candidates: [] });
  });

  it('gives avocado oil the code of a fixed oil and crab meat that of a preparation, first and only', () => {
    expect(resolve('esensial oil avocado').candidates[0].hs6).toEqual(['151590']);
    expect(resolve('pasteurised crab meat').candidates[0].hs6).toEqual(['160510']);
  });

  it('puts first the code of the species that the buyer names', () => {
    expect(resolve('frozen skipjack').candidates[0].hs6[0]).toBe('030343');
    expect(resolve('tuna mata besar segar').candidates[0].hs6[0]).toBe('030234');
    expect(resolve('frozen tuna').candidates[0].hs6).toEqual(['030342', '030344', '030343']);
  });

  it('knows every name of the commodity table and puts its own goods first', () => {
    // Names that mean several goods, or only a state, when the table's heading is taken away.
    const shared = new Set(['rotan', 'bambu', 'textile', 'tas anyaman', 'lateks', 'bubuk cabai', 'other fruit']);
    for (const row of rows) {
      const own = new Set(
        commodities.flatMap((each) => (each.forms.some((one) => one.source.includes(row.slug)) ? [each.slug] : [])),
      );
      const phrases = row.names.id
        .replace(/\([^)]*\)/g, ' ')
        .split(/;|\s\/\s/)
        .concat(row.names.en.replace(/\([^)]*\)/g, ' '))
        .map((phrase) => phrase.replace(/[“”]/g, '').trim());
      for (const phrase of phrases.filter((each) => each !== '' && !shared.has(each))) {
        const found = resolve(phrase).candidates;
        const covered = commodities
          .filter(({ slug }) => own.has(slug))
          .flatMap(({ slug, parents }) => [slug, ...parents]);
        expect({ row: row.slug, phrase, first: found[0]?.commodity }).toEqual({
          row: row.slug,
          phrase,
          first: covered.includes(found[0]?.commodity) ? found[0].commodity : [...own].join(' or '),
        });
      }
    }
  });

  it('reaches every form of the commodity table by its own names, with all its codes', () => {
    // One name that holds two forms means its first.
    const double = new Set(['cassava-flour', 'fashion-bag']);
    const missed = commodities
      .filter(({ slug }) => !double.has(slug))
      .flatMap(({ names, forms }) =>
        forms
          .filter(({ source }) => source.length > 0)
          .flatMap((form) =>
            [`${form.names.en} ${names.en}`, `${names.en}, ${form.names.en}`, `${names.id} ${form.names.id}`].filter(
              (phrase) => !form.hs.every(({ code }) => resolve(phrase).candidates[0]?.hs6.includes(code)),
            ),
          ),
      );
    expect(missed).toEqual([]);
  });

  it('says which words led there, with the error it forgave', () => {
    expect(resolve('premium rajugan, pasteurised').candidates[0].because).toEqual([
      'rajugan → rajungan',
      'pasteurised',
    ]);
  });

  it('names the words nobody knows', () => {
    expect(resolve('tuna zxqvbn').unknown).toEqual(['zxqvbn']);
  });

  it('does not claim the only form when the buyer asked for another state', () => {
    const [best] = resolve('frozen cabbage').candidates;
    expect(best).toMatchObject({ commodity: 'cabbage' });
    expect(best.form).toBeUndefined();
  });

  it('never throws, keeps the limit, and lists the best first, whatever is typed', () => {
    const word = fc.constantFrom(
      'tuna',
      'crab',
      'meat',
      'minyak',
      'kelor',
      'dried',
      'and',
      'x',
      'oil',
      '&',
      ',',
      'coconut',
      'machine',
    );
    const phrase = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(phrase, fc.integer({ min: 1, max: 8 }), (text, limit) => {
        const { candidates, resolved } = resolve(text, limit);
        expect(resolved).toBe(candidates.length > 0);
        expect(candidates.length).toBeLessThanOrEqual(limit);
        const confidences = candidates.map((each) => each.confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(confidences.every((each) => each > 0 && each <= 1)).toBe(true);
        for (const one of resolveMany(text)) expect(one.resolved).toBe(one.candidates.length > 0);
      }),
      { numRuns: cases(300) },
    );
  });

  it('forgives one dropped letter in any one-word name of seven letters or more', () => {
    const name = fc.constantFrom(
      ...commodities.flatMap(({ slug, names }) =>
        [names.id, names.en].filter((text) => /^[a-z]{6,}[a-rt-z]$/.test(text)).map((text) => ({ slug, text })),
      ),
    );
    fc.assert(
      fc.property(name, fc.nat(), ({ slug, text }, at) => {
        const drop = 1 + (at % (text.length - 1));
        const typed = text.slice(0, drop) + text.slice(drop + 1);
        const found = resolve(typed).candidates;
        // A letter less may make another word ("jernang", "jenang").
        fc.pre(found[0]?.because[0] !== typed && !isTaken(typed));
        expect(found.map((each) => each.commodity)).toContain(slug);
      }),
      { numRuns: cases(300) },
    );
  });

  it('finds the same whatever the order of the words', () => {
    const phrase = fc.constantFrom(
      'daun kelor kering',
      'pasteurised crab meat',
      'frozen yellowfin tuna loin',
      'briket arang batok kelapa',
      'lada putih bubuk',
    );
    const shuffled = phrase.chain((text) =>
      fc.tuple(fc.constant(text), fc.shuffledSubarray(text.split(' '), { minLength: text.split(' ').length })),
    );
    fc.assert(fc.property(shuffled, ([text, words]) => expect(meant(words.join(' '))).toBe(meant(text))));
  });
});

describe('resolveMany', () => {
  it.each([
    ['tuna and crab meat', ['tuna', 'blue-swimming-crab/meat-pasteurised']],
    ['tuna dan daging kepiting', ['tuna', 'blue-swimming-crab/meat-pasteurised']],
    ['tuna; rajungan / kopi + cloves', ['tuna', 'blue-swimming-crab', 'coffee', 'cloves']],
    ['dried moringa leaf with moringa powder', ['moringa/dried-leaf', 'moringa/powder']],
    ['fresh and frozen tuna', ['tuna/fresh-whole', 'tuna/frozen-whole']],
    ['cocoa butter and powder', ['cocoa/butter', 'cocoa/powder']],
    ['clove and nutmeg oil', ['clove-oil/oil', 'nutmeg-oil/oil']],
    ['nutmeg and coconut oil', ['nutmeg', 'coconut-oil']],
    ['daun kelor & tepung kelor', ['moringa/dried-leaf', 'moringa/powder']],
    ['woven bags & baskets', ['woven-basketry']],
    ['tuna, frozen whole', ['tuna/frozen-whole']],
    ['tuna and laptops', []],
  ])('%s', (phrase, expected) => {
    const found = resolveMany(phrase).flatMap(({ candidates: [best] }) =>
      best ? [[best.commodity, best.form].filter(Boolean).join('/')] : [],
    );
    expect(found).toEqual(expected);
  });

  it('keeps the buyer’s words where it lends none', () => {
    expect(resolveMany('daun kelor & tepung kelor').map((each) => each.phrase)).toEqual(['daun kelor', 'tepung kelor']);
  });
});
