import type { ReactNode } from 'react';
import { Group } from '../ui/plain';

/** Figures beside each other, in as many rows as it takes. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Group gap="xl" style={{ rowGap: '0.5rem' }}>
    {children}
  </Group>
);
