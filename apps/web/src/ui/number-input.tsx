import { type NumberInputProps, TextInput } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useAfterwards } from './afterwards';
import { lazily } from './lazily';
import { looksOf } from './looks-of';

const Field = lazily<NumberInputProps>(() => import('./heavy/numbers').then((heavy) => heavy.NumberInput));

/** A field for a number: the library's, and a plain one that takes numbers, too, until its script is there. */
export function NumberInput(props: NumberInputProps) {
  const [within, setWithin] = useState(false);
  const standIn = <StandIn field={props} onWithin={setWithin} />;
  if (!useAfterwards() && !within) return standIn;
  return (
    <Suspense fallback={standIn}>
      <Field {...props} {...(within && { autoFocus: true })} />
    </Suspense>
  );
}

interface StandInProps {
  field: NumberInputProps;
  /** Somebody is in the field */
  onWithin: (within: boolean) => void;
}

const StandIn = ({ field, onWithin }: StandInProps) => (
  <TextInput
    {...looksOf(field)}
    aria-busy
    inputMode="decimal"
    value={field.value ?? ''}
    onFocus={() => onWithin(true)}
    onBlur={() => onWithin(false)}
    onChange={({ currentTarget: { value: typed } }) => {
      if (typed === '') field.onChange?.('');
      if (/^\d+(\.\d+)?$/.test(typed)) field.onChange?.(Number(typed));
    }}
  />
);
