import { productsOf } from './products-of-line';

describe('the products of a line', () => {
  it('are several when the words name several, each with its own words', () => {
    const { products, unresolved } = productsOf({ words: 'tuna and crab meat' }, 'lines.0');
    expect(unresolved).toEqual([]);
    expect(products.map(({ words }) => words)).toEqual(['tuna', 'crab meat']);
    expect(products[0]).toMatchObject({ commodity: 'tuna' });
    expect(products[1].hs6).toContain('160510');
  });

  it.each(['laptop', 'steel beams', 'sepeda motor'])('are none for %s, which nobody guesses at', (words) =>
    expect(productsOf({ words }, 'lines.0')).toEqual({ products: [], unresolved: [words] }),
  );

  it('are the given commodity, whatever the words say', () =>
    expect(productsOf({ words: 'the usual', commodity: 'tuna', form: 'loin' }, 'lines.0').products).toEqual([
      { words: 'the usual', commodity: 'tuna', form: 'loin', hs6: expect.arrayContaining(['030487']) },
    ]));

  it.each([
    [{ commodity: 'unicorn' }, 'demand.unknown-commodity', 'lines.2.commodity'],
    [{ commodity: 'tuna', form: 'beans' }, 'demand.unknown-form', 'lines.2.form'],
    [{ form: 'loin' }, 'demand.form-without-commodity', 'lines.2.form'],
  ])('are refused for %j', (part, code, field) =>
    expect(() => productsOf({ words: 'tuna', ...part }, 'lines.2')).toThrow(
      expect.objectContaining({ code, params: expect.objectContaining({ field }) }),
    ),
  );
});
