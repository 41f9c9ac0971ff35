import { Badge } from '@mantine/core';

const colors: Record<string, string> = {
  open: 'teal',
  confirmed: 'teal',
  accepted: 'teal',
  approved: 'teal',
  tentative: 'yellow',
  proposed: 'yellow',
  waiting: 'gray',
  declined: 'red',
  cancelled: 'red',
  dropped: 'red',
  'fell-through': 'red',
};

/** A state by its word; the colour only repeats it. */
export const StateBadge = ({ state, label }: { state: string; label: string }) => (
  <Badge variant="light" color={colors[state] ?? 'gray'} tt="none" fw={600} autoContrast={false} data-state={state}>
    {label}
  </Badge>
);
