import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  type SortingState,
  useReactTable,
} from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { StateBadge } from '../ui/state-badge';
import type { DemandRow } from './demand-row';
import classes from './demand-table.module.css';

const rowHeight = 52;
const column = createColumnHelper<DemandRow>();

/** Demands as a table whose rows exist only while they are in sight, so that ten thousand scroll as ten do. */
export function DemandTable({ rows, onEnd }: { rows: readonly DemandRow[]; onEnd: () => void }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const [sorting, setSorting] = useState<SortingState>([]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useReactTable({
    data,
    columns,
    state: { sorting },
    onSortingChange: setSorting,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    getRowId: (row) => row.demandId,
  });
  const ordered = table.getRowModel().rows;
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: ordered.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: offset,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= ordered.length - 20) onEnd();
  }, [last, ordered.length, onEnd]);
  return (
    <div role="table" aria-label={t('list.title')} aria-rowcount={ordered.length + 1} className={classes.table}>
      <div role="row" className={classes.head}>
        {table.getFlatHeaders().map((header) => {
          const sorted = header.column.getIsSorted();
          return (
            <div
              key={header.id}
              role="columnheader"
              aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
            >
              <button type="button" className={classes.sort} onClick={header.column.getToggleSortingHandler()}>
                {flexRender(header.column.columnDef.header, header.getContext())}
                <span aria-hidden>{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
              </button>
            </div>
          );
        })}
      </div>
      <div role="rowgroup" ref={body} className={classes.body} style={{ height: virtual.getTotalSize() }}>
        {seen.map(({ index, start }) => {
          const row = ordered[index];
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={classes.row}
              style={{ transform: `translateY(${start - offset}px)`, height: rowHeight }}
            >
              {row.getVisibleCells().map((cell) => (
                <div key={cell.id} role="cell" className={classes[cell.column.id]}>
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function useColumns() {
  const { t } = useTranslation();
  const form = useFormat();
  return useMemo(
    () => [
      column.accessor('words', {
        header: t('list.column.words'),
        cell: ({ row }) => (
          <>
            <Link to="/demands/$demandId" params={{ demandId: row.original.demandId }} className={classes.link}>
              {row.original.words}
            </Link>
            <Text size="xs" c="var(--quiet)" truncate>
              {[row.original.buyer, form.country(row.original.country)].filter(Boolean).join(' · ')}
            </Text>
          </>
        ),
      }),
      column.accessor('quantity', { header: t('list.column.quantity') }),
      column.accessor('window', { header: t('list.column.window') }),
      column.accessor('state', {
        header: t('list.column.state'),
        cell: ({ getValue }) => <StateBadge state={getValue()} label={t(`demand.state.${getValue()}`)} />,
      }),
      column.accessor('registeredAt', {
        header: t('list.column.registered'),
        cell: ({ getValue }) => form.moment(getValue()).date,
      }),
      column.accessor('expiresOn', { header: t('list.column.expires'), cell: ({ getValue }) => form.day(getValue()) }),
    ],
    [t, form],
  );
}
