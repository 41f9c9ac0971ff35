import { getMetadataStorage } from 'class-validator';

type ValidationMetadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

interface Property {
  name: string;
  /** All must hold, or the property is not looked at at all (`@IsOptional`). */
  conditions: ((object: object, value: unknown) => boolean)[];
  rules: ((value: unknown, object: object) => boolean)[];
  nested: boolean;
}

/** The rules of a class, gathered once; undefined: there are some that are not understood here. */
type Plan = { known: ReadonlySet<string>; properties: Property[] } | undefined;

const plans = new Map<unknown, Plan>();

/**
 * Whether an instance of a DTO class surely keeps all rules of class-validator's decorators and has no other property.
 * The same rules, run from a plan made once a class: class-validator gathers and sorts them anew for every object of
 * every request, which is most of what it costs.
 * @returns false also where it cannot tell; then class-validator is to be asked, which says what is wrong as well
 */
export function surelyValid(object: object): boolean {
  const type = object.constructor;
  if (!plans.has(type)) plans.set(type, planOf(type));
  const plan = plans.get(type);
  if (!plan) return false;
  for (const name in object) if (!plan.known.has(name)) return false;
  return plan.properties.every((property) => keeps(object, property));
}

function keeps(object: object, { name, conditions, rules, nested }: Property): boolean {
  const value = (object as Record<string, unknown>)[name];
  for (const holds of conditions) if (!holds(object, value)) return true;
  for (const rule of rules) if (!rule(value, object)) return false;
  if (!nested || value === undefined || value === null) return true;
  const values = Array.isArray(value) ? value : [value];
  return values.every((each) => typeof each === 'object' && each !== null && surelyValid(each));
}

function planOf(type: unknown): Plan {
  const properties = new Map<string, Property>();
  for (const each of getMetadataStorage().getTargetValidationMetadatas(type as () => void, '', false, false)) {
    const name = each.propertyName;
    const property = properties.get(name) ?? { name, conditions: [], rules: [], nested: false };
    properties.set(name, property);
    if (!understood(each, property)) return undefined;
  }
  if (properties.size === 0) return undefined;
  return { known: new Set(properties.keys()), properties: [...properties.values()] };
}

function understood(each: ValidationMetadata, property: Property): boolean {
  if ((each.groups ?? []).length > 0 || each.validateIf) return false;
  if (each.type === 'conditionalValidation') property.conditions.push(each.constraints[0]);
  else if (each.type === 'nestedValidation') property.nested = true;
  else if (each.type === 'customValidation' || each.type === 'isDefined') return addRules(each, property);
  else return each.type === 'whitelistValidation';
  return true;
}

function addRules(metadata: ValidationMetadata, { rules }: Property): boolean {
  const { propertyName: property, constraints } = metadata;
  const validators = getMetadataStorage().getTargetValidatorConstraints(metadata.constraintCls);
  for (const { instance, target } of validators) {
    const keepsRule = (value: unknown, object: object): boolean =>
      instance.validate(value, { targetName: target.name, property, object, value, constraints }) === true;
    rules.push((value, object) =>
      metadata.each && Array.isArray(value)
        ? value.every((item) => keepsRule(item, object))
        : !(metadata.each && (value instanceof Set || value instanceof Map)) && keepsRule(value, object),
    );
  }
  return !validators.some(({ async }) => async);
}
