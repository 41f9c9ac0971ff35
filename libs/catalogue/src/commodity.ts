import { crafts, furnitures, textiles } from './data/craft';
import { coconuts } from './data/coconut';
import { farm } from './data/farm';
import { fields } from './data/fields';
import { finfishes } from './data/finfish';
import { crustaceans, fishes } from './data/fish';
import { foods, fruits } from './data/food';
import { forest } from './data/forest';
import { groups } from './data/groups';
import { herbs } from './data/herbs';
import { biomass, hides, oils } from './data/materials';
import { contentsOfBundle, contentsOfGoods } from './data/package-contents';
import { orchard } from './data/orchard';
import { pantry } from './data/pantry';
import { shellfishes } from './data/shellfish';
import { spices } from './data/spices';
import { workshop } from './data/workshop';
import { type BaseUnit, type Commodity, type Form, type Offered, type Wanted } from './types';
import { type Unit, unitOf, units } from './units';

/** A form with the contents of packages that its own data leave open; what they say goes first. */
const withContents = (each: Commodity, one: Form): Form => {
  if (one.base !== 'KGM') return one;
  const own = one.units.filter(({ toBase }) => toBase !== undefined);
  const usual = [`${each.slug}/${one.slug}`, each.slug, ...each.parents]
    .map((key) => contentsOfGoods[key] ?? [])
    .concat([contentsOfBundle[one.bundle] ?? []])
    .flat();
  const contents = new Map([...usual.toReversed(), ...own].map((unit) => [unit.unit, unit]));
  const named = one.units.map((unit) => contents.get(unit.unit) ?? unit);
  const more = [...contents.values()].filter(({ unit }) => !one.units.some((other) => other.unit === unit));
  return { ...one, units: [...named, ...more] };
};

/** Every commodity and broad group, groups first. */
export const commodities: readonly Commodity[] = [
  ...groups,
  ...fishes,
  ...crustaceans,
  ...farm,
  ...coconuts,
  ...spices,
  ...fruits,
  ...foods,
  ...oils,
  ...biomass,
  ...hides,
  ...textiles,
  ...crafts,
  ...furnitures,
  ...finfishes,
  ...shellfishes,
  ...herbs,
  ...fields,
  ...orchard,
  ...pantry,
  ...forest,
  ...workshop,
].map((each) => ({ ...each, forms: each.forms.map((one) => withContents(each, one)) }));

const bySlug = new Map(commodities.map((each) => [each.slug, each]));
const forms = new Map(commodities.map((each) => [each.slug, new Map(each.forms.map((form) => [form.slug, form]))]));

const ancestorsOf = (slug: string): Set<string> => {
  const found = new Set<string>();
  const visit = (each: string) => {
    if (found.has(each)) return;
    found.add(each);
    bySlug.get(each)?.parents.forEach(visit);
  };
  visit(slug);
  return found;
};
const lineage = new Map(commodities.map((each) => [each.slug, ancestorsOf(each.slug)]));

/** A commodity or broad group by its slug; undefined when unknown. */
export const commodity = (slug: string): Commodity | undefined => bySlug.get(slug);

/** One form of a commodity; undefined when either slug is unknown. */
export const form = (commoditySlug: string, formSlug: string): Form | undefined =>
  forms.get(commoditySlug)?.get(formSlug);

/** Whether `slug` is `group` itself or stands anywhere below it. */
export const isWithin = (slug: string, group: string): boolean => lineage.get(slug)?.has(group) ?? false;

const above = new Map([...lineage].map(([slug, all]) => [slug, [...all].filter((each) => each !== slug)]));

/** Slugs of the groups above a commodity or group, none for an unknown one. */
export const groupsAbove = (slug: string): readonly string[] => above.get(slug) ?? [];

/**
 * Whether an offer of `offered` can serve somebody who wants `wanted`: a broad group covers every commodity below it,
 * a missing form covers all forms. Unknown slugs are never covered.
 */
export const covers = (wanted: Wanted, offered: Offered): boolean =>
  form(offered.commodity, offered.form) !== undefined &&
  isWithin(offered.commodity, wanted.commodity) &&
  (wanted.form === undefined || wanted.form === offered.form);

const pairs: readonly Offered[] = commodities.flatMap((each) =>
  each.forms.map((one) => ({ commodity: each.slug, form: one.slug })),
);

/** Every commodity and form that can be offered, always in the same order: the keys of a market index. */
export const allForms = (): readonly Offered[] => pairs;

// Every demand line and offer asks; there are only so many answers.
const covered = new Map<string, readonly Offered[]>();

/** The offered forms that serve `wanted`, in the order of `allForms`; empty for unknown slugs. */
export function coveredForms(wanted: Wanted): readonly Offered[] {
  if (!bySlug.has(wanted.commodity)) return [];
  const key = `${wanted.commodity}/${wanted.form ?? ''}`;
  const known = covered.get(key);
  if (known) return known;
  const found = pairs.filter((pair) => covers(wanted, pair));
  if (found.length > 0) covered.set(key, found);
  return found;
}

const ofDimension: Record<BaseUnit, Unit['dimension']> = { KGM: 'mass', H87: 'count', MTR: 'length', MTK: 'area' };

interface Factor {
  factor: number;
  checked: boolean;
}

const factorOf = (of: Form, unit: Unit): Factor | undefined => {
  const own = of.units.find((each) => each.unit === unit.code && each.toBase !== undefined);
  if (own) return { factor: own.toBase!, checked: own.checked };
  if (unit.dimension === ofDimension[of.base] && unit.factor) return { factor: unit.factor, checked: true };
  const litre = of.units.find((each) => each.unit === 'LTR' && each.toBase !== undefined);
  if (litre && unit.dimension === 'volume' && unit.factor)
    return { factor: unit.factor * litre.toBase!, checked: litre.checked };
  return undefined;
};

const formsOf = (wanted: Wanted): Form[] => coveredForms(wanted).map((pair) => form(pair.commodity, pair.form)!);

export interface InBaseUnit {
  quantity: number;
  unit: BaseUnit;
  /** False when the content of the package is usual but was not read in a source. */
  checked: boolean;
}

/**
 * A quantity in the base unit of a commodity's form. Without a form, or for a broad group, only what holds for every
 * form below it. `unit` is a code or a person's word.
 * @returns undefined when the unit is unknown or has no fixed content here (a container of mixed goods, a sheet of hide).
 */
export const toBaseUnit = (
  commoditySlug: string,
  formSlug: string | undefined,
  quantity: number,
  unit: string,
): InBaseUnit | undefined => {
  const known = unitOf(unit);
  const all = formsOf({ commodity: commoditySlug, form: formSlug });
  if (!known || all.length === 0 || !Number.isFinite(quantity)) return undefined;
  const factors = all.map((each) => factorOf(each, known));
  const first = factors[0];
  const agree = factors.every((each, at) => each?.factor === first?.factor && all[at].base === all[0].base);
  if (!first || !agree) return undefined;
  const checked = factors.every((each) => each!.checked);
  return { quantity: Number((quantity * first.factor).toPrecision(12)), unit: all[0].base, checked };
};

/** Codes of the units that `toBaseUnit` understands for this commodity and form, the trade's usual ones first. */
export const knownUnits = (commoditySlug: string, formSlug?: string): string[] => {
  const usual = formsOf({ commodity: commoditySlug, form: formSlug }).flatMap((each) =>
    each.units.map((one) => one.unit),
  );
  return [...new Set([...usual, ...units.map((each) => each.code)])].filter((code) =>
    toBaseUnit(commoditySlug, formSlug, 1, code),
  );
};
