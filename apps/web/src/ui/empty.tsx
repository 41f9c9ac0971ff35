import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Nothing is here: says so, and what to do next. */
export const Empty = ({ title, next, action }: { title: string; next: string; action?: ReactNode }) => (
  <Stack align="center" gap={6} py="xl" px="md" ta="center">
    <Text fw={600}>{title}</Text>
    <Text c="var(--quiet)" size="sm" maw={460}>
      {next}
    </Text>
    {action}
  </Stack>
);
