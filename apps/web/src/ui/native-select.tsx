import { NativeSelect as Field, type NativeSelectProps } from '@mantine/core';
import { useState } from 'react';
import { useAfterwards } from './afterwards';

interface Props extends Omit<NativeSelectProps, 'data' | 'onFocus' | 'onPointerDown'> {
  value: string;
  choices: readonly string[];
  labelOf?: (choice: string) => string;
}

/** A short list, opened by the browser's own means. What else could be chosen is drawn when the page was seen. */
export function NativeSelect({ value, choices, labelOf = (choice) => choice, ...field }: Props) {
  const [wanted, setWanted] = useState(false);
  const all = useAfterwards() || wanted;
  const want = (): void => setWanted(true);
  const shown = all ? [...new Set([...choices, value])] : [value];
  return (
    <Field
      {...field}
      value={value}
      data={shown.map((choice) => ({ value: choice, label: labelOf(choice) }))}
      onPointerDown={want}
      onFocus={want}
    />
  );
}
