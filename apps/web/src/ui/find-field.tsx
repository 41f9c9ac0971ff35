import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Icon } from './icon';

const pauseMs = 250;

interface FindFieldProps {
  label: string;
  value: string | undefined;
  /** Told a moment after the last letter; undefined: nothing is searched for */
  onFind: (words: string | undefined) => void;
}

/** What a list is searched for. */
export function FindField({ label, value = '', onFind }: FindFieldProps) {
  const [typed, setTyped] = useState(value);
  const find = useDebouncedCallback((text: string) => onFind(text.trim() || undefined), pauseMs);
  return (
    <TextInput
      flex="1 1 14rem"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={16} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}
