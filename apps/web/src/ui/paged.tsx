import { Pagination } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../words/translation';
import { Group } from './plain';

interface PagedProps<T> {
  rows: readonly T[];
  size?: number;
  children: (rows: readonly T[]) => ReactNode;
}

/** A long list, a page at a time. */
export function Paged<T>({ rows, size = 50, children }: PagedProps<T>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(asked, pages);
  return (
    <>
      {children(rows.slice((page - 1) * size, page * size))}
      {pages > 1 && (
        <Group justify="center" mt="sm">
          <Pagination
            total={pages}
            value={page}
            onChange={setAsked}
            size="sm"
            getControlProps={(control) => ({ 'aria-label': t(`app.page.${control}`) })}
            getItemProps={(number) => ({ 'aria-label': t('app.page.number', { number }) })}
          />
        </Group>
      )}
    </>
  );
}
