import { type ReactNode, useId } from 'react';
import { Group, Paper, Title } from './plain';

interface PanelProps {
  title: string;
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of a page, with a heading of its own. */
export function Panel({ title, beside, actions, children }: PanelProps) {
  const id = useId();
  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Group gap="xs">
          <Title order={2} id={id}>
            {title}
          </Title>
          {beside}
        </Group>
        {actions}
      </Group>
      {children}
    </Paper>
  );
}
