import { commodity, form } from '@titik/catalogue/commodity';
import { resolve, type Resolution } from '@titik/catalogue/resolve';
import type { RowCells } from '@titik/importing/reading/row-cells';

export interface Product {
  commodity: string;
  form: string;
}

// Lists use the same words again and again. Not for long, and only what was understood: words can be taught any time.
const understood = new Map<string, Resolution>();
const mostKept = 5000;
const keptMs = 30_000;
let keptUntil = 0;

function meaningOf(words: string): Resolution {
  if (Date.now() > keptUntil) {
    understood.clear();
    keptUntil = Date.now() + keptMs;
  }
  const known = understood.get(words);
  if (known) return known;
  const found = resolve(words);
  if (found.resolved && understood.size < mostKept) understood.set(words, found);
  return found;
}

/** The product of a row: by the catalogue's own codes, else by what its words mean. What stays unclear is a fault. */
export function readProduct(cells: RowCells): Product | undefined {
  const [slug, formSlug] = [cells.raw('commodity').toLowerCase(), cells.raw('form').toLowerCase()];
  if (commodity(slug) && form(slug, formSlug)) return { commodity: slug, form: formSlug };
  const product = cells.raw('product') || cells.raw('commodity').replaceAll('-', ' ');
  const column = cells.raw('product') ? 'product' : 'commodity';
  if (product === '') return cells.refuse('product', 'cell.missing');
  const words = [product, cells.raw('form').replaceAll('-', ' ')].filter(Boolean).join(' ');
  const [best] = meaningOf(words).candidates;
  if (!best) return cells.refuse(column, 'import.unknown-words', { words });
  const forms = commodity(best.commodity)!.forms.map(({ slug }) => slug);
  if (forms.length === 0) return cells.refuse(column, 'import.broad-product', { words });
  return best.form === undefined
    ? cells.refuse('form', 'import.unknown-form', { words, known: forms.join(', ') })
    : { commodity: best.commodity, form: best.form };
}
