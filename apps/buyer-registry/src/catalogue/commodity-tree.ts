import { commodities, knownUnits, toBaseUnit } from '@titik/catalogue/commodity';
import type { Commodity, Form } from '@titik/catalogue/types';
import { createHash } from 'node:crypto';
import type { CommodityDetail, CommodityNode, CommodityTree, FormView } from './catalogue.dto';

const formView = (commodity: string, { slug, names, bundle, base }: Form): FormView => ({
  slug,
  names,
  bundle,
  base,
  units: knownUnits(commodity, slug).map((unit) => {
    const { quantity, checked } = toBaseUnit(commodity, slug, 1, unit)!;
    return { unit, inBase: quantity, checked };
  }),
});

/** Those that stand directly below a group, each under its main group only. */
const below = (slug?: string): Commodity[] => commodities.filter(({ parents }) => parents[0] === slug);

const node = (each: Commodity): CommodityNode => ({
  slug: each.slug,
  names: each.names,
  parents: each.parents,
  forms: each.forms.map((form) => formView(each.slug, form)),
  children: below(each.slug).map(node),
});

/** The whole catalogue from its broadest groups down; each commodity once, under the main one of its groups. */
function makeTree(): CommodityTree {
  const items = below().map(node);
  return { version: createHash('sha1').update(JSON.stringify(commodities)).digest('base64url').slice(0, 16), items };
}

// The catalogue does not change while a process lives; the first reader has it made.
let tree: CommodityTree | undefined;
export const commodityTree = (): CommodityTree => (tree ??= makeTree());

/** One commodity with all that is known of it. */
export const commodityDetail = (each: Commodity): CommodityDetail => ({
  version: commodityTree().version,
  slug: each.slug,
  names: each.names,
  synonyms: [...each.synonyms.id, ...each.synonyms.en, ...each.synonyms.trade],
  parents: each.parents,
  children: below(each.slug).map(({ slug }) => slug),
  forms: each.forms.map((form) => ({ ...formView(each.slug, form), hs: form.hs })),
});
