import type { Language } from '@titik/contracts/values';
import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { ValidationError, validateSync } from 'class-validator';
import type { FieldFault } from './problem';
import { surelyValid } from './quick-check';
import { say } from './words';

/** A request whose fields do not have the form that its DTO asks for. HTTP 400. */
export class MalformedRequest extends Error {
  override name = 'MalformedRequest';

  constructor(private readonly faults: readonly ValidationError[]) {
    super('malformed request');
  }

  fieldFaults(language: Language): FieldFault[] {
    return this.faults.flatMap((fault) => flatten(fault, '', language));
  }
}

const rules = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true };

/**
 * The pipe at every door: only what the DTO knows comes in, and it comes in as the DTO's class. The query's `lang`
 * may always come: it is the language of the answer (see language.ts), no field of any DTO. Nest's own pipe does the
 * same at twice the price: it awaits every rule and walks every body three times more.
 */
class DoorPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { type, metatype } = metadata;
    if (type === 'custom' || !metatype || unchecked.has(metatype)) return value;
    const entered = type === 'query' ? withoutLanguage(value, metadata) : (value ?? {});
    if (typeof entered !== 'object' || Array.isArray(entered)) throw new MalformedRequest([noObject]);
    const dto = plainToInstance(metatype as ClassConstructor<object>, entered) as object;
    if (surelyValid(dto)) return dto;
    const faults = validateSync(dto, rules);
    if (faults.length > 0) throw new MalformedRequest(faults);
    return dto;
  }
}

export const validationPipe = (): PipeTransform => new DoorPipe();

const unchecked = new Set<unknown>([String, Number, Boolean, Array, Object, Buffer, Date]);
const noObject = Object.assign(new ValidationError(), { property: 'body', constraints: { isObject: 'no object' } });

// Without `data` it is the whole query that the door asked for, not one named parameter.
function withoutLanguage(query: unknown, { data }: ArgumentMetadata): unknown {
  if (data !== undefined || typeof query !== 'object' || query === null) return query;
  const { lang: _, ...fields } = query as Record<string, unknown>;
  return fields;
}

function flatten(fault: ValidationError, parent: string, language: Language): FieldFault[] {
  const field = parent ? `${parent}.${fault.property}` : fault.property;
  const own = Object.entries(fault.constraints ?? {}).map(([rule, message]) => ({
    field,
    code: `validation.${rule}`,
    detail: sentence(rule, message, language),
  }));
  return [...own, ...(fault.children ?? []).flatMap((child) => flatten(child, field, language))];
}

// class-validator tells a rule's limit only inside its English message; it is the last number there.
function sentence(rule: string, message: string, language: Language): string {
  const limit = message.match(/-?\d+(\.\d+)?(?!.*\d)/)?.[0];
  const key = `platform:validation.${rule}`;
  const said = say(language, key, { limit });
  return said === key.slice('platform:'.length) || said === key ? say(language, 'platform:validation.other') : said;
}
