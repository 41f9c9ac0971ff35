import { type NumberInputProps, TextInput } from '@mantine/core';
import { useState } from 'react';
import { looksOf } from './looks-of';
import { script, useScript } from './script';

type CountInputProps = Omit<NumberInputProps, 'allowDecimal' | 'thousandSeparator' | 'decimalScale'>;

const field = script(() => import('./heavy/numbers').then((heavy) => heavy.NumberInput));

/** A field for how many: the library's, and a plain one that takes whole numbers, too, until its script is there. */
export function CountInput(props: CountInputProps) {
  const [within, setWithin] = useState(false);
  const Field = useScript(field);
  // Whoever is typing is not disturbed.
  return Field && !within ? <Field {...props} allowDecimal={false} /> : <StandIn field={props} onWithin={setWithin} />;
}

interface StandInProps {
  field: CountInputProps;
  /** Somebody is in the field */
  onWithin: (within: boolean) => void;
}

function StandIn({
  field: { value = '', onChange, min = -Infinity, max = Infinity, suffix = '', ...looks },
  onWithin,
}: StandInProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      {...looksOf(looks)}
      aria-busy
      inputMode="numeric"
      value={typed ?? (value === '' ? '' : `${value}${suffix}`)}
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
        const count = text.replace(suffix, '').trim();
        if (/^\d*$/.test(count)) onChange?.(count === '' ? '' : Number(count));
      }}
    />
  );
}
