import type { ReactNode } from 'react';
import { Stack, Text } from './plain';

/** Nothing is here: says so, and what to do next. */
export const Empty = ({ title, next, action }: { title: string; next: string; action?: ReactNode }) => (
  <Stack
    align="center"
    gap={6}
    style={{ padding: 'var(--mantine-spacing-xl) var(--mantine-spacing-md)', textAlign: 'center' }}
  >
    <Text fw={600}>{title}</Text>
    <Text c="var(--quiet)" size="sm" maw={460}>
      {next}
    </Text>
    {action}
  </Stack>
);
