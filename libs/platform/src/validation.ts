import type { Language } from '@titik/contracts/values';
import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { FieldFault } from './problem';
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

/** The pipe at every door: only what the DTO knows comes in, and it comes in as the DTO's class. */
export const validationPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (faults) => new MalformedRequest(faults),
  });

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
