import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

const most = 200;

const isTextMap = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).length <= most &&
  Object.entries(value).every(
    ([key, text]) => key.length <= most && typeof text === 'string' && text.length <= 1000 && !text.includes('\u0000'),
  );

/** Texts by key, as an object or as the JSON of one (in a query). */
export const TextMap = () =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => parsed(value)),
    ValidateBy({
      name: 'isObject',
      validator: { validate: isTextMap, defaultMessage: () => 'must be an object of texts' },
    }),
  );

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
