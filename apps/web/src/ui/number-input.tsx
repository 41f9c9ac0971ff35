import { type NumberInputProps, TextInput } from '@mantine/core';
import { useState } from 'react';
import { grouped, numberIn } from './grouped';
import { looksOf } from './looks-of';
import { script, useScript } from './script';

const field = script(() => import('./heavy/numbers').then((heavy) => heavy.NumberInput));

/** A field for a number: the library's, and a plain one that takes numbers, too, until its script is there. */
export function NumberInput(props: NumberInputProps) {
  const [within, setWithin] = useState(false);
  const Field = useScript(field);
  // Whoever is typing is not disturbed.
  return Field && !within ? <Field {...props} /> : <StandIn field={props} onWithin={setWithin} />;
}

interface StandInProps {
  field: NumberInputProps;
  /** Somebody is in the field */
  onWithin: (within: boolean) => void;
}

function StandIn({
  field: { value = '', onChange, min = -Infinity, max = Infinity, thousandSeparator, suffix = '', ...looks },
  onWithin,
}: StandInProps) {
  const [typed, setTyped] = useState<string>();
  const separator = typeof thousandSeparator === 'string' ? thousandSeparator : '';
  return (
    <TextInput
      {...looksOf(looks)}
      aria-busy
      inputMode="decimal"
      value={typed ?? grouped(value, separator, suffix)}
      onFocus={() => onWithin(true)}
      onBlur={() => {
        setTyped(undefined);
        onWithin(false);
        // As the library's field does, too.
        const within = typeof value === 'number' ? Math.min(Math.max(value, min), max) : value;
        if (within !== value) onChange?.(within);
      }}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        const number = numberIn(text, separator, suffix);
        if (number !== undefined) onChange?.(number);
      }}
    />
  );
}
