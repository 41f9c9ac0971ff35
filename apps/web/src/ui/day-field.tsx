import { TextInput } from '@mantine/core';

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
  error?: string;
  min?: string;
  max?: string;
  required?: boolean;
  readOnly?: boolean;
  description?: string;
}

/** A calendar day, `2027-03-01`. */
export const DayField = ({ onChange, required = true, ...field }: DayFieldProps) => (
  <TextInput type="date" required={required} {...field} onChange={(event) => onChange(event.currentTarget.value)} />
);
