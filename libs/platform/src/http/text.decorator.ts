import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, NotContains } from 'class-validator';

/** Trimmed text of 1 to `most` characters; without NUL, which PostgreSQL cannot store. */
export const Text = (most: number) =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    Length(1, most),
    NotContains('\u0000'),
  );
