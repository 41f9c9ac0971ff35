import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { amountIn, mayBegin, signs } from '../format/amount';
import { useFormat } from '../format/use-format';

interface AmountInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue'> {
  value: number | '';
  onChange: (amount: number | '') => void;
  /** How many decimals it may have */
  decimals?: number;
  max?: number;
}

/** A field for a quantity or a price, never below zero, read and written as the reader's language has it. */
export function AmountInput({
  value,
  onChange,
  decimals = 3,
  max = Number.POSITIVE_INFINITY,
  ...looks
}: AmountInputProps) {
  const { language, number } = useFormat();
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      {...looks}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === '' ? '' : number(value, decimals))}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget }) => {
        // Pasted with its unit or currency.
        const text = currentTarget.value.replace(/[^\d.,\s]/g, '');
        if (!mayBegin(text, signs[language], decimals, max)) return;
        setTyped(text);
        const amount = amountIn(text, signs[language], decimals);
        if (amount !== undefined) onChange(amount);
      }}
    />
  );
}
