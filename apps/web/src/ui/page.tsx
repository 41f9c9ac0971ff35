import { type ReactNode, useEffect } from 'react';
import { useTranslation } from '../words/translation';
import { pageStands } from './afterwards';
import classes from './page.module.css';
import { Group, Title } from './plain';

interface PageProps {
  title: string;
  /** Beside the title */
  beside?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page's frame: its heading, which is also the window's title, and what can be done on it. */
export function Page({ title, beside, actions, children }: PageProps) {
  const { t } = useTranslation();
  useEffect(pageStands, []);
  useEffect(() => {
    document.title = `${title} · ${t('app.title')}`;
  }, [title, t]);
  return (
    <div className={classes.page}>
      <Group justify="space-between" align="flex-start" mb="md" gap="sm">
        <Group gap="sm" align="center">
          <Title order={1}>{title}</Title>
          {beside}
        </Group>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  );
}
