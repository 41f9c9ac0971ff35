import { commodity, coveredForms, form } from '@titik/catalogue/commodity';
import { type Resolution, resolveMany } from '@titik/catalogue/resolve';
import { InvalidError } from '@titik/platform/errors';

/** One product of the catalogue; without `form` any form of it, or anything below it when it is a broad group. */
export interface Product {
  /** The words that stand for this product. */
  words: string;
  commodity: string;
  form?: string;
  /** HS 2022 candidates, six digits. */
  hs6: string[];
}

interface Asked {
  words: string;
  commodity?: string;
  form?: string;
}

/**
 * The products that a line asks for: the given commodity, or what its words mean (several, when they name several).
 * @param meaningOf what words mean; by the catalogue alone when absent
 * @param field path of the line, for the fault's field
 * @returns the products, and the phrases that no product was found for
 * @throws InvalidError demand.unknown-commodity, demand.unknown-form, demand.form-without-commodity
 */
export function productsOf(
  line: Asked,
  field: string,
  meaningOf: (words: string) => Resolution[] = resolveMany,
): { products: Product[]; unresolved: string[] } {
  if (line.commodity !== undefined) return { products: [given(line, line.commodity, field)], unresolved: [] };
  if (line.form !== undefined) throw new InvalidError('demand.form-without-commodity', { field: `${field}.form` });
  const products: Product[] = [];
  const unresolved: string[] = [];
  for (const { phrase, resolved, candidates } of meaningOf(line.words)) {
    const [best] = candidates;
    if (!resolved || !best) unresolved.push(phrase);
    else
      products.push({ words: phrase, commodity: best.commodity, ...(best.form && { form: best.form }), hs6: best.hs6 });
  }
  return { products, unresolved };
}

function given(line: Asked, slug: string, field: string): Product {
  if (!commodity(slug))
    throw new InvalidError('demand.unknown-commodity', { field: `${field}.commodity`, commodity: slug });
  if (line.form !== undefined && !form(slug, line.form))
    throw new InvalidError('demand.unknown-form', { field: `${field}.form`, commodity: slug, form: line.form });
  const wanted = { commodity: slug, ...(line.form !== undefined && { form: line.form }) };
  return { words: line.words, ...wanted, hs6: hsOf(wanted) };
}

const hsOf = (wanted: { commodity: string; form?: string }): string[] => [
  ...new Set(
    coveredForms(wanted).flatMap((covered) => form(covered.commodity, covered.form)!.hs.map(({ code }) => code)),
  ),
];
