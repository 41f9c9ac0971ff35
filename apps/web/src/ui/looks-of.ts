import type { TextInputProps } from '@mantine/core';

const looks = [
  'aria-label',
  'aria-labelledby',
  'c',
  'className',
  'description',
  'disabled',
  'error',
  'flex',
  'inputWrapperOrder',
  'label',
  'leftSection',
  'maw',
  'mb',
  'miw',
  'mt',
  'placeholder',
  'readOnly',
  'required',
  'rightSection',
  'rightSectionWidth',
  'size',
  'variant',
  'w',
] as const satisfies (keyof TextInputProps)[];

type Looks = Pick<TextInputProps, (typeof looks)[number]>;

/** What a field has in common with a plain one that stands in for it: how it looks and what it is called. */
export const looksOf = (field: Looks): Looks =>
  Object.fromEntries(looks.filter((each) => each in field).map((each) => [each, field[each]]));
