import { SegmentedControl, Select } from '@mantine/core';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One of a few: side by side where there is room for them, else a list that opens. */
export const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <>
    <SegmentedControl visibleFrom="md" aria-label={label} value={value} data={[...options]} onChange={onChange} />
    <Select
      hiddenFrom="md"
      flex="1 1 10rem"
      aria-label={label}
      allowDeselect={false}
      value={value}
      data={[...options]}
      onChange={(next) => next !== null && onChange(next)}
    />
  </>
);
